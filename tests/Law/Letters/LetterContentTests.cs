using FluentAssertions;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Letters;

/// <summary>必备内容: what a letter takes from its case, what it asks for, and what it names as missing.</summary>
[Trait("Rule", "F-04")]
[Trait("Rule", "R45")]
public sealed class LetterContentTests
{
    private static readonly Case Supplementing = Given(Received("2022-03-01"), SupplementRequested("2022-03-04", 10));

    [Fact]
    public void The_supplement_notice_asks_for_guidance_and_a_last_day_and_takes_the_rest_from_the_case()
    {
        var letter = Supplementing.Letter(LetterCode.F04);

        letter.Missing.Should().ContainSingle().Which.Should().Be("补正的指导（facts.guidance）");
        letter.Contents["items"].Should().Be("请明确所需信息的年度");
        letter.Contents["lastOn"].Should().Be("2022年3月18日", "ten working days from the day of the letter are the least");
        letter.Contents["consequence"].Should().Contain("视为放弃申请");
        letter.Contents["restart"].Should().Contain("收到补正材料之日");
        letter.Source.On.Should().Be(Day("2022-03-04"));
    }

    [Theory]
    [InlineData("2022-03-17", "不得早于2022年3月18日")]
    [InlineData("三月底", "须为 yyyy-MM-dd 的日期")]
    public void A_last_day_that_takes_time_away_or_is_none_is_named(string lastOn, string why) =>
        Supplementing.Letter(LetterCode.F04, null, ("guidance", "写明年度"), ("lastOn", lastOn)).Missing.Should().ContainSingle().Which.Should().Contain("补正的最后日期").And.Contain(why);

    [Fact]
    public void Whatever_the_office_has_not_set_is_named_all_at_once() =>
        Given(Received("2022-03-01"), Replied("2022-03-10", Disposition.DoesNotExist)).Letter(LetterCode.A12, new LetterSettings()).Missing.Should().Contain(
            ["署名机关（文书设置）", "联系电话（文书设置）", "联系地址（文书设置）", "机关代字（文书设置）", "未设置行政复议机关名称，救济告知应当载明向哪个机关申请行政复议"]);

    [Fact]
    public void A_letter_without_its_step_names_the_step() =>
        Given(Received("2022-03-01")).Letter(LetterCode.F06).Missing.Should().Contain("延长答复期限的记录（extend）");

    [Fact]
    public void A_value_the_law_does_not_know_is_named_with_those_it_knows() =>
        Given(Received("2022-03-01"), Replied("2022-03-10", Disposition.EndangersSecurityOrStability)).Letter(LetterCode.A06, null, ("interest", "其他"), ("danger", "理由")).Missing
            .Should().Contain("可能危及的利益（facts.interest），只能是：国家安全、公共安全、经济安全、社会稳定");

    [Fact]
    [Trait("Rule", "F-06")]
    public void The_extension_notice_tells_the_new_last_day() =>
        Given(Received("2022-03-14"), Extended("2022-04-08", 10)).Letter(LetterCode.F06).Contents["dueOn"].Should().Be("2022年4月25日");

    [Fact]
    [Trait("Rule", "F-08")]
    [Trait("Rule", "F-10")]
    [Trait("Rule", "F-11")]
    [Trait("Rule", "F-12")]
    public void Letters_to_others_never_name_the_applicant()
    {
        var told = Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-04"), CoMakerConsulted("2022-03-04"), CoHandlerInvited("2022-03-05", "2022-03-09"), ThirdPartyReplied("2022-03-10"));
        foreach (var code in new[] { LetterCode.F08, LetterCode.F10, LetterCode.F11, LetterCode.F12 })
        {
            var letter = told.Letter(code, null, ("information", "2021年合同"), ("disclosed", "2021年合同"), ("reason", "公共利益"));
            letter.Missing.Should().BeEmpty(LetterCodes.Of(code));
            letter.Contents.Values.Should().NotContain(text => text.Contains("申请人甲", StringComparison.Ordinal), LetterCodes.Of(code));
        }
    }

    [Theory]
    [Trait("Rule", "L-R2")]
    [Trait("Rule", "L-R3")]
    [InlineData("2023-12-01", "可自收到之日起60日内向金平县人民政府或者红河州人民政府办公室申请行政复议，也可自收到之日起6个月内向金平县人民法院提起行政诉讼")]
    [InlineData("2024-03-01", "应当先自收到之日起60日内向金平县人民政府申请行政复议")]
    public void The_remedy_follows_the_date_of_the_letter(string receivedOn, string expected)
    {
        var repliedOn = Day(receivedOn).AddDays(13);
        var told = Given(Received(receivedOn), Replied($"{repliedOn:yyyy-MM-dd}", Disposition.InternalAffairs));

        told.Letter(LetterCode.A08).Contents["remedy"].Should().Contain(expected);
    }

    [Fact]
    [Trait("Rule", "L-R6")]
    public void A_letter_delivered_online_names_the_online_channel()
    {
        var told = Given(Received("2024-03-01"), Replied("2024-03-12", Disposition.DoesNotExist, DeliveryMeans.Electronic));

        told.Letter(LetterCode.A12).Contents["remedy"].Should().Contain("全国行政复议服务平台");
        told.Letter(LetterCode.A12, LetterCases.Settings with { Remedies = LetterCases.Settings.Remedies with { OnlineReconsideration = null } }).Missing.Should().Contain(missing => missing.Contains("互联网", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "L-R9")]
    [Trait("Rule", "A-23")]
    public void A_withdrawal_needs_no_remedy_and_no_article()
    {
        var letter = Given(Received("2024-03-01"), Withdrawn("2024-03-04")).Letter(LetterCode.A23);

        letter.Missing.Should().BeEmpty();
        letter.Contents.Should().NotContainKeys("remedy", "legalBasis");
        letter.Contents["ended"].Should().Contain("撤回申请");
    }

    [Fact]
    [Trait("Rule", "A-03")]
    public void A_partial_disclosure_gives_the_article_of_every_withheld_part() =>
        Given(Received("2022-03-01"), Replied("2022-03-10", Disposition.PartlyDisclosed)).Letter(LetterCode.A03).Contents["withheld"]
            .Should().Contain("第三方联系方式").And.Contain("《中华人民共和国政府信息公开条例》第十五条");

    [Fact]
    public void Only_letters_that_something_calls_for_are_offered()
    {
        LetterComposer.Possible(Supplementing.Request).Select(rule => LetterCodes.Of(rule.Code)).Should().Equal("F-01", "F-02", "F-04", "F-15", "F-17");
        LetterComposer.Possible(Given(Received("2022-03-01"), Replied("2022-03-10", Disposition.DoesNotExist)).Request).Should().ContainSingle(rule => rule.IsFinal).Which.Code.Should().Be(LetterCode.A12);
    }
}
