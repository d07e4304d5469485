using System.Globalization;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Pages.Cases;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Documents.CaseFiles;

/// <summary>办理过程: all entries of the timeline, in the order of recording.</summary>
internal static class TimelineSheet
{
    /// <summary>标题.</summary>
    public const string Title = "办理过程";

    /// <summary>The sheet.</summary>
    public static OfficialDocument Of(CaseFacts facts) => new()
    {
        Title = Title,
        Body =
        [
            FormRows.List(Title, [2, 6, 8, 16, 5, 6], ["序号", "日期", "事项", "内容", "记录人", "记录时间"], facts.View.Timeline.Select(entry => Row(entry, facts)).Append(FormRows.Remark($"最后一条记录的散列（SHA-256）：{facts.TimelineHash}。每条记录载有上一条的散列，见同名的jsonl文件。", 6))),
        ],
        Properties = facts.Properties(Title),
    };

    private static TableRow Row(TimelineEntry entry, CaseFacts facts)
    {
        var words = EntryWords.Of(entry.Event, facts.OfficerName, facts.DepartmentName);
        return new(
        [
            new(entry.Number.ToString(CultureInfo.InvariantCulture)),
            new($"{entry.On:yyyy-MM-dd}"),
            FormRows.Fact(words.Title),
            FormRows.Fact(words.Detail),
            new(facts.OfficerName(entry.By)),
            new(CaseFacts.Instant(entry.RecordedAt)),
        ]);
    }
}
