using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Json;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Dispositions;

/// <summary>Every outcome has its code, its articles, its facts and its row.</summary>
[Trait("Rule", "R36")]
public sealed class DispositionRulesTests
{
    public static TheoryData<Disposition> All() => [.. Enum.GetValues<Disposition>()];

    [Fact]
    public void There_is_one_rule_for_each_outcome_in_the_order_of_the_form() =>
        DispositionRules.All.Select(rule => rule.Disposition).Should().Equal(Enum.GetValues<Disposition>());

    [Theory]
    [MemberData(nameof(All))]
    public void An_outcome_cites_an_article_unless_it_rests_on_the_case_alone(Disposition disposition)
    {
        var rule = DispositionRules.Of(disposition);
        if (rule.Code == "O-3")
            rule.Articles.Should().BeEmpty("the law names no article for it, and none may be invented");
        else
            rule.Articles.Should().NotBeEmpty().And.OnlyContain(article => article.Text.Contains('第'));
    }

    [Fact]
    [Trait("Rule", "R5")]
    [Trait("Rule", "R13.1")]
    public void Whatever_is_withheld_names_its_exemption_and_the_facts_it_rests_on() =>
        DispositionRules.All.Where(rule => rule.Group == DispositionGroup.NotDisclosed).Should().HaveCount(8)
            .And.OnlyContain(rule => rule.IsReply && !rule.Articles.IsEmpty && !rule.Facts.IsEmpty);

    [Fact]
    [Trait("Rule", "R10.1")]
    [Trait("Rule", "U-1b")]
    public void Who_is_not_responsible_says_so_by_the_article_on_competence()
    {
        var rule = DispositionRules.Of(Disposition.NotThisOrgan);
        rule.Articles.Select(article => article.Text).Should().Equal("条例第三十六条第（五）项", "条例第十条");
        rule.Facts.Select(fact => fact.Name).Should().Equal("reason");
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("Rule", "AR-T4")]
    public void The_group_of_an_outcome_is_that_of_its_row(Disposition disposition)
    {
        var (group, row) = (DispositionRules.Of(disposition).Group, ReportRows.Of(disposition));
        var rows = group switch
        {
            DispositionGroup.Disclosed => (ReportRow.Disclosed, ReportRow.Disclosed),
            DispositionGroup.PartlyDisclosed => (ReportRow.PartlyDisclosed, ReportRow.PartlyDisclosed),
            DispositionGroup.NotDisclosed => (ReportRow.StateSecret, ReportRow.AdministrativeInquiry),
            DispositionGroup.CannotBeProvided => (ReportRow.NotHeld, ReportRow.UnclearAfterSupplement),
            DispositionGroup.NotProcessed => (ReportRow.PetitionOrComplaint, ReportRow.ConfirmationOfHeldInformation),
            _ => (ReportRow.SupplementNotProvided, ReportRow.OtherHandling),
        };
        row.Should().BeOneOf(Enum.GetValues<ReportRow>().Where(r => r >= rows.Item1 && r <= rows.Item2));
    }

    [Fact]
    public void Codes_are_those_of_the_digest_and_shared_only_where_the_row_is() =>
        DispositionRules.All.GroupBy(rule => rule.Code).Where(codes => codes.Count() > 1).Select(codes => codes.Key).Should().Equal("O-3");

    [Fact]
    public void Names_of_facts_and_words_of_outcomes_are_wire_strings()
    {
        DispositionRules.All.SelectMany(rule => rule.Facts).Select(fact => fact.Name).Should().OnlyContain(name => char.IsLower(name[0]) && name.All(char.IsLetter));
        foreach (var disposition in Enum.GetValues<Disposition>())
            WireNames.Parse<Disposition>(WireNames.Of(disposition)).Should().Be(disposition);
        WireNames.Parse<Disposition>("Provided").Should().BeNull();
        WireNames.Parse<Disposition>(null).Should().BeNull();
    }
}
