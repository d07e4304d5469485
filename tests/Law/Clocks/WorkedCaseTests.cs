using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Clocks;

/// <summary>The digest's worked examples that are about a case, driven through the aggregate.</summary>
[Trait("Rule", "C2")]
[Trait("Rule", "C5")]
[Trait("Rule", "R33.2")]
public sealed class WorkedCaseTests
{
    [Fact]
    [Trait("Rule", "G1")]
    [Trait("Rule", "G4")]
    public void X01_a_plain_request_in_person_is_due_after_twenty_working_days_to_the_end_of_the_last() =>
        Given(Received("2019-05-20"))
            .ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2019-05-29")
            .ThenReply(ClockState.Running, "2019-06-18")
            .At("2019-06-18").ThenReply(ClockState.Running, "2019-06-18").ThenNoBreach()
            .At("2019-06-19").ThenReply(ClockState.Breached, "2019-06-18").ThenBreached(ClockKind.Reply, "2019-06-18", null, 1)
            .At("2019-06-18").And(Replied("2019-06-18")).ThenReply(ClockState.Met, "2019-06-18").ThenNoBreach();

    [Fact]
    [Trait("Rule", "G2")]
    public void X02_make_up_days_count_and_the_National_Day_does_not() =>
        Given(Received("2019-09-20", Channel.RegisteredMail))
            .ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2019-09-30")
            .ThenReply(ClockState.Running, "2019-10-23");

    [Fact]
    [Trait("Rule", "C3")]
    [Trait("Rule", "R30")]
    public void X04_a_supplement_starts_the_reply_period_anew_in_full()
    {
        var asked = Given(Received("2020-09-16", Channel.Internet))
            .ThenReply(ClockState.Running, "2020-10-20")
            .And(SupplementRequested("2020-09-23", workingDays: 10), Delivered(LetterKind.SupplementNotice, "2020-09-23"))
            .ThenStatus(RequestStatus.AwaitingSupplement)
            .ThenClock(ClockKind.SupplementNotice, ClockState.Met, "2020-09-25")
            .ThenClock(ClockKind.SupplementPeriod, ClockState.Running, "2020-10-13")
            .ThenReply(ClockState.Superseded, "2020-10-20");

        asked.And(SupplementReceived("2020-10-12"))
            .ThenClock(ClockKind.SupplementPeriod, ClockState.Met, "2020-10-13")
            .ThenReplyRun(1, ClockState.Superseded, "2020-10-20")
            .ThenReplyRun(2, ClockState.Running, "2020-11-09")
            .ThenStatus(RequestStatus.InProgress)
            .ThenNoBreach();
    }

    [Fact]
    [Trait("Rule", "C7")]
    [Trait("Rule", "R32")]
    [Trait("Rule", "R33.3")]
    public void X05_the_time_a_third_party_took_is_not_counted() =>
        Given(Received("2021-01-18"))
            .ThenReply(ClockState.Running, "2021-02-19")
            .And(ThirdPartyConsulted("2021-01-25"), Delivered(LetterKind.ThirdPartyLetter, "2021-01-27", ThirdParty))
            .ThenReply(ClockState.Suspended, null)
            .ThenClock(ClockKind.ThirdParty, ClockState.Running, "2021-02-22", ThirdParty)
            .And(ThirdPartyReplied("2021-02-09"))
            .ThenClock(ClockKind.ThirdParty, ClockState.Met, "2021-02-22", ThirdParty)
            .ThenExcluded(workingDays: 12)
            .ThenReply(ClockState.Running, "2021-03-08");

    [Fact]
    [Trait("Rule", "C7")]
    [Trait("Rule", "C8")]
    [Trait("Rule", "R33.3")]
    public void X06_two_consultations_that_overlap_are_excluded_as_a_union_and_never_as_a_sum() =>
        Given(
                Received("2021-04-12"),
                ThirdPartyConsulted("2021-04-19"), Delivered(LetterKind.ThirdPartyLetter, "2021-04-20", ThirdParty),
                CoMakerConsulted("2021-04-21"), Delivered(LetterKind.AgencyLetter, "2021-04-21", OtherOrgan),
                AgencyReplied("2021-04-30"))
            .ThenReply(ClockState.Suspended, null)
            .And(ThirdPartyReplied("2021-05-08"))
            .ThenClock(ClockKind.ThirdParty, ClockState.Met, "2021-05-12", ThirdParty)
            .ThenClock(ClockKind.Agency, ClockState.Met, "2021-05-13", OtherOrgan)
            .ThenExcluded(workingDays: 13)
            .ThenReply(ClockState.Running, "2021-05-28");

    [Fact]
    [Trait("Rule", "C6")]
    public void X07_a_full_extension_adds_twenty_working_days()
    {
        var received = Given(Received("2022-01-17")).ThenReply(ClockState.Running, "2022-02-17");

        received.And(Extended("2022-02-14", 20)).ThenReply(ClockState.Running, "2022-03-17");
        received.And(Extended("2022-02-17", 20)).ThenReply(ClockState.Running, "2022-03-17");
        received.When(Extended("2022-02-18", 20)).ThenRefused(RefusalCodes.ReplyPeriodOver, "条例第三十三条第二款");
    }

    [Fact]
    [Trait("Rule", "C6")]
    public void X08_a_partial_extension_adds_as_many_days_as_granted() =>
        Given(Received("2022-03-14"))
            .ThenReply(ClockState.Running, "2022-04-12")
            .And(Extended("2022-04-08", 10))
            .ThenReply(ClockState.Running, "2022-04-25");

    [Fact]
    [Trait("Rule", "C10")]
    [Trait("Rule", "F8")]
    [Trait("Rule", "F9")]
    public void X09_a_paid_fee_starts_the_reply_period_anew_from_the_day_after_payment() =>
        Given(Received("2022-09-05"))
            .ThenReply(ClockState.Running, "2022-10-09")
            .And(FeeNoticed("2022-09-19"), Delivered(LetterKind.FeeNotice, "2022-09-21"))
            .ThenStatus(RequestStatus.AwaitingPayment)
            .ThenReply(ClockState.Superseded, "2022-10-09")
            .ThenClock(ClockKind.FeePayment, ClockState.Running, "2022-10-24")
            .And(Paid("2022-10-12"))
            .ThenClock(ClockKind.FeePayment, ClockState.Met, "2022-10-24")
            .ThenReplyRun(2, ClockState.Running, "2022-11-09")
            .ThenNoBreach();

    [Fact]
    [Trait("Rule", "C10")]
    [Trait("Rule", "O-2")]
    [Trait("Rule", "F9")]
    [Trait("Rule", "DM13")]
    public void X10_an_unpaid_fee_gives_the_request_up_on_the_day_after_the_last_whenever_that_is_recorded()
    {
        var noticed = Given(Received("2023-04-03"))
            .ThenReply(ClockState.Running, "2023-05-04")
            .And(FeeNoticed("2023-04-10"), Delivered(LetterKind.FeeNotice, "2023-04-10"))
            .ThenClock(ClockKind.FeePayment, ClockState.Running, "2023-05-09");

        noticed.When(FeeLapsed("2023-05-09")).ThenRefused(RefusalCodes.PeriodNotOver, "信息处理费管理办法第六条");
        noticed.And(FeeLapsed("2023-05-10")).ThenClosed(Disposition.FeeNotPaid, "2023-05-10").ThenClock(ClockKind.FeePayment, ClockState.Lapsed, "2023-05-09");
        var late = noticed.And(FeeLapsed("2023-07-01")).ThenClosed(Disposition.FeeNotPaid, "2023-05-10");
        late.Ledger(2023)[ReportRow.FeeNotPaid, ReportColumn.Total].Should().Be(1);
    }

    [Fact]
    [Trait("Rule", "G3")]
    [Trait("Rule", "G9")]
    public void X11_a_letter_signed_on_a_rest_day_counts_from_that_day() =>
        Given(Received("2023-09-30", Channel.RegisteredMail))
            .ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2023-10-13")
            .ThenReply(ClockState.Running, "2023-11-01");

    [Fact]
    [Trait("Rule", "C1")]
    [Trait("Rule", "R31")]
    [Trait("Rule", "AR-T1")]
    public void X12_ordinary_mail_counts_from_the_confirmation_and_is_carried_over_the_year()
    {
        var confirmed = Given(Arrived("2023-12-22", Channel.OrdinaryMail))
            .ThenStatus(RequestStatus.AwaitingConfirmation)
            .And(Confirmed("2023-12-25"))
            .ThenStatus(RequestStatus.Registered)
            .ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2024-01-04")
            .ThenReply(ClockState.Running, "2024-01-23");

        confirmed.Request.ReceivedOn.Should().Be(Day("2023-12-25"));
        IsNewAndCarriedForward(confirmed, 2023);
        confirmed.Ledger(2024)[ReportRow.CarriedOver, ReportColumn.Total].Should().Be(1);
    }

    [Fact]
    [Trait("Rule", "G2")]
    public void X13_new_years_eve_2024_is_a_working_day() =>
        Given(Received("2024-02-06")).ThenReply(ClockState.Running, "2024-03-11");

    [Fact]
    [Trait("Rule", "C1")]
    [Trait("Rule", "R31")]
    [Trait("Rule", "G10")]
    public void X14_a_request_through_the_internet_counts_from_the_day_both_sides_confirm() =>
        Given(Arrived("2024-02-09", Channel.Internet))
            .ThenStatus(RequestStatus.AwaitingConfirmation)
            .ThenClock(ClockKind.Confirmation, ClockState.Running, "2024-02-20")
            .And(Confirmed("2024-02-18"))
            .ThenClock(ClockKind.Confirmation, ClockState.Met, "2024-02-20")
            .ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2024-02-27")
            .ThenReply(ClockState.Running, "2024-03-15");

    [Fact]
    [Trait("Rule", "C7")]
    [Trait("Rule", "R32")]
    public void X15_a_silent_third_party_is_waited_for_to_its_last_day_and_then_the_organ_decides() =>
        Given(Received("2024-09-09"), ThirdPartyConsulted("2024-09-13"), Delivered(LetterKind.ThirdPartyLetter, "2024-09-18", ThirdParty))
            .At("2024-10-14").ThenReply(ClockState.Suspended, null).ThenClock(ClockKind.ThirdParty, ClockState.Running, "2024-10-14", ThirdParty)
            .At("2024-10-15").ThenReply(ClockState.Running, "2024-11-05").ThenExcluded(workingDays: 17)
            .ThenClock(ClockKind.ThirdParty, ClockState.Lapsed, "2024-10-14", ThirdParty)
            .And(Replied("2024-10-15", Disposition.ThirdPartyRights))
            .ThenReply(ClockState.Met, "2024-11-05");

    [Fact]
    [Trait("Rule", "C8")]
    [Trait("Rule", "R34")]
    public void X16_a_silent_co_maker_counts_as_consenting()
    {
        var asked = Given(Received("2025-01-06"), CoMakerConsulted("2025-01-10"), Delivered(LetterKind.AgencyLetter, "2025-01-10", OtherOrgan))
            .ThenClock(ClockKind.Agency, ClockState.Running, "2025-02-07", OtherOrgan);

        IsDeemedConsent(asked.At("2025-02-07")).Should().BeFalse();
        IsDeemedConsent(asked.At("2025-02-08")).Should().BeTrue();
        asked.At("2025-02-08").ThenReply(ClockState.Running, "2025-02-28").ThenExcluded(workingDays: 15)
            .And(Replied("2025-02-08", Disposition.Provided));
    }

    [Fact]
    [Trait("Rule", "C3")]
    [Trait("Rule", "O-1")]
    [Trait("Rule", "R30")]
    public void X17_no_supplement_gives_the_request_up_on_the_day_after_the_last()
    {
        var asked = Given(Received("2025-04-14", Channel.Internet))
            .ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2025-04-23")
            .And(SupplementRequested("2025-04-18", 15), Delivered(LetterKind.SupplementNotice, "2025-04-18"))
            .ThenClock(ClockKind.SupplementPeriod, ClockState.Running, "2025-05-13");

        asked.When(SupplementLapsed("2025-05-13")).ThenRefused(RefusalCodes.PeriodNotOver, "条例第三十条");
        asked.And(SupplementLapsed("2025-05-14")).ThenClosed(Disposition.SupplementNotProvided, "2025-05-14");
        asked.And(SupplementLapsed("2025-05-20")).ThenClosed(Disposition.SupplementNotProvided, "2025-05-14")
            .ThenClock(ClockKind.SupplementPeriod, ClockState.Lapsed, "2025-05-13");
    }

    [Fact]
    [Trait("Rule", "C6")]
    [Trait("Rule", "C7")]
    public void X18_exclusion_and_extension_add_up() =>
        Given(
                Received("2025-09-15"),
                ThirdPartyConsulted("2025-09-22"), Delivered(LetterKind.ThirdPartyLetter, "2025-09-23", ThirdParty), ThirdPartyReplied("2025-10-14"))
            .ThenClock(ClockKind.ThirdParty, ClockState.Met, "2025-10-20", ThirdParty)
            .ThenExcluded(workingDays: 12)
            .ThenReply(ClockState.Running, "2025-11-04")
            .And(Extended("2025-10-27", 15))
            .ThenReply(ClockState.Running, "2025-11-25");

    [Fact]
    [Trait("Rule", "AR-T1")]
    [Trait("Rule", "DM13")]
    public void X19_a_request_open_at_the_years_end_is_carried_over()
    {
        var open = Given(Received("2025-12-15"))
            .ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2025-12-24")
            .ThenReply(ClockState.Running, "2026-01-13");
        IsNewAndCarriedForward(open, 2025);
        open.Ledger(2026)[ReportRow.CarriedOver, ReportColumn.Total].Should().Be(1);

        var closed = open.And(Replied("2026-01-13"));
        IsNewAndCarriedForward(closed, 2025);
        closed.Ledger(2026)[ReportRow.Disclosed, ReportColumn.Total].Should().Be(1);
        closed.Ledger(2026)[ReportRow.CarriedForward, ReportColumn.Total].Should().Be(0);
    }

    [Fact]
    [Trait("Rule", "G2")]
    public void X20_the_nine_days_of_Spring_Festival_2026_do_not_count() =>
        Given(Received("2026-02-11"))
            .ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2026-02-27")
            .ThenReply(ClockState.Running, "2026-03-17");

    [Fact]
    [Trait("Rule", "G6")]
    [Trait("Rule", "G7")]
    public void X22_a_reply_posted_on_the_last_day_is_in_time_and_one_signed_for_a_day_later_is_not()
    {
        var received = Given(Received("2021-10-08")).ThenReply(ClockState.Running, "2021-11-04");

        received.And(Replied("2021-11-04", by: DeliveryMeans.Post), Delivered(LetterKind.Reply, "2021-11-08"))
            .ThenClosed(Disposition.Provided, "2021-11-04").ThenReply(ClockState.Met, "2021-11-04").ThenNoBreach();
        received.And(Replied("2021-11-04", by: DeliveryMeans.Electronic)).ThenReply(ClockState.Met, "2021-11-04");
        received.And(Replied("2021-11-05", by: DeliveryMeans.Hand))
            .ThenReply(ClockState.Breached, "2021-11-04").ThenBreached(ClockKind.Reply, "2021-11-04", "2021-11-05", 1);
    }

    [Fact]
    [Trait("Rule", "R30")]
    public void X23_a_supplement_notice_one_day_late_is_recorded_as_a_breach_and_restarts_the_reply_period_all_the_same() =>
        Given(Received("2022-06-06"))
            .ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2022-06-15")
            .And(SupplementRequested("2022-06-16"), Delivered(LetterKind.SupplementNotice, "2022-06-16"))
            .ThenClock(ClockKind.SupplementNotice, ClockState.Breached, "2022-06-15")
            .ThenBreached(ClockKind.SupplementNotice, "2022-06-15", "2022-06-16", 1)
            .And(SupplementReceived("2022-06-27"))
            .ThenReplyRun(2, ClockState.Running, "2022-07-25")
            .ThenBreached(ClockKind.SupplementNotice, "2022-06-15", "2022-06-16", 1);

    [Theory]
    [InlineData("2022-09-30", "2022-11-02")]
    [InlineData("2025-02-20", "2025-03-20")]
    public void Court_case_an_express_letter_signed_for_is_to_be_answered_by_the_day_the_court_found(string signedOn, string dueOn) =>
        Given(Received(signedOn, Channel.RegisteredMail)).ThenReply(ClockState.Running, dueOn);

    [Theory]
    [InlineData(2219, 83_460)]
    [InlineData(1500, 54_700)]
    [Trait("Rule", "C10")]
    [Trait("Rule", "F5")]
    public void Court_case_the_fee_for_so_many_pages_is_the_amount_the_court_confirmed(int pages, int yuan)
    {
        var received = Given(Received("2022-09-05"));

        received.And(FeeNoticed("2022-09-19", pages, yuan)).Request.Fee!.Amount.Should().Be(yuan);
        received.When(FeeNoticed("2022-09-19", pages, yuan + 40)).ThenRefused(RefusalCodes.FeeAmountMismatch, "信息处理费管理办法第三条");
    }

    private static bool IsDeemedConsent(Case story) => ConsultationClock.IsDeemedConsent(story.Request.Consultations[0], story.Context);

    private static void IsNewAndCarriedForward(Case story, int year)
    {
        var ledger = story.Ledger(year);
        ledger[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(1);
        ledger[ReportRow.CarriedForward, ReportColumn.Total].Should().Be(1);
        ledger[ReportRow.ClosedTotal, ReportColumn.Total].Should().Be(0);
    }
}
