using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Years;

/// <summary>一个年度: from its opening through rollover and sealing to the published report. The key is the year.</summary>
[GrainInterfaceType("reporting-year"), Alias("reporting-year")]
public interface IReportingYearGrain : IGrainWithStringKey
{
    /// <summary>Where the year stands, department by department.</summary>
    [Alias("overview")]
    public Task<YearOverview> Overview();

    /// <summary>Both <see cref="Overview"/> and <see cref="Report"/>, asking each department once.</summary>
    [Alias("whole")]
    public Task<YearWhole> Whole();

    /// <summary>年度报告 as sealed, or as it would be now.</summary>
    [Alias("report")]
    public Task<YearReport> Report();

    /// <summary>叙述部分 of the authority's own report, by section; empty while the office has written none.</summary>
    [Alias("narrative")]
    public Task<ImmutableSortedDictionary<string, string>> Narrative();

    /// <summary>Writes 叙述部分 of the authority's own report, all sections; refused once the year is sealed.</summary>
    /// <param name="sections">The texts by section.</param>
    /// <param name="seen">The version the writer started from (<see cref="Law.AnnualReport.NarrativeSections.VersionOf"/>): refused where somebody has written since; null asks for nothing.</param>
    [Alias("put-narrative")]
    public Task<Refusal?> PutNarrative(ImmutableSortedDictionary<string, string> sections, string? seen = null);

    /// <summary>The tables as sealed; null while the year is not sealed.</summary>
    [Alias("sealed-tables")]
    public Task<YearTables?> SealedTables();

    /// <summary>年终结转: fixes what is carried forward. Safe to repeat.</summary>
    [Alias("roll-over")]
    public Task<YearAnswer> RollOver();

    /// <summary>Goes on with 年终结转 by some departments, and keeps what was fixed before: safe to break off anywhere, and to repeat.</summary>
    /// <param name="most">The most departments of this part; 0 only fixes the instant until which entries count.</param>
    [Alias("roll-over-part")]
    public Task<RolloverProgress> RollOverPart(int most);

    /// <summary>封账.</summary>
    /// <param name="by">Who; null for the system itself.</param>
    /// <param name="remark">What was still open and is accepted, in words; null when nothing is said.</param>
    [Alias("seal")]
    public Task<YearAnswer> Seal(string? by = null, string? remark = null);

    /// <summary>重新开账, with a reason.</summary>
    [Alias("reopen")]
    public Task<YearAnswer> Reopen(string reason, string? by = null);

    /// <summary>发布: the sealed tables become a version that is kept, whatever is corrected later.</summary>
    [Alias("publish")]
    public Task<YearAnswer> Publish(string? by = null);

    /// <summary>已发布的版本, in order: the first and each correction; those published by a program that kept none are missing.</summary>
    [Alias("versions")]
    public Task<ImmutableArray<PublishedVersion>> Versions();

    /// <summary>The requests that make up a cell.</summary>
    [Alias("cell")]
    public Task<CellView> Cell(ReportRow row, ReportColumn column, string? department, int page, int pageSize);

    /// <summary>The requests that make up a cell of table 四, as <see cref="Departments.IDepartmentGrain.Reviewed"/> counts them.</summary>
    [Alias("review-cell")]
    public Task<CellView> ReviewCell(ReviewKind kind, string column, string? department, int page, int pageSize);

    /// <summary>各部门在一个单元格中的数: the departments with a figure other than 0, the largest first. Together they are the figure of the report.</summary>
    [Alias("shares")]
    public Task<ImmutableArray<DepartmentShare>> Shares(CellAddress cell);
}
