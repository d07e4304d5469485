using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Pages.Cases;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Client.Documents.CaseFiles;

/// <summary>期限计算说明: every term of the case counted day by day, as the page of that name shows it.</summary>
internal static class TermSheet
{
    /// <summary>标题.</summary>
    public const string Title = "政府信息公开申请期限计算说明";

    /// <summary>How terms are counted.</summary>
    public const string Remark = "期间以工作日计算，开始当日不计算在内（行政复议、诉讼另有规定的除外）；放假和调休以国务院办公厅通知为准。";

    /// <summary>The sheet.</summary>
    public static OfficialDocument Of(CaseFacts facts) => new()
    {
        Title = "政府信息公开申请\n期限计算说明",
        Body =
        [
            FormRows.Form(Title, [
                FormRows.Pair("登记编号", facts.View.Number, "申请人", facts.View.Applicant.Name),
                FormRows.Pair("收到申请之日", facts.View.ReceivedOn?.Chinese() ?? "待确认", "计算日期", facts.Context.Today.Chinese()),
                FormRows.Wide("结论", DueInWords.Of(facts.View)),
            ]),
            Block.Paragraph.Of(Remark),
            .. CountedClocks(facts).SelectMany((clock, i) => Of(clock, i)),
        ],
        Properties = facts.Properties(Title),
    };

    /// <summary>The terms that were counted.</summary>
    public static IEnumerable<Clock> CountedClocks(CaseFacts facts) => CaseClocks.Of(facts.Request, facts.Context).Where(clock => clock.Derivation is not null);

    /// <summary>A term's heading.</summary>
    public static string Name(Clock clock) => $"{clock.Kind.Chinese()}{(clock.Party is null ? "" : $"（{clock.Party}）")}：{clock.State.Chinese()}";

    /// <summary>Where a term comes from and when it ends.</summary>
    public static string Says(Clock clock) =>
        $"{clock.Article}：自{clock.StartedOn?.Chinese()}次日起{clock.Allowance}个工作日{(clock.DueOn is { } due ? $"，至{due.Chinese()}届满" : "")}{(clock.IsProvisional ? "（暂定）" : "")}。";

    private static IEnumerable<Block> Of(Clock clock, int index)
    {
        yield return new Block.Heading(1, $"{ChineseNumber.Of(index + 1)}、{Name(clock)}");
        yield return Block.Paragraph.Of(Says(clock));
        if (clock.Derivation!.Days.IsEmpty)
            yield break;
        // Two columns of days, each read from top to bottom.
        var days = clock.Derivation.Days;
        var half = (days.Length + 1) / 2;
        yield return FormRows.List(Name(clock), [8, 3, 7, 8, 3, 7], ["日期", "第几日", "说明", "日期", "第几日", "说明"],
            Enumerable.Range(0, half).Select(row => new TableRow([.. Cells(days[row], clock), .. row + half < days.Length ? Cells(days[row + half], clock) : [new(""), new(""), new("")]])));
    }

    private static TableCell[] Cells(CountedDay day, Clock clock) =>
    [
        new(day.Date.WithWeekday()),
        new(day.Counted is { } number ? $"{number}" : "—"),
        FormRows.Fact($"{day.Reason}{(day.Date == clock.DueOn ? "，届满" : "")}"),
    ];
}
