using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>被申请人、被告的期限: the terms an organ must keep as respondent, as in force from a day on.</summary>
/// <remarks>行政复议法(2017)第二十三条、第三十一条、第四十条；(2023)第四十八条、第五十四条、第六十二条、第八十八条；行政诉讼法第六十七条</remarks>
[Rule("C14")]
public sealed record RespondentTerms
{
    private static readonly ImmutableArray<RespondentTerms> Versions = [Of2017(), Of2023()];

    /// <summary>答辩状: the answer in court, from receipt of the copy of the complaint.</summary>
    public static StatutoryTerm CourtAnswer { get; } = new()
    {
        Length = 15,
        Unit = TermUnit.CalendarDays,
        Article = Cite.LitigationLaw(67, 1),
    };

    /// <summary>First day of the version.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>书面答复: the written answer in reconsideration, from receipt of the copy of the application, by procedure.</summary>
    public required ImmutableSortedDictionary<ReconsiderationProcedure, StatutoryTerm> Answers { get; init; }

    /// <summary>复议决定: the time for deciding, from acceptance, by procedure.</summary>
    public required ImmutableSortedDictionary<ReconsiderationProcedure, StatutoryTerm> Decisions { get; init; }

    /// <summary>Longest prolongation of the ordinary decision, in calendar days.</summary>
    public required int LongestProlongation { get; init; }

    /// <summary>The version in force on a day.</summary>
    /// <param name="date">The day the copy was received (惯例：条例未规定).</param>
    public static RespondentTerms InForceOn(DateOnly date) => Versions.Last(version => version.EffectiveFrom <= date);

    /// <summary>The term for the written answer; null when the version does not know the procedure.</summary>
    public StatutoryTerm? Answer(ReconsiderationProcedure procedure) => Answers.GetValueOrDefault(procedure);

    /// <summary>The term for the decision, not prolonged; null when the version does not know the procedure.</summary>
    public StatutoryTerm? Decision(ReconsiderationProcedure procedure) => Decisions.GetValueOrDefault(procedure);

    private static RespondentTerms Of2017() => new()
    {
        EffectiveFrom = DateOnly.MinValue,
        Answers = By((ReconsiderationProcedure.Ordinary, 10, TermUnit.CalendarDays, Old(23, 1))),
        Decisions = By((ReconsiderationProcedure.Ordinary, 60, TermUnit.CalendarDays, Old(31, 1))),
        LongestProlongation = 30,
    };

    private static RespondentTerms Of2023() => new()
    {
        EffectiveFrom = new DateOnly(2024, 1, 1),
        Answers = By(
            (ReconsiderationProcedure.Ordinary, 10, TermUnit.WorkingDays, Cite.ReconsiderationLaw(48)),
            (ReconsiderationProcedure.Simplified, 5, TermUnit.WorkingDays, Cite.ReconsiderationLaw(54))),
        Decisions = By(
            (ReconsiderationProcedure.Ordinary, 60, TermUnit.CalendarDays, Cite.ReconsiderationLaw(62, 1)),
            (ReconsiderationProcedure.Simplified, 30, TermUnit.CalendarDays, Cite.ReconsiderationLaw(62, 2))),
        LongestProlongation = 30,
    };

    private static Citation Old(int article, int paragraph) => Cite.Of("行政复议法（2017年修正）", article, paragraph);

    private static ImmutableSortedDictionary<ReconsiderationProcedure, StatutoryTerm> By(
        params ReadOnlySpan<(ReconsiderationProcedure Procedure, int Length, TermUnit Unit, Citation Article)> terms)
    {
        var byProcedure = ImmutableSortedDictionary.CreateBuilder<ReconsiderationProcedure, StatutoryTerm>();
        foreach (var (procedure, length, unit, article) in terms)
            byProcedure.Add(procedure, new StatutoryTerm { Length = length, Unit = unit, Article = article });
        return byProcedure.ToImmutable();
    }
}
