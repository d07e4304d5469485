using FluentAssertions;
using Jinping.Workflow.Law.Requests;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Requests;

public sealed class SocialCreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91350100m000100y43")]
    public void A_code_with_its_check_character_is_right(string code) => SocialCreditCode.ProblemOf(code).Should().BeNull();

    [Theory]
    [InlineData("91350100M000100Y44", "校验位")]
    [InlineData("91350100M000100X43", "校验位")]
    [InlineData("91350100M000100Y4", "现为17位")]
    [InlineData("", "现为0位")]
    [InlineData("91350100O000100Y43", "“O”")]
    [InlineData("91350100M000100Y4 ", "“ ”")]
    public void What_cannot_be_right_is_said(string code, string problem) => SocialCreditCode.ProblemOf(code).Should().Contain(problem);
}
