using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>退回部门报送的数据, as entered.</summary>
internal sealed record FiguresReturnForm
{
    private const int MostRemarks = 100;
    private const int LongestRemark = 500;
    private const string Narrative = "narrative.";

    private static readonly ImmutableHashSet<string> Figures = [.. AnnualReportForm.Form2021.TableTwo.Rows.SelectMany(row => row.Columns.Select(column => FieldOf(row.Row, column.Column)))];

    /// <summary>理由.</summary>
    public string? Reason { get; init; }

    /// <summary>审核意见, by figure; may be missing.</summary>
    public ImmutableArray<FigureRemark>? Remarks { get; init; }

    /// <summary>What a figure of table 二 is called: its row, and its column where the row has several.</summary>
    public static string FieldOf(string row, string? column) => column is null ? row : $"{row}.{column}";

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Refusal? Check()
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > TextLimits.Text)
            errors.Add("reason", "请填写退回的理由");
        var remarks = Remarks ?? [];
        if (remarks.Length > MostRemarks)
            errors.Add("remarks", $"审核意见最多{MostRemarks}条");
        for (var index = 0; index < Math.Min(remarks.Length, MostRemarks); index++)
        {
            if (remarks[index] is not { Field: { } field, Text: { } text } || string.IsNullOrWhiteSpace(text) || text.Length > LongestRemark)
                errors.Add($"remarks[{index}].text", $"请填写审核意见（不超过{LongestRemark}个字符）");
            else if (!Figures.Contains(field) && !(field.StartsWith(Narrative, StringComparison.Ordinal) && field.Length > Narrative.Length && field.Length <= Narrative.Length + TextLimits.Name))
                errors.Add($"remarks[{index}].field", $"没有“{field[..Math.Min(field.Length, TextLimits.Name)]}”这一项数据");
        }
        return errors.Count == 0 ? null : Refusal.Malformed(errors.ToImmutable());
    }
}
