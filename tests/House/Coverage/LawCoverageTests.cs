using FluentAssertions;
using Jinping.Workflow.House.Tests.Source;
using Xunit;

namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>Every rule of the digest leads to code and test, or says why not; nothing is invented beside it.</summary>
public sealed class LawCoverageTests
{
    private static readonly IReadOnlyList<DigestRule> Digest = DigestRule.ReadAll(RepositoryFiles.Read(DigestRule.Path));

    private static readonly IReadOnlyList<CodedRule> Code = RuleAttributes.Collect();

    private static readonly IReadOnlyList<TestedRule> Tests = TestTraits.Collect();

    private static readonly IReadOnlyList<RuleCoverage> Rules = RuleCoverage.Join(Digest, Code, Tests);

    [Fact]
    public void The_digest_names_each_rule_once_with_article_and_sentence()
    {
        Digest.Should().HaveCountGreaterThan(200);
        Digest.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();
        Listed(Digest.Where(rule => rule.Article.Length == 0 || rule.Rule.Length == 0)).ShouldBeNone("These rules lack article or sentence");
    }

    [Fact]
    public void Every_rule_of_the_digest_belongs_to_one_law_text() =>
        Digest.Where(rule => LawText.All.Count(text => text.Holds(rule.Id)) != 1).Select(rule => rule.Id)
            .ShouldBeNone("The page shows each rule in one section, but not these");

    [Fact]
    public void The_code_names_no_rule_outside_the_digest() =>
        Code.Where(coded => Digest.All(rule => rule.Id != coded.Id)).Select(coded => $"{coded.Id} at {coded.Code}")
            .ShouldBeNone("The code names rules that the digest does not hold");

    [Fact]
    public void The_tests_name_no_rule_outside_the_digest() =>
        Tests.Where(tested => Digest.All(rule => rule.Id != tested.Id)).Select(tested => $"{tested.Id} at {tested.Class}.{tested.Method}")
            .ShouldBeNone("Tests name rules that the digest does not hold");

    [Fact]
    public void Every_rule_has_code_or_a_reason_for_having_none() =>
        Listed(Rules.Where(rule => !rule.IsCoded && rule.Rule.NotCodedBecause is null))
            .ShouldBeNone($"These rules have neither code nor a reason in {DigestRule.Path}");

    [Fact]
    public void No_rule_with_code_says_that_it_has_none() =>
        Rules.Where(rule => rule.IsCoded && rule.Rule.NotCodedBecause is not null).Select(rule => $"{rule.Rule.Id} is carried by {rule.Code[0].Code}")
            .ShouldBeNone($"The reason for having no code is out of date in {DigestRule.Path}");

    [Fact]
    public void Every_coded_rule_has_a_test() =>
        Listed(Rules.Where(rule => rule.IsCoded && !rule.IsProved)).ShouldBeNone("These rules have code and no test");

    [Fact]
    public void Every_coded_rule_leads_to_its_source_file() =>
        Code.Where(coded => coded.File is null).Select(coded => coded.Code).ShouldBeNone("No file declares these types");

    [Fact]
    public void The_coverage_page_tells_the_present_state()
    {
        var page = CoveragePage.Write(Rules);
        var path = RepositoryFiles.Full(CoveragePage.Path);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, page);
        var stored = File.Exists(path) ? RepositoryFiles.Read(CoveragePage.Path) : "";
        (stored == page).Should().BeTrue("{0} must be written anew: UPDATE_DOCS=1 ./test.sh House", CoveragePage.Path);
    }

    private static IEnumerable<string> Listed(IEnumerable<RuleCoverage> rules) => Listed(rules.Select(rule => rule.Rule));

    private static IEnumerable<string> Listed(IEnumerable<DigestRule> rules) => rules.Select(rule => $"{rule.Id} ({rule.Article}) {rule.Rule}");
}
