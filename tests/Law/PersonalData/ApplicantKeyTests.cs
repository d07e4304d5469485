using FluentAssertions;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Jinping.Workflow.Law.Tests.Timelines;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.PersonalData;

/// <summary>同一申请人 and 同一操作, where the values themselves are encrypted.</summary>
public sealed class ApplicantKeyTests
{
    private const string Number = "532530199001011234";
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Other = new byte[32];

    [Fact]
    [Trait("Rule", "FC1")]
    public void One_document_has_one_key_and_only_the_secret_leads_to_it()
    {
        var key = ApplicantKey.Of(IdentityType.ResidentIdCard, Number, Secret);
        key.Should().HaveLength(64).And.Be(ApplicantKey.Of(IdentityType.ResidentIdCard, $" {Number} ", Secret));
        key.Should().NotBe(ApplicantKey.Of(IdentityType.ResidentIdCard, Number, Other))
            .And.NotBe(ApplicantKey.Of(IdentityType.Other, Number, Secret))
            .And.NotBe(ApplicantKey.Former(IdentityType.ResidentIdCard, Number));
        ApplicantKey.Of(null, " ", Secret).Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "FC1")]
    public void A_protected_number_carries_its_key_and_a_plain_one_has_that_of_earlier_releases()
    {
        Of(ProtectedText.Of("payload", "key")).Key.Should().Be("key");
        Of(ProtectedText.Of("payload")).Key.Should().BeNull();
        Of(Number).Key.Should().Be(ApplicantKey.Former(IdentityType.ResidentIdCard, Number));
    }

    [Fact]
    public void A_protected_text_gives_back_what_it_was_made_of()
    {
        var text = ProtectedText.Of("payload", "key");
        (text, ProtectedText.Is(text), ProtectedText.PayloadOf(text), ProtectedText.KeyOf(text)).Should().Be(("enc:v1:payload:key", true, "payload", "key"));
        ProtectedText.Of("payload").Should().Be("enc:v1:payload");
        (ProtectedText.Is(Number), ProtectedText.Is(null), ProtectedText.KeyOf(Number)).Should().Be((false, false, null));
        FluentActions.Invoking(() => ProtectedText.PayloadOf(Number)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_person_cannot_send_what_looks_protected()
    {
        var form = Form with { Applicant = Form.Applicant! with { Phone = "enc:v1:x", Address = ProtectedText.Of(new string('x', 300)) } };
        Registering.CheckPlain(form, Day("2022-03-01"))!.Errors.Keys.Should().Equal("applicant.address", "applicant.phone");
        Registering.Check(form, Day("2022-03-01")).Should().BeNull("a case is given protected texts, which are longer than plain ones");
        Registering.CheckPlain(Form, Day("2022-03-01")).Should().BeNull();
    }

    [Fact]
    public void A_repeat_is_known_by_the_digest_of_what_was_sent()
    {
        var digest = CommandDigest.Of(Form, Secret);
        digest.Should().NotBe(CommandDigest.Of(Form)).And.NotBe(CommandDigest.Of(Form, Other));
        var first = Registered(Request.Blank(new RequestNumber(2022, "xzfb", 1)), "first", digest).Should().BeOfType<Decision.Accepted>().Subject;
        first.Entry.CommandDigest.Should().Be(digest);
        var request = Request.Blank(new RequestNumber(2022, "xzfb", 1)).Apply(first.Entry);

        Registered(request, "again, encrypted anew", digest).Should().BeOfType<Decision.Repeated>();
        Registered(request, "another body", CommandDigest.Of(Form with { Description = "另一内容" }, Secret)).Should().BeOfType<Decision.Refused>();
    }

    [Fact]
    public void A_repeat_of_what_an_earlier_release_recorded_is_known_too()
    {
        var request = Given(Received("2022-03-01")).Request;
        var stamp = Stamp("new digest") with { CommandId = request.Timeline[0].CommandId, FormerDigest = request.Timeline[0].CommandDigest };
        request.Register(Form, stamp, new Case().Context).Should().BeOfType<Decision.Repeated>();
        request.Register(Form, stamp with { FormerDigest = "another" }, new Case().Context).Should().BeOfType<Decision.Refused>();
    }

    [Fact]
    public void The_chain_holds_over_protected_texts()
    {
        var timeline = Given(Stories.All["protected-applicant"]).Request.Timeline;
        Law.Requests.Timeline.TimelineHash.FirstBroken(timeline, null).Should().BeNull();
        Given(Stories.All["protected-applicant"]).Request.Origin.Applicant.Key.Should().Be(Stories.ProtectedKey);
    }

    private static Registration Form => Received("2022-03-01");

    private static Applicant Of(string number) => new() { Kind = ApplicantKind.NaturalPerson, Name = "甲", IdentityType = IdentityType.ResidentIdCard, IdentityNumber = number };

    private static CommandStamp Stamp(string digest) => new() { CommandId = new Guid(1, 2, 3, new byte[8]), By = "经办人甲", At = new DateTimeOffset(2022, 3, 1, 9, 0, 0, TimeSpan.FromHours(8)), Digest = digest };

    private static Decision Registered(Request request, string payload, string digest) => request.Register(
        Form with { Applicant = Form.Applicant! with { Phone = ProtectedText.Of(payload) } }, Stamp(digest), new Case().Context);
}
