using System.Collections.Immutable;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.CaseFiles;

/// <summary>卷内备考表 (GB/T 9705-2008): what is to be known of the file, what it lacks, and who vouches for it.</summary>
internal static class ClosingSheet
{
    /// <summary>标题.</summary>
    public const string Title = "卷内备考表";

    /// <summary>The sheet.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="count">Items before this one.</param>
    /// <param name="gaps">What the file lacks.</param>
    /// <param name="unreadable">What should lie in it and cannot be read.</param>
    public static OfficialDocument Of(CaseFacts facts, int count, ImmutableArray<string> gaps, ImmutableArray<string> unreadable) => new()
    {
        Title = Title,
        Body =
        [
            FormRows.Form(Title, [
                FormRows.Wide("案卷题名", facts.Subject),
                FormRows.Wide("本卷情况", $"登记编号{facts.View.Number}；卷内文件{count + 1}件（含本表）；案件记录至第{facts.View.Version}条，{facts.By}于{CaseFacts.Instant(facts.At)}制作。"),
                FormRows.Wide("缺少的材料", gaps.IsEmpty ? "无。" : Numbered(gaps), lines: 3),
                .. unreadable.IsEmpty ? [] : new[] { FormRows.Wide("不能读取", Numbered(unreadable)) },
                FormRows.Wide("说明", "", lines: 4),
                FormRows.Pair("立卷人", "", "检查人", ""),
                FormRows.Wide("立卷时间", ""),
            ]),
        ],
        Properties = facts.Properties(Title),
    };

    private static string Numbered(ImmutableArray<string> lines) => string.Join("\n", lines.Select((line, i) => $"{i + 1}. {line}"));
}
