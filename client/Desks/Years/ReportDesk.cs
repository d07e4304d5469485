using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Documents.Reports;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>年度报告 to be read, taken away and written, at the page and by the REST interface.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="years">Who sees what of a year.</param>
/// <param name="contents">What reports hold.</param>
/// <param name="law">The departments there are.</param>
internal sealed class ReportDesk(IGrainFactory grains, YearDesk years, ReportContents contents, LawDesk law)
{
    /// <summary>The authority's report; a department sees it once it is published.</summary>
    /// <param name="year">年度.</param>
    /// <param name="version">Which publication; null: the last, or as it stands.</param>
    /// <param name="caller">Who.</param>
    public async Task<(ReportContent? Content, Refusal? Refusal)> OfAuthority(int year, int? version, Caller caller)
    {
        if (years.Refuse(year) is { } impossible)
            return (null, impossible);
        // What was published once is everybody's, also while it is corrected.
        if (version is { } number)
            return await contents.OfVersion(year, number) is { } published ? (published, null) : (null, Refusal.Malformed("version", $"{year}年度报告没有第{number}版"));
        var (_, refusal) = await years.Report(year, caller);
        return refusal is null ? (await contents.OfAuthority(year), null) : (null, refusal);
    }

    /// <summary>A department's report; of another department one learns nothing.</summary>
    public async Task<(ReportContent? Content, Refusal? Refusal)> OfDepartment(int year, string code, Caller caller)
    {
        if (years.Refuse(year) is { } impossible)
            return (null, impossible);
        return caller.IsOf(code) && await law.Department(code) is not null ? (await contents.OfDepartment(year, code), null) : (null, DepartmentDesk.NotFound(code));
    }

    /// <summary>叙述部分 as the office has written it, with what stands where it has not.</summary>
    public async Task<(NarrativeView? Narrative, Refusal? Refusal)> Narrative(int year)
    {
        if (years.Refuse(year) is { } impossible)
            return (null, impossible);
        var (written, content) = (await Year(year).Narrative(), await contents.OfAuthority(year));
        return (new NarrativeView
        {
            Year = year,
            Version = NarrativeSections.VersionOf(written),
            IsSealed = await Year(year).SealedTables() is not null,
            Sections = [.. NarrativeSections.All.Select(name => new NarrativeSectionView { Name = name, Text = written.GetValueOrDefault(name), UsualText = NarrativeSections.UsualText(name) })],
            Names = [.. NarrativeTemplate.Names.Select(known => new NarrativeNameView(known.Name, known.Meaning, NarrativeTemplate.Fill($"{{{known.Name}}}", content.Publisher, content.Figures, content.Items))),
                .. content.Items.Select(item => new NarrativeNameView(item.Key, "部门报送的数据", item.Value))],
            Findings = ReportFindings.Of(content),
        }, null);
    }

    /// <summary>Writes 叙述部分: all sections at once; one that is left out goes back to its usual text.</summary>
    public async Task<Refusal?> Put(int year, NarrativeForm form)
    {
        if (years.Refuse(year) is { } impossible)
            return impossible;
        var items = (await contents.OfAuthority(year)).Items;
        return form.Check(items.Keys.ToImmutableHashSet()) ?? await Year(year).PutNarrative(form.ToSections(), form.ExpectedVersion);
    }

    private IReportingYearGrain Year(int year) => grains.GetGrain<IReportingYearGrain>(year.ToString(CultureInfo.InvariantCulture));
}
