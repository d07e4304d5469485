using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>格式的标签: what the tables of a form print, with the short forms that publishers use.</summary>
internal sealed class FormLabels
{
    private static readonly (ReportRow Row, string Label)[] ShortForms =
    [
        (ReportRow.SupplementNotProvided, "1逾期不补正"), (ReportRow.SupplementNotProvided, "1申请人无正当理由逾期不补正"),
        (ReportRow.FeeNotPaid, "2逾期不缴费"), (ReportRow.FeeNotPaid, "2申请人逾期未按收费通知要求缴纳费用"),
        (ReportRow.NewlyReceived, "本年新收"), (ReportRow.CarriedOver, "上年结转"),
        (ReportRow.ClosedTotal, "办理结果总计"), (ReportRow.ClosedTotal, "办理结果合计"), (ReportRow.CarriedForward, "结转下年"), (ReportRow.CarriedForward, "结转下年度"),
    ];

    private static readonly Dictionary<AnnualReportForm, FormLabels> OfForms = AnnualReportForm.All.ToDictionary(form => form, form => new FormLabels(form));

    private FormLabels(AnnualReportForm form)
    {
        Form = form;
        TableTwo = new(
            form.TableTwo.Rows.Select(row => KeyValuePair.Create(Typography.Key(row.Label), row.Row)),
            form.TableTwo.Blocks.SelectMany(block => block.Header.Prepend(block.Title)).Select(cell => Typography.Key(cell.Text)));
        TableTwoHeads = [.. form.TableTwo.Rows.SelectMany(row => row.Columns).Select(column => Typography.Key(column.Label)).Distinct()];
        var merged = AnnualReportForm.Form2019.TableThree.Find(ReportRow.OtherMerged)!;
        var rows = form.TableThree.Rows.Append(merged).Select(row => KeyValuePair.Create(Typography.Key(row.Label), ReportNames.Of(row.Row)));
        TableThree = new(
            rows.Concat(ShortForms.Where(label => form.TableThree.Find(label.Row) is not null).Select(label => KeyValuePair.Create(label.Label, ReportNames.Of(label.Row)))),
            form.TableThree.Header.SelectMany(row => row).Concat(form.TableThree.Rows.SelectMany(row => row.Head.SkipLast(1)))
                .Select(cell => Typography.Key(cell.Text)).Append(Typography.Key(TableThreeLayout.Corner)));
    }

    /// <summary>The form.</summary>
    public AnnualReportForm Form { get; }

    /// <summary>Labels of table 二.</summary>
    public LabelBook TableTwo { get; }

    /// <summary>Heads of the columns of table 二.</summary>
    public ImmutableArray<string> TableTwoHeads { get; }

    /// <summary>Labels of table 三; （六）其他处理 with figures of its own is the merged row.</summary>
    public LabelBook TableThree { get; }

    /// <summary>The labels of a form.</summary>
    public static FormLabels Of(AnnualReportForm form) => OfForms[form];
}
