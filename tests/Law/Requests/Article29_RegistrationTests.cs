using FluentAssertions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>登记: what a form must say, every fault named at once.</summary>
[Trait("Rule", "R29.1")]
[Trait("Rule", "R29.2")]
public sealed class Article29_RegistrationTests
{
    [Fact]
    public void An_empty_form_is_answered_with_every_field_it_lacks() =>
        Given().When(new Registration()).ThenMalformed("department", "channel", "description", "applicant");

    [Fact]
    public void An_applicant_has_a_kind_and_a_name() =>
        Given().When(Received("2022-03-01") with { Applicant = new() { Name = " " } }).ThenMalformed("applicant.kind", "applicant.name");

    [Fact]
    public void Days_are_possible_days() =>
        Given().With(context => context with { Today = Day("2022-03-01") })
            .When(((Step)(Received("2022-03-02") with { ArrivedOn = Day("1800-01-01") })).RecordedOn("2022-03-01"))
            .ThenMalformed("arrivedOn", "receivedOn");

    [Fact]
    public void Nothing_is_received_before_it_arrives() =>
        Given().When(((Step)(Received("2022-03-01", Channel.Internet) with { ArrivedOn = Day("2022-03-02") })).RecordedOn("2022-03-03")).ThenMalformed("receivedOn");

    [Theory]
    [InlineData("有控制字符\0的描述")]
    [InlineData("   ")]
    public void A_description_is_readable_text(string description) =>
        Given().When(Received("2022-03-01") with { Description = description }).ThenMalformed("description");

    [Fact]
    public void Half_a_character_is_no_text() =>
        Given().When(Received("2022-03-01") with { Description = "半个字符" + (char)0xD800 }).ThenMalformed("description");

    [Fact]
    public void Texts_have_an_end() =>
        Given().When(Received("2022-03-01") with { Description = new('长', TextLimits.Description + 1), Purpose = new('长', TextLimits.Text + 1) })
            .ThenMalformed("description", "purpose");

    [Fact]
    public void Four_byte_characters_are_characters() =>
        Given(Received("2022-03-01") with { Description = "𠮷田镇土地𝟚号" }).Request.Origin.Description.Should().Be("𠮷田镇土地𝟚号");

    [Theory]
    [InlineData("../x")]
    [InlineData("XZFB")]
    [InlineData("1a")]
    [InlineData("")]
    public void A_department_is_named_by_its_code(string department) =>
        Given().When(Received("2022-03-01") with { Department = department }).ThenMalformed("department");

    [Fact]
    [Trait("Rule", "RN7")]
    public void Who_asks_need_not_say_why_nor_prove_a_need()
    {
        var received = Given(Received("2022-03-01")).LastEntry.Event.Should().BeOfType<RequestEvent.Received>().Subject;
        (received.Purpose, received.TransferredFrom, received.Backfilled).Should().Be((null, null, false));
    }

    [Fact]
    [Trait("Rule", "R27")]
    [Trait("Rule", "R28")]
    public void Anyone_may_ask_through_every_channel()
    {
        foreach (var kind in Enum.GetValues<ApplicantKind>())
        {
            foreach (var channel in Enum.GetValues<Channel>())
                Given().When(Received("2022-03-01", channel, kind)).ThenAccepted();
        }
    }

    [Fact]
    [Trait("Rule", "FC1")]
    public void One_applicant_is_one_document_and_its_number_does_not_show()
    {
        var one = Registered(new() { Kind = ApplicantKind.NaturalPerson, Name = "甲", IdentityType = IdentityType.ResidentIdCard, IdentityNumber = " 11010119900101001x " });
        var again = Registered(new() { Kind = ApplicantKind.Other, Name = "乙", IdentityType = IdentityType.ResidentIdCard, IdentityNumber = "11010119900101001X" });
        var other = Registered(new() { Kind = ApplicantKind.NaturalPerson, Name = "甲", IdentityType = IdentityType.Other, IdentityNumber = "11010119900101001X" });

        again.Key.Should().Be(one.Key).And.NotContain("11010119900101001");
        other.Key.Should().NotBe(one.Key);
        Registered(new() { Kind = ApplicantKind.NaturalPerson, Name = "甲" }).Key.Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "DM9")]
    [Trait("Rule", "AR-T2")]
    public void Several_applicants_count_once_under_the_kind_of_the_first_named()
    {
        var story = Given(Received("2022-03-01", kind: ApplicantKind.CommercialEnterprise) with { Applicant = new() { Kind = ApplicantKind.CommercialEnterprise, Name = "甲公司、乙某" } });
        story.Facts()!.Kind.Should().Be(ApplicantKind.CommercialEnterprise);
    }

    private static Applicant Registered(ApplicantForm form) => Given(Received("2022-03-01") with { Applicant = form }).Request.Origin.Applicant;
}
