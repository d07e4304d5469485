using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using static Jinping.Workflow.Law.AnnualReport.ReportRow;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>表三的版式: header, columns and rows of table 三 of one form.</summary>
public sealed record TableThreeLayout
{
    /// <summary>The relation printed in the corner of the table: the rule AR-K1 in the form's own words.</summary>
    public const string Corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    private const string Results = "三、本年度办理结果";
    private const string Refused = "（三）不予公开";
    private const string Unable = "（四）无法提供";
    private const string Unprocessed = "（五）不予处理";
    private const string Other = "（六）其他处理";

    /// <summary>The three header rows, cell by cell.</summary>
    public ImmutableArray<ImmutableArray<FormCell>> Header { get; } =
    [
        [new(Corner, ColSpan: 3, RowSpan: 3), new("申请人情况", ColSpan: 7)],
        [new("自然人", RowSpan: 2), new("法人或其他组织", ColSpan: 5), new("总计", RowSpan: 2)],
        [new("商业企业"), new("科研机构"), new("社会公益组织"), new("法律服务机构"), new("其他")],
    ];

    /// <summary>The seven columns with their labels, in order.</summary>
    public ImmutableArray<(ReportColumn Column, string Label)> Columns { get; } =
    [
        (ReportColumn.NaturalPerson, "自然人"),
        (ReportColumn.CommercialEnterprise, "商业企业"),
        (ReportColumn.ResearchInstitution, "科研机构"),
        (ReportColumn.SocialOrganization, "社会公益组织"),
        (ReportColumn.LegalServiceInstitution, "法律服务机构"),
        (ReportColumn.Other, "其他"),
        (ReportColumn.Total, "总计"),
    ];

    /// <summary>The data rows, in order.</summary>
    public required ImmutableArray<TableThreeRow> Rows { get; init; }

    /// <summary>The form's own label of a column.</summary>
    public string LabelOf(ReportColumn column) => Columns[(int)column].Label;

    /// <summary>The row of the form, or null where the form has no such row.</summary>
    public TableThreeRow? Find(ReportRow row) => Rows.FirstOrDefault(candidate => candidate.Row == row);

    /// <summary>Table 三 of the 2021 form: 25 rows.</summary>
    internal static TableThreeLayout Of2021 { get; } = new()
    {
        Rows =
        [
            .. Opening(resultRows: 22),
            First(SupplementNotProvided, Other, 3, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", Disposition.SupplementNotProvided),
            Next(FeeNotPaid, Other, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", Disposition.FeeNotPaid),
            Next(OtherHandling, Other, "3.其他", Disposition.Withdrawn, Disposition.OtherHandling),
            .. Closing(),
        ],
    };

    /// <summary>Table 三 of the 2019 trial form: （六）其他处理 is one row, 23 rows in all.</summary>
    internal static TableThreeLayout Of2019 { get; } = new()
    {
        Rows =
        [
            .. Opening(resultRows: 20),
            Alone(OtherMerged, Other, Disposition.SupplementNotProvided, Disposition.FeeNotPaid, Disposition.Withdrawn, Disposition.OtherHandling),
            .. Closing(),
        ],
    };

    private static ImmutableArray<TableThreeRow> Opening(int resultRows) =>
    [
        Whole(NewlyReceived, "一、本年新收政府信息公开申请数量"),
        Whole(CarriedOver, "二、上年结转政府信息公开申请数量"),
        new()
        {
            Row = Disclosed,
            Label = "（一）予以公开",
            Head = [new(Results, RowSpan: resultRows), new("（一）予以公开", ColSpan: 2)],
            Counts = [Disposition.AlreadyPublic, Disposition.Provided],
        },
        Alone(PartlyDisclosed, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", Disposition.PartlyDisclosed),
        First(StateSecret, Refused, 8, "1.属于国家秘密", Disposition.StateSecret),
        Next(ForbiddenByLaw, Refused, "2.其他法律行政法规禁止公开", Disposition.ForbiddenByLaw),
        Next(EndangersSecurityOrStability, Refused, "3.危及“三安全一稳定”", Disposition.EndangersSecurityOrStability),
        Next(ThirdPartyRights, Refused, "4.保护第三方合法权益", Disposition.ThirdPartyRights),
        Next(InternalAffairs, Refused, "5.属于三类内部事务信息", Disposition.InternalAffairs),
        Next(ProcessInformation, Refused, "6.属于四类过程性信息", Disposition.ProcessInformation),
        Next(EnforcementFile, Refused, "7.属于行政执法案卷", Disposition.EnforcementFile),
        Next(AdministrativeInquiry, Refused, "8.属于行政查询事项", Disposition.AdministrativeInquiry),
        First(NotHeld, Unable, 3, "1.本机关不掌握相关政府信息", Disposition.DoesNotExist, Disposition.NotThisOrgan),
        Next(WouldRequireCreation, Unable, "2.没有现成信息需要另行制作", Disposition.WouldRequireCreation),
        Next(UnclearAfterSupplement, Unable, "3.补正后申请内容仍不明确", Disposition.UnclearAfterSupplement),
        First(PetitionOrComplaint, Unprocessed, 5, "1.信访举报投诉类申请", Disposition.PetitionOrComplaint),
        Next(RepeatedRequest, Unprocessed, "2.重复申请", Disposition.RepeatedRequest),
        Next(PublicPublication, Unprocessed, "3.要求提供公开出版物", Disposition.PublicPublication),
        Next(ExcessiveRequests, Unprocessed, "4.无正当理由大量反复申请", Disposition.ExcessiveRequests),
        Next(ConfirmationOfHeldInformation, Unprocessed, "5.要求行政机关确认或重新出具已获取信息", Disposition.ConfirmationOfHeldInformation),
    ];

    private static ImmutableArray<TableThreeRow> Closing() =>
        [Alone(ClosedTotal, "（七）总计"), Whole(CarriedForward, "四、结转下年度继续办理")];

    private static TableThreeRow Whole(ReportRow row, string label) => new() { Row = row, Label = label, Head = [new(label, ColSpan: 3)] };

    private static TableThreeRow Alone(ReportRow row, string label, params ImmutableArray<Disposition> counts) =>
        new() { Row = row, Label = label, Head = [new(label, ColSpan: 2)], Counts = counts };

    private static TableThreeRow First(ReportRow row, string group, int rows, string label, params ImmutableArray<Disposition> counts) =>
        new() { Row = row, Label = label, Group = group, Head = [new(group, RowSpan: rows), new(label)], Counts = counts };

    private static TableThreeRow Next(ReportRow row, string group, string label, params ImmutableArray<Disposition> counts) =>
        new() { Row = row, Label = label, Group = group, Head = [new(label)], Counts = counts };
}
