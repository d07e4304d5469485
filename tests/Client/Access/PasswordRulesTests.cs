using FluentAssertions;
using Jinping.Workflow.Client.Access;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Access;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Kunming-2022")]
    [InlineData("kunming2022!")]
    [InlineData("KUNMING昆明2022")]
    public void Three_kinds_of_characters_are_enough(string password) => PasswordRules.Problem("zhangsan", password).Should().BeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Kunming-2")]
    [InlineData("kunming2022")]
    [InlineData("KUNMINGKUNMING")]
    [InlineData("1234567890")]
    [InlineData("Zhangsan-2022")]
    [InlineData("x-ZHANGSAN-2022")]
    public void What_is_short_uniform_or_the_name_is_refused(string? password) => PasswordRules.Problem("zhangsan", password).Should().NotBeNull();

    [Fact]
    public void What_is_longer_than_a_sentence_is_refused() => PasswordRules.Problem("zhangsan", "Aa1" + new string('x', 126)).Should().NotBeNull();

    [Theory]
    [InlineData("zhang.san-1_a", true)]
    [InlineData("ADMIN", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("张三", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void A_user_name_is_short_and_plain(string? name, bool isOne) => UserNames.IsOne(name).Should().Be(isOne);
}
