using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>复议机关与管辖法院: who reconsiders a letter, and which court hears it.</summary>
/// <remarks>行政复议法(2017)第十二条、第十三条；(2023)第二十四条、第二十七条；行政诉讼法第十四条、第十五条；法释〔2021〕5号第六条</remarks>
public static class Jurisdiction
{
    private static readonly ImmutableArray<Version> Versions =
    [
        new()
        {
            EffectiveFrom = DateOnly.MinValue,
            OfDepartments = ReconsiderationBody.OwnGovernmentOrHigherDepartment,
        },
        new()
        {
            EffectiveFrom = new DateOnly(2024, 1, 1),
            OfDepartments = ReconsiderationBody.OwnGovernment,
        },
    ];

    /// <summary>The body that reconsiders.</summary>
    /// <param name="signedBy">The organ in whose name the letter goes out.</param>
    /// <param name="letterOn">Date of the letter.</param>
    /// <remarks>That the county government reconsiders what its office signs as disclosure office: 惯例：条例未规定.</remarks>
    [Rule("L-R7")]
    public static ReconsiderationBody ReconsideredBy(OrganKind signedBy, DateOnly letterOn) => signedBy switch
    {
        OrganKind.CountyDepartment => Versions.Last(version => version.EffectiveFrom <= letterOn).OfDepartments,
        OrganKind.DisclosureOffice => ReconsiderationBody.OwnGovernment,
        OrganKind.VerticalDepartment => ReconsiderationBody.HigherDepartment,
        OrganKind.CountyGovernment or OrganKind.TownshipGovernment => ReconsiderationBody.HigherGovernment,
        _ => throw new ArgumentOutOfRangeException(nameof(signedBy), signedBy, null),
    };

    /// <summary>The court of first instance.</summary>
    /// <param name="signedBy">The organ in whose name the letter goes out.</param>
    [Rule("L-R8")]
    public static CourtLevel HeardBy(OrganKind signedBy) =>
        signedBy == OrganKind.CountyGovernment ? CourtLevel.Intermediate : CourtLevel.Basic;

    private sealed record Version
    {
        public required DateOnly EffectiveFrom { get; init; }

        public required ReconsiderationBody OfDepartments { get; init; }
    }
}
