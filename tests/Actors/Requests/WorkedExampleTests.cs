using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Requests;

public sealed class SqliteWorkedExampleTests(ClusterOnSqlite cluster) : WorkedExampleTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresWorkedExampleTests(ClusterOnPostgres cluster) : WorkedExampleTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>The digest's worked examples, told to real grains on real storage: the last day of the reply, or the day of the lapse.</summary>
public abstract class WorkedExampleTests
{
    private readonly WorkflowCluster _cluster;

    protected WorkedExampleTests(WorkflowCluster cluster)
    {
        _cluster = cluster;
        cluster.Clock.MoveTo("2026-11-20T09:00:00+08:00");
    }

    [Theory]
    [InlineData("X01", "2019-05-20", "2019-06-18")]
    [InlineData("X02", "2019-09-20", "2019-10-23")]
    [InlineData("X03 as recomputed", "2020-01-10", "2020-02-14")]
    [InlineData("X11", "2023-09-30", "2023-11-01")]
    [InlineData("X13", "2024-02-06", "2024-03-11")]
    [InlineData("X19", "2025-12-15", "2026-01-13")]
    [InlineData("X20", "2026-02-11", "2026-03-17")]
    [InlineData("court case: EMS signed 2022-09-30", "2022-09-30", "2022-11-02")]
    [InlineData("court case: signed 2025-02-20", "2025-02-20", "2025-03-20")]
    [Trait("Rule", "C5")]
    public async Task A_plain_request_is_due(string example, string receivedOn, string dueOn) =>
        (await Tell(Day(receivedOn))).DueOn.Should().Be(Day(dueOn), example);

    [Theory]
    [InlineData("X12", "2023-12-22", "2023-12-25", "2024-01-23", Channel.OrdinaryMail)]
    [InlineData("X14", "2024-02-09", "2024-02-18", "2024-03-15", Channel.Internet)]
    [Trait("Rule", "C1")]
    public async Task Confirmation_decides_the_day_of_receipt(string example, string arrivedOn, string confirmedOn, string dueOn, Channel channel)
    {
        var form = WorkflowCluster.Form(await _cluster.Department(), Day(arrivedOn)) with { Channel = channel };
        var view = (await _cluster.Desk.Register(form, Guid.NewGuid(), "测试")).View!;
        view.Status.Should().Be(RequestStatus.AwaitingConfirmation);
        var answer = await _cluster.Send(view.Number, new RequestCommand.ConfirmReceipt { On = Day(confirmedOn), Means = "电话" });
        answer.View!.DueOn.Should().Be(Day(dueOn), example);
    }

    [Fact]
    public async Task X04_a_supplement_restarts_the_reply_clock() => (await Tell(Day("2020-09-16"),
        new RequestCommand.RequestSupplement { On = Day("2020-09-23"), Items = "请明确", PeriodWorkingDays = 10 },
        new RequestCommand.ConfirmDelivery { On = Day("2020-09-23"), Of = LetterKind.SupplementNotice },
        new RequestCommand.ReceiveSupplement { On = Day("2020-10-12") })).DueOn.Should().Be(Day("2020-11-09"));

    [Fact]
    public async Task X05_a_third_party_answers_in_time() => (await Tell(Day("2021-01-18"),
        ThirdParty("2021-01-25"), Delivered(LetterKind.ThirdPartyLetter, "2021-01-27", "第三方"),
        new RequestCommand.ThirdPartyReply { On = Day("2021-02-09"), Party = "第三方", Consents = false })).DueOn.Should().Be(Day("2021-03-08"));

    [Fact]
    public async Task X06_two_consultations_are_a_union_and_not_a_sum() => (await Tell(Day("2021-04-12"),
        ThirdParty("2021-04-19"), Delivered(LetterKind.ThirdPartyLetter, "2021-04-20", "第三方"),
        new RequestCommand.ConsultAgency { On = Day("2021-04-21"), Agency = "县水务局", JointlyMade = true }, Delivered(LetterKind.AgencyLetter, "2021-04-21", "县水务局"),
        new RequestCommand.AgencyReply { On = Day("2021-04-30"), Agency = "县水务局", Consents = true },
        new RequestCommand.ThirdPartyReply { On = Day("2021-05-08"), Party = "第三方", Consents = true })).DueOn.Should().Be(Day("2021-05-28"));

    [Theory]
    [InlineData("X07", "2022-01-17", "2022-02-14", 20, "2022-03-17")]
    [InlineData("X08", "2022-03-14", "2022-04-08", 10, "2022-04-25")]
    [Trait("Rule", "C6")]
    public async Task An_extension_is_added(string example, string receivedOn, string extendedOn, int workingDays, string dueOn) =>
        (await Tell(Day(receivedOn), Extension(extendedOn, workingDays))).DueOn.Should().Be(Day(dueOn), example);

    [Fact]
    public async Task X09_a_paid_fee_restarts_the_reply_clock() => (await Tell(Day("2022-09-05"),
        Fee("2022-09-19"), new RequestCommand.ConfirmDelivery { On = Day("2022-09-21"), Of = LetterKind.FeeNotice },
        new RequestCommand.RecordPayment { On = Day("2022-10-12"), Amount = 700 })).DueOn.Should().Be(Day("2022-11-09"));

    [Fact]
    public async Task X10_an_unpaid_fee_lapses_on_the_day_after_the_last_day()
    {
        var view = await Tell(Day("2023-04-03"), Fee("2023-04-10"), new RequestCommand.ConfirmDelivery { On = Day("2023-04-10"), Of = LetterKind.FeeNotice });
        (await _cluster.Grains.GetGrain<IRequestGrain>(view.Number).Sweep()).Should().Be(SweepAnswer.Lapsed);
        view = (await _cluster.Grains.GetGrain<IRequestGrain>(view.Number).View(null))!;
        (view.ClosedOn, view.Disposition).Should().Be((Day("2023-05-10"), Disposition.FeeNotPaid));
    }

    [Fact]
    public async Task X15_a_silent_third_party_is_excluded_to_its_last_day() =>
        (await Tell(Day("2024-09-09"), ThirdParty("2024-09-13"), Delivered(LetterKind.ThirdPartyLetter, "2024-09-18", "第三方"))).DueOn.Should().Be(Day("2024-11-05"));

    [Fact]
    public async Task X16_a_silent_co_maker_is_excluded_to_its_last_day() => (await Tell(Day("2025-01-06"),
        new RequestCommand.ConsultAgency { On = Day("2025-01-10"), Agency = "县水务局", JointlyMade = true },
        Delivered(LetterKind.AgencyLetter, "2025-01-10", "县水务局"))).DueOn.Should().Be(Day("2025-02-28"));

    [Fact]
    public async Task X18_exclusion_and_extension_add_up() => (await Tell(Day("2025-09-15"),
        ThirdParty("2025-09-22"), Delivered(LetterKind.ThirdPartyLetter, "2025-09-23", "第三方"),
        new RequestCommand.ThirdPartyReply { On = Day("2025-10-14"), Party = "第三方", Consents = false }, Extension("2025-10-27", 15))).DueOn.Should().Be(Day("2025-11-25"));

    [Theory]
    [InlineData("2021-11-04", DeliveryMeans.Post, 0)]
    [InlineData("2021-11-05", DeliveryMeans.Hand, 1)]
    [Trait("Rule", "G6")]
    public async Task X22_the_post_counts_from_handing_over_and_the_hand_from_signing(string on, DeliveryMeans means, int breaches) =>
        (await Tell(Day("2021-10-08"), new RequestCommand.IssueReply { On = Day(on), Disposition = Disposition.PetitionOrComplaint, DeliveredBy = means })).Breaches.Should().HaveCount(breaches);

    [Fact]
    public async Task X23_a_late_supplement_notice_is_recorded_and_still_restarts()
    {
        var view = await Tell(Day("2022-06-06"),
            new RequestCommand.RequestSupplement { On = Day("2022-06-16"), Items = "请明确" },
            new RequestCommand.ConfirmDelivery { On = Day("2022-06-16"), Of = LetterKind.SupplementNotice },
            new RequestCommand.ReceiveSupplement { On = Day("2022-06-27") });
        view.DueOn.Should().Be(Day("2022-07-25"));
        view.Breaches.Should().Contain(b => b.Clock == Law.Clocks.ClockKind.SupplementNotice && b.DueOn == Day("2022-06-15") && b.WorkingDaysLate == 1);
    }

    [Theory]
    [InlineData(2219, 83460)]
    [InlineData(1500, 54700)]
    [InlineData(100, 700)]
    [InlineData(1000, 34700)]
    [Trait("Rule", "F5")]
    public async Task A_fee_by_pages_is_what_the_schedule_says(int pages, int yuan)
    {
        var view = await Tell(Day("2024-03-04"));
        var fee = new RequestCommand.IssueFeeNotice { On = Day("2024-03-05"), Basis = FeeBasis.PerPage, Pages = pages, Amount = yuan };
        (await _cluster.Send(view.Number, fee with { Amount = yuan + 1 })).Refusal!.Code.Should().Be("fee-amount-mismatch");
        (await _cluster.Send(view.Number, fee)).View!.Status.Should().Be(RequestStatus.AwaitingPayment);
    }

    private async Task<RequestView> Tell(DateOnly receivedOn, params RequestCommand[] commands)
    {
        var view = await _cluster.Receive(await _cluster.Department(), receivedOn);
        foreach (var command in commands)
        {
            var answer = await _cluster.Send(view.Number, command);
            Assert.Null(answer.Refusal);
            view = answer.View!;
        }
        return view;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static RequestCommand.ConsultThirdParty ThirdParty(string on) => new() { On = Day(on), Party = "第三方" };

    private static RequestCommand.ConfirmDelivery Delivered(LetterKind letter, string on, string party) => new() { On = Day(on), Of = letter, Party = party };

    private static RequestCommand.Extend Extension(string on, int workingDays) =>
        new() { On = Day(on), WorkingDays = workingDays, ApprovedBy = "机构负责人", Reason = "内容复杂" };

    private static RequestCommand.IssueFeeNotice Fee(string on) => new() { On = Day(on), Basis = FeeBasis.PerPage, Pages = 100, Amount = 700 };
}
