using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.CaseFiles;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law.Archiving;
using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Client.Documents.CaseFiles;

/// <summary>卷内目录, with the columns of GB/T 9705-2008《文书档案案卷格式》: 顺序号、文号、责任者、题名、日期、页号、备注.</summary>
internal static class ContentsSheet
{
    /// <summary>The sheet.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="items">What lies in the file, in order.</param>
    /// <param name="pages">First page of each item, null for one that has none; null altogether where nothing is paged.</param>
    public static OfficialDocument Of(CaseFacts facts, ImmutableArray<FileItem> items, ImmutableArray<int?>? pages)
    {
        var view = facts.View;
        var paged = pages is not null;
        return new OfficialDocument
        {
            Title = "卷内目录",
            Body =
            [
                FormRows.Form("案卷", [
                    FormRows.Wide("案卷题名", facts.Subject),
                    FormRows.Pair("登记编号", view.Number, "收到申请的机关", facts.DepartmentName(view.Department)),
                    FormRows.Pair("收到申请之日", view.ReceivedOn?.Chinese() ?? "待确认", "办结日期", view.ClosedOn?.Chinese() ?? "尚未办结"),
                    FormRows.Pair("办理结果", view.Disposition is { } disposition ? DispositionRules.Of(disposition).Title : "—", "保管期限", Retention.Years(facts.Request) is { } years ? $"定期{years}年" : "办结后确定"),
                ]),
                new Block.EmptyLine(),
                FormRows.List("卷内目录", [3, 8, 7, 13, 6, paged ? 3 : 4, 6], ["顺序号", "文号", "责任者", "题名", "日期", paged ? "页号" : "文件", "备注"], items.Select((item, i) => Row(item, i, pages)).Append(FormRows.Remark(Remark(facts, paged), 7))),
            ],
            Properties = facts.Properties("卷内目录"),
        };
    }

    private static TableRow Row(FileItem item, int index, ImmutableArray<int?>? pages) => new(
    [
        new(item.Ordinal.ToString(CultureInfo.InvariantCulture)),
        FormRows.Fact(item.DocumentNumber),
        FormRows.Fact(item.Author),
        FormRows.Fact(item.Title),
        new(item.On is { } day ? $"{day:yyyy-MM-dd}" : ""),
        new(pages is { } known ? known[index]?.ToString(CultureInfo.InvariantCulture) ?? "—" : item.Kinds),
        FormRows.Fact(item.Note),
    ]);

    private static string Remark(CaseFacts facts, bool paged) =>
        $"本目录由{facts.By}于{CaseFacts.Instant(facts.At)}制作，案件记录至第{facts.View.Version}条。{(paged ? "页号印在每页右上角；没有页号的，见同一案卷的ZIP文件。" : "各文件的散列（SHA-256）见“清单.json”。")}";
}
