using FluentAssertions;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.MailRoom;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Letters;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.MailRoom;

/// <summary>收发文登记: read off the timeline, nothing of it recorded twice.</summary>
[Trait("Rule", "R45")]
public sealed class MailBookTests
{
    private static readonly IssuedLetter Notice = Sample.Letter(LetterCode.F06, 2, "2022-04-08");

    [Fact]
    public void A_request_is_the_first_thing_that_came_in_and_its_number_is_told_later()
    {
        var told = Given(Received("2022-03-01")).And(Step.Number(1, " XA10000000153 ", "2022-03-02"), Step.Number(1, "XA10000000253", "2022-03-03"));
        var item = MailBook.Of(told.Request).Should().ContainSingle().Subject;
        (item.Kind, item.IsIncoming, item.On, item.TrackingNumber).Should().Be((MailKind.Request, true, Day("2022-03-01"), "XA10000000253"));
        told.Request.LatestEventOn.Should().Be(Day("2022-03-01"), "a number on an envelope is no event of the case");
    }

    [Fact]
    public void A_letter_is_handed_over_and_then_signed_for()
    {
        var issued = Given(Received("2022-03-14"), Extended("2022-04-08", 10), Step.Issue(Notice));
        Out(issued).Should().Match<MailItem>(item => item.SentOn == null && !item.IsUnproved && !item.IsHandedOver && item.DocumentNumber == Notice.DocumentNumber);
        var sent = issued.And(Step.Send(Notice.Id, "2022-04-08"));
        Out(sent).Should().Match<MailItem>(item => item.IsHandedOver && item.IsUnproved && item.TrackingNumber == "EX123456789CN");
        Out(sent.And(Step.Receive(Notice.Id, "2022-04-11"))).Should().Match<MailItem>(item => !item.IsUnproved && item.ProvedOn == Day("2022-04-11") && item.SignedBy == "申请人甲");
    }

    [Fact]
    public void What_went_out_without_a_letter_made_here_is_listed_until_its_letter_stands_for_it()
    {
        var asked = Given(Received("2022-03-01"), SupplementRequested("2022-03-04", 10));
        Out(asked).Should().Match<MailItem>(item => item.Letter == null && item.SentOn == Day("2022-03-04") && item.IsUnproved);
        Out(asked.And(Step.Issue(Sample.Letter(LetterCode.F04, 2, "2022-03-04")))).Should().Match<MailItem>(item => item.Letter != null && item.SentOn == Day("2022-03-04") && item.IsUnproved, "its step says when it went out");
        Out(asked.And(Delivered(LetterKind.SupplementNotice, "2022-03-07"))).Should().Match<MailItem>(item => !item.IsUnproved && item.ProvedOn == Day("2022-03-07"));
    }

    [Fact]
    public void Cases_with_something_unproved_are_those_the_count_of_cases_finds()
    {
        foreach (var told in new[] { Given(Received("2022-03-01")), Given(Received("2022-03-01"), SupplementRequested("2022-03-04", 10)), Given(Received("2022-03-01"), Replied("2022-03-10")) })
            MailBook.Of(told.Request).Any(item => item.IsUnproved).Should().Be(Proofs.UnprovedSince(told.Request) is not null);
    }

    [Fact]
    public void A_number_belongs_to_something_that_came_or_went()
    {
        var assigned = Given(Received("2022-03-01"), Drafted("2022-03-02"));
        assigned.When(Step.Number(2, "XA1", "2022-03-02")).ThenMalformed("entry");
        assigned.When(Step.Number(9, "XA1", "2022-03-02")).ThenMalformed("entry");
        assigned.When(Step.Number(1, " ", "2022-03-02")).ThenMalformed("trackingNumber");
        assigned.When(Step.Number(1, new string('1', 41), "2022-03-02")).ThenMalformed("trackingNumber");
    }

    private static MailItem Out(Case told) => MailBook.Of(told.Request).Should().ContainSingle(item => !item.IsIncoming).Subject;
}
