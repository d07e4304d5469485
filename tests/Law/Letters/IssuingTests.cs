using FluentAssertions;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Letters;

/// <summary>制发、发出、签收: a letter is frozen once and tells of a step that was recorded, never records it.</summary>
[Trait("Rule", "LN6")]
[Trait("Rule", "F-16")]
public sealed class IssuingTests
{
    private static readonly Case Extending = Given(Received("2022-03-14"), Extended("2022-04-08", 10));

    [Fact]
    public void An_issued_letter_stands_in_the_timeline_and_moves_no_clock()
    {
        var issued = Extending.And(Step.Issue(Sample.Letter(LetterCode.F06, 2, "2022-04-08")));

        issued.Request.Letters.Should().ContainSingle().Which.Letter.DocumentNumber.Should().Be("金政依申请〔2022〕1号");
        issued.ThenReply(Law.Clocks.ClockState.Running, "2022-04-25");
        issued.Request.LatestEventOn.Should().Be(Extending.Request.LatestEventOn);
    }

    [Fact]
    public void A_second_letter_of_the_same_step_must_name_the_one_it_replaces()
    {
        var issued = Extending.And(Step.Issue(Sample.Letter(LetterCode.F06, 2, "2022-04-08")));
        var second = Sample.Letter(LetterCode.F06, 2, "2022-04-08", serial: 2);

        issued.When(Step.Issue(second)).ThenRefused(RefusalCodes.LetterIssuedAlready);
        issued.When(Step.Issue(second with { Replaces = Guid.NewGuid() })).ThenRefused(RefusalCodes.LetterNotFound);
        var replaced = issued.And(Step.Issue(second with { Replaces = issued.Request.Letters[0].Letter.Id }));
        replaced.Request.Standing(LetterCode.F06, 2)!.Letter.DocumentNumber.Should().Be("金政依申请〔2022〕2号");
    }

    [Fact]
    public void A_letter_tells_of_a_step_that_was_recorded()
    {
        Given(Received("2022-03-14")).When(Step.Issue(Sample.Letter(LetterCode.F06, 1, "2022-03-14"))).ThenRefused(RefusalCodes.PreconditionMissing);
        Extending.When(Step.Issue(Sample.Letter(LetterCode.F06, 1, "2022-04-08"))).ThenRefused(RefusalCodes.PreconditionMissing);
        Extending.When(Step.Issue(Sample.Letter(LetterCode.F06, 2, "2022-04-09")).RecordedOn("2022-04-08")).ThenMalformed("on");
        Extending.When(Step.Issue(Sample.Letter(LetterCode.F06, 2, "2022-03-01")).RecordedOn("2022-04-08")).ThenMalformed("on");
    }

    [Fact]
    public void What_is_sent_and_signed_for_is_recorded_once()
    {
        var issued = Extending.And(Step.Issue(Sample.Letter(LetterCode.F06, 2, "2022-04-08")));
        var id = issued.Request.Letters[0].Letter.Id;

        issued.When(Step.Send(id, "2022-04-07")).ThenRefused(RefusalCodes.DateBeforeDependency);
        var sent = issued.And(Step.Send(id, "2022-04-08"));
        sent.When(Step.Send(id, "2022-04-09")).ThenRefused(RefusalCodes.LetterSentAlready);
        var received = sent.And(Step.Receive(id, "2022-04-11"));
        received.When(Step.Receive(id, "2022-04-12")).ThenRefused(RefusalCodes.DeliveredAlready);
        received.Request.Letters[0].Should().BeEquivalentTo(new { SentOn = Day("2022-04-08"), TrackingNumber = "EX123456789CN", ReceivedOn = Day("2022-04-11"), SignedBy = "申请人甲" });
        received.When(Step.Send(Guid.NewGuid(), "2022-04-12")).ThenRefused(RefusalCodes.LetterNotFound);
    }

    [Fact]
    public void A_delivery_that_starts_a_term_has_its_own_command()
    {
        var issued = Given(Received("2022-03-01"), SupplementRequested("2022-03-04")).And(Step.Issue(Sample.Letter(LetterCode.F04, 2, "2022-03-04")));
        var letter = issued.Request.Letters[0].Letter;

        issued.When(Step.Receive(letter.Id, "2022-03-07")).ThenRefused(RefusalCodes.LetterProvedByCommand);
        issued.And(Delivered(LetterKind.SupplementNotice, "2022-03-07")).Request.ProvedOn(letter).Should().Be(Day("2022-03-07"));
    }

    [Fact]
    [Trait("Rule", "C3")]
    [Trait("Rule", "C9")]
    public void A_term_does_not_end_before_the_day_that_the_letter_names()
    {
        var told = Given(Received("2022-03-01"), SupplementRequested("2022-03-04", 10), Delivered(LetterKind.SupplementNotice, "2022-03-07"));
        told.ThenClock(Law.Clocks.ClockKind.SupplementPeriod, Law.Clocks.ClockState.Running, "2022-03-21");
        told.And(Step.Issue(Sample.Letter(LetterCode.F04, 2, "2022-03-04") with { LastOn = Day("2022-03-28") }).RecordedOn("2022-03-07")).ThenClock(Law.Clocks.ClockKind.SupplementPeriod, Law.Clocks.ClockState.Running, "2022-03-28");
        told.And(Step.Issue(Sample.Letter(LetterCode.F04, 2, "2022-03-04") with { LastOn = Day("2022-03-18") }).RecordedOn("2022-03-07")).ThenClock(Law.Clocks.ClockKind.SupplementPeriod, Law.Clocks.ClockState.Running, "2022-03-21");
        var asked = Given(Received("2022-03-01"), ReasonsAsked("2022-03-04", 5), Step.Issue(Sample.Letter(LetterCode.F05, 2, "2022-03-04") with { LastOn = Day("2022-03-18") }));
        asked.ThenClock(Law.Clocks.ClockKind.Reasons, Law.Clocks.ClockState.Running, "2022-03-18");
    }

    [Fact]
    public void The_proof_of_delivery_tells_of_one_letter()
    {
        var sent = Extending.And(Step.Issue(Sample.Letter(LetterCode.F06, 2, "2022-04-08")));
        var id = sent.Request.Letters[0].Letter.Id;
        sent = sent.And(Step.Send(id, "2022-04-08"));

        var proof = sent.Letter(new LetterDraft { Code = LetterCode.F16, Letter = id });
        proof.Contents["document"].Should().Be("《政府信息公开申请延期答复告知书》（金政依申请〔2022〕1号）");
        proof.Contents["recipient"].Should().Be("申请人甲");
        proof.Contents["means"].Should().Contain("EX123456789CN");
        proof.Missing.Should().ContainSingle().Which.Should().Contain("送达地址");
    }

    [Fact]
    public void A_case_has_room_for_a_hundred_letters()
    {
        var told = Extending;
        for (var i = 1; i <= Request.MostLetters; i++)
            told = told.And(Step.Issue(Sample.Letter(LetterCode.F15, 1, "2022-04-08", serial: i)));
        told.When(Step.Issue(Sample.Letter(LetterCode.F15, 1, "2022-04-08", serial: 101))).ThenRefused(RefusalCodes.LettersFull);
    }

    [Fact]
    public void A_repeat_is_the_same_letter_and_another_body_is_refused()
    {
        var letter = Sample.Letter(LetterCode.F06, 2, "2022-04-08");
        var issued = Extending.And(Step.Issue(letter));

        issued.When(Step.Issue(letter)).Last.Should().BeOfType<Decision.Repeated>();
        issued.When(Step.Issue(letter with { Hash = "other" })).ThenRefused(RefusalCodes.IdempotencyKeyReused);
    }
}
