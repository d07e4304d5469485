using FluentAssertions;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Letters;

/// <summary>文书的电子邮件: given to be sent, taken over by the mail server or refused, each recorded once.</summary>
[Trait("Rule", "L-R6")]
public sealed class MailingTests
{
    private static readonly Guid Mail = new(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 3]);
    private static readonly Guid Other = new(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 3]);
    private static readonly IssuedLetter Letter = Sample.Letter(LetterCode.A12, 2, "2022-04-08") with { DeliveredBy = DeliveryMeans.Electronic };
    private static readonly Case Issued = Given(Received("2022-03-14"), Replied("2022-04-08", Disposition.DoesNotExist, DeliveryMeans.Electronic), Step.Issue(Letter));

    [Fact]
    [Trait("Rule", "G7")]
    public void The_day_on_which_the_server_takes_a_mail_over_is_the_day_it_was_sent_and_proves_no_arrival()
    {
        var sent = Issued.And(Step.Mail(Letter.Id, Mail, "2022-04-08"), Step.EndMail(Mail, hasLeft: true, "2022-04-11"));

        var kept = sent.Request.Letters[0];
        (kept.SentOn, kept.SentBy, kept.ReceivedOn).Should().Be((Day("2022-04-11"), DeliveryMeans.Electronic, null));
        kept.Mail.Should().Match<LetterMail>(mail => !mail.IsWaiting && mail.Problem == null);
        sent.LastEntry.Event.Should().BeOfType<RequestEvent.LetterSent>().Which.Acceptance.Should().Be("2.0.0 OK");
        sent.Request.Closing!.DeliveredOn.Should().BeNull();
    }

    [Fact]
    public void A_mail_that_waits_is_not_sent_a_second_time_and_one_that_was_refused_may_be()
    {
        var waiting = Issued.And(Step.Mail(Letter.Id, Mail, "2022-04-08"));
        waiting.When(Step.Mail(Letter.Id, Mail, "2022-04-08")).Last.Should().BeOfType<Decision.Repeated>();
        waiting.When(Step.Mail(Letter.Id, Other, "2022-04-08")).ThenRefused(RefusalCodes.LetterMailWaiting);

        var refused = waiting.And(Step.EndMail(Mail, hasLeft: false, "2022-04-08"));
        refused.Request.Letters[0].Should().Match<LetterOnFile>(kept => kept.SentOn == null && kept.Mail!.Problem!.Contains("550"));
        refused.And(Step.Mail(Letter.Id, Other, "2022-04-11"), Step.EndMail(Other, hasLeft: true, "2022-04-11")).Request.Letters[0].SentOn.Should().Be(Day("2022-04-11"));
    }

    [Fact]
    public void What_ended_does_not_end_again_and_a_mail_nobody_knows_not_at_all()
    {
        var ended = Issued.And(Step.Mail(Letter.Id, Mail, "2022-04-08"), Step.EndMail(Mail, hasLeft: true, "2022-04-08"));

        ended.When(Step.EndMail(Mail, hasLeft: false, "2022-04-09")).ThenRefused(RefusalCodes.LetterNotFound);
        Issued.When(Step.EndMail(Other, hasLeft: true, "2022-04-09")).ThenRefused(RefusalCodes.LetterNotFound);
    }

    [Fact]
    public void A_final_letter_written_for_the_post_does_not_go_by_mail_because_it_names_no_way_through_the_internet()
    {
        var posted = Letter with { DeliveredBy = DeliveryMeans.Post };
        Given(Received("2022-03-14"), Replied("2022-04-08", Disposition.DoesNotExist), Step.Issue(posted)).When(Step.Mail(posted.Id, Mail, "2022-04-08")).ThenRefused(RefusalCodes.LetterNotForMail);

        var procedural = Sample.Letter(LetterCode.F06, 2, "2022-04-08");
        Given(Received("2022-03-14"), Extended("2022-04-08", 10), Step.Issue(procedural)).And(Step.Mail(procedural.Id, Mail, "2022-04-08")).Request.Letters[0].Mail!.IsWaiting.Should().BeTrue();
    }

    [Fact]
    public void A_mail_after_the_post_leaves_the_day_of_the_post()
    {
        var procedural = Sample.Letter(LetterCode.F06, 2, "2022-04-08");
        var both = Given(Received("2022-03-14"), Extended("2022-04-08", 10), Step.Issue(procedural), Step.Send(procedural.Id, "2022-04-08"), Step.Mail(procedural.Id, Mail, "2022-04-11"), Step.EndMail(Mail, hasLeft: true, "2022-04-11"));

        both.Request.Letters[0].Should().Match<LetterOnFile>(kept => kept.SentOn == Day("2022-04-08") && kept.SentBy == DeliveryMeans.Post && kept.TrackingNumber != null && !kept.Mail!.IsWaiting);
    }

    [Fact]
    public void Whoever_handles_the_case_is_told_of_a_refusal_at_once_and_in_short()
    {
        var notice = MailNotices.Refused("2022-xzfb-0001", "zhang", "xzfb", Letter.Title, new string('长', 400), Mail, default);

        notice.Should().Match<Notice>(told => told.IsUrgent && told.Kind == NoticeKind.MailRefused && told.Text.Length == Notice.LongestText);
        notice.To.Should().Be(Addressee.Person("zhang", "xzfb"));
        MailNotices.Refused("2022-xzfb-0001", null, "xzfb", Letter.Title, "", Mail, default).To.Should().Be(Addressee.Staff("xzfb"));
    }
}
