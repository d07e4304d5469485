using FluentAssertions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>Statutory days: recorded late is fine, in the future or before what they depend on is not.</summary>
[Trait("Rule", "G10")]
public sealed class DayOfEventTests
{
    private static readonly Step[] PaidAnew = [Received("2022-09-05"), ReasonsAsked("2022-09-06"), ReasonsGiven("2022-09-08", accepted: true), FeeNoticed("2022-09-19"), Paid("2022-10-12")];

    [Fact]
    public void What_happened_earlier_is_recorded_late_with_its_true_day() =>
        Given(Received("2022-03-01"))
            .And(((Step)SupplementRequested("2022-03-04")).RecordedOn("2022-03-20"))
            .ThenClock(Law.Clocks.ClockKind.SupplementNotice, Law.Clocks.ClockState.Met, "2022-03-10")
            .ThenNoBreach();

    [Fact]
    public void Nothing_happens_tomorrow() =>
        Given(Received("2022-03-01"))
            .When(((Step)SupplementRequested("2022-03-05")).RecordedOn("2022-03-04"))
            .ThenRefused(RefusalCodes.DateInFuture);

    [Theory]
    [MemberData(nameof(TooEarly))]
    public void Nothing_happens_before_what_it_depends_on(string because, int story) =>
        Told(story).ThenRefused(RefusalCodes.DateBeforeDependency).Refusal.Message.Should().Contain(because);

    public static TheoryData<string, int> TooEarly() => new()
    {
        { "收到申请之日", 0 }, { "收到申请之日", 1 }, { "到达日期", 2 }, { "补正告知发出之日", 3 }, { "文书发出之日", 4 }, { "征求意见书", 5 },
        { "收费通知发出之日", 6 }, { "要求说明理由之日", 7 }, { "办理过程", 8 }, { "办理过程", 9 }, { "办结之日", 10 }, { "提起之日", 11 },
    };

    [Fact]
    [Trait("Rule", "C10")]
    public void A_notice_that_stops_a_reply_period_is_not_sent_before_that_period_began() =>
        Given(PaidAnew).When(SupplementRequested("2022-10-11")).ThenRefused(RefusalCodes.DateBeforeDependency);

    [Fact]
    [Trait("Rule", "C9")]
    public void A_later_date_is_not_fixed_before_the_reply_period_it_moves_began()
    {
        Given(PaidAnew).When(Delayed("2022-09-09", "2022-12-01")).ThenRefused(RefusalCodes.DateBeforeDependency);
        Given(PaidAnew).When(Delayed("2022-10-12", "2022-12-01")).ThenAccepted();
    }

    private static Case Told(int story) => story switch
    {
        0 => Given(Received("2022-03-01")).When(SupplementRequested("2022-02-28")),
        1 => Given(Received("2022-03-01")).When(ThirdPartyConsulted("2022-02-28")),
        2 => Given(Arrived("2022-03-01", Channel.Internet)).When(Confirmed("2022-02-28")),
        3 => Given(Received("2022-03-01"), SupplementRequested("2022-03-04")).When(SupplementReceived("2022-03-03")),
        4 => Given(Received("2022-03-01"), SupplementRequested("2022-03-04")).When(Delivered(LetterKind.SupplementNotice, "2022-03-03")),
        5 => Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-04"), Delivered(LetterKind.ThirdPartyLetter, "2022-03-07", ThirdParty)).When(ThirdPartyReplied("2022-03-04")),
        6 => Given(Received("2022-03-01"), FeeNoticed("2022-03-04")).When(Paid("2022-03-03")),
        7 => Given(Received("2022-03-01"), ReasonsAsked("2022-03-04")).When(ReasonsGiven("2022-03-03", accepted: true)),
        8 => Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-04")).When(Replied("2022-03-03")),
        9 => Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-04")).When(Withdrawn("2022-03-03")),
        10 => Given(Received("2022-03-01"), Replied("2022-03-04")).When(Corrected("2022-03-03", Law.Dispositions.Disposition.OtherHandling)),
        _ => Given(Received("2022-03-01"), Replied("2022-03-04"), ReviewFiled("2022-04-01")).When(ReviewConcluded("2022-03-31")),
    };
}
