namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>A rule of the digest with all that carries and proves it.</summary>
/// <param name="Rule">The digest's row.</param>
/// <param name="Code">Places that name the rule.</param>
/// <param name="Tests">Tests that name the rule.</param>
internal sealed record RuleCoverage(DigestRule Rule, IReadOnlyList<CodedRule> Code, IReadOnlyList<TestedRule> Tests)
{
    /// <summary>Whether some code carries the rule.</summary>
    public bool IsCoded => Code.Count > 0;

    /// <summary>Whether some code carries the rule and some test proves it.</summary>
    public bool IsProved => IsCoded && Tests.Count > 0;

    /// <summary>Joins the digest with what was found, in the digest's order.</summary>
    public static IReadOnlyList<RuleCoverage> Join(IEnumerable<DigestRule> digest, IEnumerable<CodedRule> code, IEnumerable<TestedRule> tests)
    {
        var codeOf = code.ToLookup(coded => coded.Id);
        var testsOf = tests.ToLookup(tested => tested.Id);
        return [.. digest.Select(rule => new RuleCoverage(rule, [.. codeOf[rule.Id]], [.. testsOf[rule.Id]]))];
    }
}
