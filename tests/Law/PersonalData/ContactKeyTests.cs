using FluentAssertions;
using Jinping.Workflow.Law.PersonalData;
using Xunit;

namespace Jinping.Workflow.Law.Tests.PersonalData;

/// <summary>联系方式检索: one phone, address or agent, however typed.</summary>
public sealed class ContactKeyTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData("13887654321", "138 8765 4321")]
    [InlineData("13887654321", "１３８－８７６５－４３２１")]
    [InlineData("13887654321", "+86 13887654321")]
    [InlineData("13887654321", "0086-138-8765-4321")]
    [InlineData("13887654321", "13887654321、0873-5221234")]
    [InlineData("13887654321", "13887654321／0873-5221234")]
    [InlineData("08735221234", "(0873) 5221234 转 801")]
    [InlineData("08735221234", "（０８７３）５２２１２３４")]
    public void One_phone_has_one_key(string phone, string typed) => ContactKey.OfPhone(typed, Secret).Should().NotBeNull().And.Be(ContactKey.OfPhone(phone, Secret));

    [Theory]
    [InlineData("13887654321", "13887654322")]
    [InlineData("8612345", "12345678612345")]
    public void Another_phone_has_another(string one, string other) => ContactKey.OfPhone(one, Secret).Should().NotBe(ContactKey.OfPhone(other, Secret));

    [Theory]
    [InlineData("金平县金河镇河东路１２号３单元", "金平县 金河镇，河东路12号3单元")]
    [InlineData("金平县金河镇河东路12号A座", "金平县金河镇河东路12号ａ座。")]
    public void One_address_has_one_key(string one, string other) => ContactKey.OfAddress(one, Secret).Should().NotBeNull().And.Be(ContactKey.OfAddress(other, Secret));

    [Fact]
    public void One_agent_has_one_key() => ContactKey.OfAgent(" 李 建国 ", Secret).Should().NotBeNull().And.Be(ContactKey.OfAgent("李建国", Secret));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("无")]
    public void What_tells_nobody_apart_has_none(string? text)
    {
        ContactKey.OfPhone(text, Secret).Should().BeNull();
        ContactKey.OfAddress(text, Secret).Should().BeNull();
        if (text != "12345")
            ContactKey.OfAgent(text, Secret).Should().BeNull();
    }

    [Fact]
    public void Only_the_secret_leads_to_a_key_and_no_kind_is_taken_for_another()
    {
        var key = ContactKey.OfPhone("13887654321", Secret);
        key.Should().HaveLength(64).And.NotBe(ContactKey.OfPhone("13887654321", new byte[32])).And.NotBe(ContactKey.OfAddress("13887654321", Secret)).And.NotBe(ContactKey.OfAgent("13887654321", Secret));
    }
}
