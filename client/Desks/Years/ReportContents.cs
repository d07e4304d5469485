using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Documents.Reports;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Departments;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>年度报告的内容 as it stands, or as a version was published; who may see it is decided by whoever asks.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="law">The authority and its departments.</param>
/// <param name="clock">The application's clock.</param>
internal sealed class ReportContents(IGrainFactory grains, LawDesk law, TimeProvider clock)
{
    private const string Draft = "草稿：本年度数据尚未封账，按登记簿现状计算。";
    private const string Unpublished = "待发布：本年度数据已封账，报告尚未发布。";

    /// <summary>The authority's report: what was published last, else as it stands.</summary>
    public async Task<ReportContent> OfAuthority(int year)
    {
        var (report, versions) = (await Year(year).Report(), await Year(year).Versions());
        if (report.Status == YearStatus.Published && !versions.IsEmpty)
            return await OfVersion(year, versions, versions[^1]);
        return new ReportContent
        {
            Publisher = (await law.Authority()).Name,
            Year = year,
            Figures = ReportFigures.Of(year, report.Table2, report.Table3, report.Table4),
            Narrative = await Year(year).Narrative(),
            Items = ReportItems.OfAll(report.Narrative),
            At = ChinaTime.Now(clock),
            Standing = report.Status switch
            {
                YearStatus.Published => null,
                YearStatus.Sealed => Unpublished,
                _ when versions.IsEmpty => Draft,
                _ => $"更正稿：本报告曾于{Day(versions[^1].At)}发布，现重新开账更正，尚未发布。",
            },
        };
    }

    /// <summary>The authority's report as a version was published; null when there is no such version.</summary>
    public async Task<ReportContent?> OfVersion(int year, int number)
    {
        var versions = await Year(year).Versions();
        return versions.FirstOrDefault(version => version.Number == number) is { } known ? await OfVersion(year, versions, known) : null;
    }

    /// <summary>A department's report.</summary>
    public async Task<ReportContent> OfDepartment(int year, string code)
    {
        var known = await grains.GetGrain<IDepartmentGrain>(code).Year(year);
        var authority = await law.Authority();
        var handedIn = known.Figures?.Narrative ?? ImmutableSortedDictionary<string, string>.Empty;
        return new ReportContent
        {
            // As it was called then: a department renamed since does not change the year.
            Publisher = ReorganisationRules.NameOn(authority.Reorganisations, code, new DateOnly(year, 12, 31), (await law.Department(code))?.Name ?? code),
            Year = year,
            Figures = ReportFigures.Of(year, known.Figures?.Table2 ?? TableTwo.Zero, known.Ledger.ToTable(), known.Table4),
            Narrative = handedIn.Where(text => NarrativeSections.All.Contains(text.Key)).ToImmutableSortedDictionary(),
            Items = ReportItems.OfOne(handedIn),
            At = known.SealedAt?.ToOffset(ChinaTime.Offset) ?? ChinaTime.Now(clock),
            Standing = known.SealedAt is null ? Draft : null,
        };
    }

    // What was published stays what it was; of one that was corrected, that it was.
    private async Task<ReportContent> OfVersion(int year, ImmutableArray<PublishedVersion> versions, PublishedVersion version)
    {
        var (before, after) = (versions.LastOrDefault(other => other.Number < version.Number), versions.FirstOrDefault(other => other.Number > version.Number));
        ImmutableArray<string?> standing =
        [
            before is null ? null : $"更正说明：本报告为第{version.Number}版，{Day(version.At)}更正发布。更正理由：{version.Reason ?? "未记录"}。此前于{Day(before.At)}发布的版本存档备查。",
            after is null ? null : $"本版已由{Day(after.At)}发布的第{after.Number}版更正，存档备查。",
        ];
        var said = string.Concat(standing);
        return new ReportContent
        {
            Publisher = (await law.Authority()).Name,
            Year = year,
            Figures = ReportFigures.Of(year, version.Tables.Table2, version.Tables.Table3, version.Tables.Table4),
            Narrative = version.Narrative.Where(text => NarrativeSections.All.Contains(text.Key)).ToImmutableSortedDictionary(),
            Items = ReportItems.OfAll(version.Narrative.Where(text => text.Key.Contains('.', StringComparison.Ordinal))),
            At = version.At.ToOffset(ChinaTime.Offset),
            PublishedOn = ChinaTime.DayOf(version.At),
            Version = version.Number,
            Standing = said.Length == 0 ? null : said,
        };
    }

    private static string Day(DateTimeOffset at) => Documents.Model.Signature.Print(ChinaTime.DayOf(at));

    private IReportingYearGrain Year(int year) => grains.GetGrain<IReportingYearGrain>(year.ToString(CultureInfo.InvariantCulture));
}
