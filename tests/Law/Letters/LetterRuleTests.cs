using FluentAssertions;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Letters;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Letters;

/// <summary>The catalogue: forty letters, every outcome with one of them.</summary>
[Trait("Rule", "LN4")]
public sealed class LetterRuleTests
{
    [Fact]
    public void There_are_seventeen_procedural_and_twenty_three_final_letters()
    {
        LetterRules.All.Count(rule => !rule.IsFinal).Should().Be(17);
        LetterRules.All.Count(rule => rule.IsFinal).Should().Be(23);
        LetterRules.All.Select(rule => LetterCodes.Of(rule.Code)).Should().OnlyHaveUniqueItems().And.Contain(["F-01", "F-17", "A-01", "A-23"]);
        LetterRules.All.Should().OnlyContain(rule => LetterCodes.Parse(LetterCodes.Of(rule.Code)) == rule.Code);
    }

    [Theory]
    [InlineData(Disposition.AlreadyPublic, "A-01")]
    [InlineData(Disposition.Provided, "A-02")]
    [InlineData(Disposition.PartlyDisclosed, "A-03")]
    [InlineData(Disposition.StateSecret, "A-04")]
    [InlineData(Disposition.EnforcementFile, "A-10")]
    [InlineData(Disposition.AdministrativeInquiry, "A-11")]
    [InlineData(Disposition.DoesNotExist, "A-12")]
    [InlineData(Disposition.NotThisOrgan, "A-13")]
    [InlineData(Disposition.UnclearAfterSupplement, "A-15")]
    [InlineData(Disposition.PetitionOrComplaint, "A-16")]
    [InlineData(Disposition.ExcessiveRequests, "A-19")]
    [InlineData(Disposition.SupplementNotProvided, "A-21")]
    [InlineData(Disposition.FeeNotPaid, "A-22")]
    [InlineData(Disposition.Withdrawn, "A-23")]
    [InlineData(Disposition.OtherHandling, "A-23")]
    public void Every_outcome_has_its_letter(Disposition disposition, string code) => LetterCodes.Of(LetterRules.Final(disposition).Code).Should().Be(code);

    [Fact]
    public void Every_outcome_has_exactly_one_letter() =>
        Enum.GetValues<Disposition>().Should().OnlyContain(disposition => LetterRules.All.Count(rule => rule.Dispositions.Contains(disposition)) == 1);

    [Fact]
    public void What_leaves_the_house_is_numbered_but_for_the_receipt_and_says_who_writes()
    {
        foreach (var rule in LetterRules.All.Where(rule => rule.Reader != LetterReader.File))
        {
            rule.Contents.Select(content => content.Name).Should().Contain(["organ", "phone", "address"], LetterCodes.Of(rule.Code));
            (rule.Series is null).Should().Be(rule.Code == LetterCode.F02, LetterCodes.Of(rule.Code));
        }
        LetterRules.All.Where(rule => rule.Reader == LetterReader.File).Should().OnlyContain(rule => rule.Series == null);
    }

    [Fact]
    [Trait("Rule", "L-R1")]
    public void Procedural_letters_tell_of_no_remedy_but_for_the_one_that_touches_a_third_party() =>
        LetterRules.All.Where(rule => rule.HasRemedy && !rule.IsFinal).Select(rule => rule.Code).Should().Equal(LetterCode.F12);

    [Fact]
    public void A_series_may_have_a_mark_of_its_own()
    {
        var settings = LetterCases.Settings with { Marks = LetterCases.Settings.Marks.Add(LetterSeries.Supplement, "金政依申请补") };

        settings.MarkOf(LetterSeries.Supplement).Should().Be("金政依申请补");
        settings.MarkOf(LetterSeries.Reply).Should().Be("金政依申请");
    }

    [Fact]
    public void Settings_that_cannot_stand_are_named()
    {
        LetterSettingRules.Problems(LetterCases.Settings).Should().BeEmpty();
        LetterSettingRules.Problems(LetterCases.Settings with { Mark = "金政〔2022〕" }).Keys.Should().Equal("mark");
        LetterSettingRules.Problems(LetterCases.Settings with { Marks = LetterCases.Settings.Marks.Add(LetterSeries.Fee, "第一") }).Keys.Should().Equal("marks.fee");
        LetterSettingRules.Problems(LetterCases.Settings with { Readings = [new() { From = new DateOnly(2023, 12, 31), Also = [Disposition.AdministrativeInquiry] }] }).Keys.Should().Equal("readings");
        LetterSettingRules.Problems(LetterCases.Settings with { Phone = new string('1', 300) }).Keys.Should().Equal("phone");
    }

    [Fact]
    [Trait("Rule", "L-R4")]
    public void A_reading_of_2024_holds_until_the_courts_settled_it()
    {
        var rules = (LetterCases.Settings with { Readings = [new() { From = new DateOnly(2024, 1, 1), Also = [Disposition.AdministrativeInquiry] }] }).ReconsiderationRules();

        rules.AppliesTo(Disposition.AdministrativeInquiry, new DateOnly(2023, 12, 31)).Should().BeFalse();
        rules.AppliesTo(Disposition.AdministrativeInquiry, new DateOnly(2024, 1, 1)).Should().BeTrue();
        rules.AppliesTo(Disposition.AdministrativeInquiry, new DateOnly(2025, 5, 31)).Should().BeTrue();
        rules.AppliesTo(Disposition.AdministrativeInquiry, new DateOnly(2025, 6, 1)).Should().BeFalse();
        rules.AppliesTo(Disposition.StateSecret, new DateOnly(2024, 6, 1)).Should().BeTrue();
    }
}
