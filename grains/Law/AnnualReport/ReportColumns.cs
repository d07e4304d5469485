using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>The columns of table 三 by what they count.</summary>
public static class ReportColumns
{
    /// <summary>All seven, in the order of the form.</summary>
    public static ImmutableArray<ReportColumn> All { get; } = [.. Enum.GetValues<ReportColumn>()];

    /// <summary>The six kinds of applicant, without 总计.</summary>
    public static ImmutableArray<ReportColumn> Kinds { get; } = [.. All.Where(column => column != ReportColumn.Total)];

    /// <summary>The column in which a kind of applicant counts.</summary>
    public static ReportColumn Of(ApplicantKind kind) => kind switch
    {
        ApplicantKind.NaturalPerson => ReportColumn.NaturalPerson,
        ApplicantKind.CommercialEnterprise => ReportColumn.CommercialEnterprise,
        ApplicantKind.ResearchInstitution => ReportColumn.ResearchInstitution,
        ApplicantKind.SocialOrganization => ReportColumn.SocialOrganization,
        ApplicantKind.LegalServiceInstitution => ReportColumn.LegalServiceInstitution,
        ApplicantKind.Other => ReportColumn.Other,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
