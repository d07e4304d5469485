using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>核验情况 as a document: what was found in the reports, to be handed to those who wrote them.</summary>
public static class CheckDocument
{
    /// <summary>Widths of the columns, in shares.</summary>
    private static readonly ImmutableArray<int> Widths = [2, 3, 17, 6, 6, 4];

    private static readonly ImmutableArray<string> Heads = ["序号", "类别", "问题", "位置", "可作的更正", "处理"];

    /// <summary>The document.</summary>
    /// <param name="files">The files, in the order they are told.</param>
    /// <param name="at">When they were checked.</param>
    public static OfficialDocument Of(IReadOnlyCollection<CheckOutcome> files, DateTimeOffset at) => new()
    {
        Title = "政府信息公开工作年度报告核验情况",
        Body = [Block.Paragraph.Of(Summary(files, at)), .. files.SelectMany((file, index) => OfFile(file, index + 1))],
        Properties = new() { Author = "政府信息公开工作系统", CreatedAt = at },
    };

    private static string Summary(IReadOnlyCollection<CheckOutcome> files, DateTimeOffset at)
    {
        var unread = files.Count(file => file.Result is null);
        var wrong = files.Count(file => file.Count(Severity.Error) > 0);
        var day = ChinaTime.DayOf(at).Chinese();
        return $"{day}共核验年度报告{files.Count}份，其中{wrong}份有错误，{files.Count - wrong - unread}份没有发现错误"
            + (unread == 0 ? "。" : $"，{unread}份无法读取。");
    }

    private static IEnumerable<Block> OfFile(CheckOutcome file, int number)
    {
        yield return new Block.Heading(3, string.Create(CultureInfo.InvariantCulture, $"{number}. {file.Name}"));
        if (file.Result is not { } result)
        {
            yield return Block.Paragraph.Of($"无法读取：{file.Failure}。");
            yield break;
        }

        var about = string.Join("，", new[] { result.Publisher, result.Year is { } year ? $"{year}年度" : null }.OfType<string>());
        yield return Block.Paragraph.Of($"{(about.Length == 0 ? "" : $"{about}。")}{Found(file, result)}");
        if (!result.All.IsEmpty)
            yield return new Block.Table(Table(file, result));
    }

    private static string Found(CheckOutcome file, ReportCheckResult result)
    {
        var open = file.Open().ToList();
        var dismissed = result.All.Length - open.Count;
        var kinds = open.GroupBy(found => found.Finding.Severity).OrderBy(kind => kind.Key).Select(kind => $"{CertaintyWords.Of(kind.Key)}{kind.Count()}处")
            .Concat(dismissed == 0 ? [] : [$"已排除{dismissed}处"]).ToArray();
        return kinds is [] ? "未发现问题。" : $"{string.Join("，", kinds)}，见下表。";
    }

    private static DocumentTable Table(CheckOutcome file, ReportCheckResult result) => new()
    {
        Caption = $"{file.Name}的核验情况",
        Widths = Widths,
        HeaderRows = 1,
        Size = TableSize.Small,
        Rows =
        [
            new([.. Heads.Select(head => new TableCell(head) { Scope = CellScope.Column })]),
            .. result.All.Select((finding, index) => new TableRow(
            [
                new((index + 1).ToString(CultureInfo.InvariantCulture)),
                new(CertaintyWords.Of(finding.Severity)),
                new(finding.Certainty == ReadingCertainty.Certain ? finding.Message : $"{finding.Message}（读取{CertaintyWords.Of(finding.Certainty)}）") { Alignment = CellAlignment.Left },
                new(CertaintyWords.PlaceOf(finding)) { Alignment = CellAlignment.Left },
                new(finding.Repair ?? "") { Alignment = CellAlignment.Left },
                new(file.Marks.GetValueOrDefault(index)?.Words ?? ""),
            ])),
        ],
    };
}
