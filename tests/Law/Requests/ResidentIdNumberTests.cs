using FluentAssertions;
using Jinping.Workflow.Law.Requests;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Requests;

public sealed class ResidentIdNumberTests
{
    private static readonly DateOnly Today = new(2022, 12, 1);

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    public void A_number_with_its_check_digit_is_right(string number) => ResidentIdNumber.ProblemOf(number, Today).Should().BeNull();

    [Theory]
    [InlineData("110105194912310021", "校验位")]
    [InlineData("11010519491231003X", "校验位")]
    [InlineData("11010519491231002", "现为17位")]
    [InlineData("", "现为0位")]
    [InlineData("110105194902300028", "19490230")]
    [InlineData("110105203001010027", "20300101")]
    [InlineData("1101051949123100XX", "末位为数字或者X")]
    [InlineData("11010519491231００2X", "末位为数字或者X")]
    [InlineData("<script>alert(1)</", "末位为数字或者X")]
    public void What_cannot_be_right_is_said(string number, string problem) => ResidentIdNumber.ProblemOf(number, Today).Should().Contain(problem);
}
