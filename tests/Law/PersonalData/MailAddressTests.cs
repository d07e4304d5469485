using FluentAssertions;
using Jinping.Workflow.Law.PersonalData;
using Xunit;

namespace Jinping.Workflow.Law.Tests.PersonalData;

/// <summary>A mail goes to one plain address, and nothing typed in its place reaches a header.</summary>
public sealed class MailAddressTests
{
    [Theory]
    [InlineData("zhangsan@example.gov.cn")]
    [InlineData("10086@qq.com")]
    [InlineData("a.b+c_d-e@mail.example-site.cn")]
    public void An_address_is_one(string text) => MailAddress.IsOne(text).Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("张三@example.cn")]
    [InlineData("zhangsan")]
    [InlineData("zhangsan@localhost")]
    [InlineData("a@b.cn,c@d.cn")]
    [InlineData("张三 <a@b.cn>")]
    [InlineData("a@b.cn\r\nBcc: c@d.cn")]
    [InlineData("a@b.cn\n")]
    [InlineData("a..b@c.cn")]
    [InlineData(".a@c.cn")]
    [InlineData("a@-c.cn")]
    [InlineData("\"a b\"@c.cn")]
    public void Anything_else_is_none(string? text) => MailAddress.IsOne(text).Should().BeFalse();

    [Fact]
    public void A_very_long_one_is_none() => MailAddress.IsOne($"{new string('a', 250)}@b.cn").Should().BeFalse();
}
