using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>更正办理结果, while the year of the closing is not sealed.</summary>
[Trait("Rule", "DM10")]
public sealed class CorrectionTests
{
    private static readonly Case Closed = Given(Received("2022-03-01"), Replied("2022-03-10"));

    [Fact]
    public void A_wrong_row_is_corrected_and_the_day_of_closing_stays()
    {
        var corrected = Closed.And(Corrected("2022-04-01", Disposition.DoesNotExist)).ThenClosed(Disposition.DoesNotExist, "2022-03-10");

        corrected.Ledger(2022)[ReportRow.NotHeld, ReportColumn.Total].Should().Be(1);
        corrected.Ledger(2022)[ReportRow.Disclosed, ReportColumn.Total].Should().Be(0);
    }

    [Fact]
    public void A_sealed_year_is_not_corrected() =>
        Closed.Sealed(2022).When(Corrected("2023-02-01", Disposition.DoesNotExist)).ThenRefused(RefusalCodes.YearSealed);

    [Fact]
    public void Another_years_seal_is_no_obstacle() =>
        Closed.Sealed(2021).When(Corrected("2023-02-01", Disposition.DoesNotExist)).ThenAccepted();

    [Fact]
    public void The_same_outcome_is_no_correction() =>
        Closed.When(Corrected("2022-04-01", Disposition.Provided)).ThenRefused(RefusalCodes.SameDisposition);

    [Fact]
    public void An_open_case_has_nothing_to_correct() =>
        Given(Received("2022-03-01")).When(Corrected("2022-04-01", Disposition.Provided)).ThenRefused(RefusalCodes.CaseNotClosed);

    [Fact]
    [Trait("Rule", "DM11")]
    public void What_was_registered_by_mistake_is_closed_or_corrected_as_other_handling() =>
        Closed.And(Corrected("2022-04-01", Disposition.OtherHandling)).ThenClosed(Disposition.OtherHandling, "2022-03-10");

    [Theory]
    [InlineData(Disposition.SupplementNotProvided, "条例第三十条")]
    [InlineData(Disposition.FeeNotPaid, "信息处理费管理办法第六条")]
    public void A_lapse_that_did_not_happen_is_not_corrected_into_being(Disposition lapse, string article) =>
        Closed.When(Corrected("2022-04-01", lapse)).ThenRefused(RefusalCodes.NotAReply, article);

    [Theory]
    [InlineData(Disposition.UnclearAfterSupplement, "条例第三十条")]
    [InlineData(Disposition.ExcessiveRequests, "条例第三十五条")]
    [InlineData(Disposition.ThirdPartyRights, "条例第十五条")]
    [InlineData(Disposition.RepeatedRequest, "条例第三十六条第（六）项")]
    public void What_the_law_ties_to_the_timeline_must_be_there(Disposition disposition, string article) =>
        Closed.When(Corrected("2022-04-01", disposition, Sufficient.FactsFor(disposition))).ThenRefused(RefusalCodes.PreconditionMissing, article);

    [Fact]
    public void A_withdrawal_mistaken_for_a_reply_is_corrected_too() =>
        Closed.And(Corrected("2022-04-01", Disposition.Withdrawn)).ThenClosed(Disposition.Withdrawn, "2022-03-10");

    [Fact]
    public void The_facts_of_a_correction_replace_those_of_the_letter_only_when_given()
    {
        var facts = Sufficient.FactsFor(Disposition.DoesNotExist);
        Closed.And(Corrected("2022-04-01", Disposition.DoesNotExist)).Request.Closing!.Facts.Should().Be(Closed.Request.Closing!.Facts);
        Closed.And(Corrected("2022-04-01", Disposition.DoesNotExist, facts)).Request.Closing!.Facts["search"].Should().Be(facts["search"]);
    }
}
