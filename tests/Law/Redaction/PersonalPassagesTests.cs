using FluentAssertions;
using Jinping.Workflow.Law.Redaction;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Redaction;

/// <summary>What looks like personal data is found wherever it stands in a line, and what only looks a little like it is not.</summary>
public sealed class PersonalPassagesTests
{
    private static readonly KnownPerson Wang = new() { Names = ["王秀兰", "李代理"], Address = "金平县勐拉镇某村12号", IdentityNumber = "护照E12345678", Phone = "0873-5220001", Email = "wang@example.cn" };

    [Theory]
    [InlineData("身份证号53252719900307005X，已核", PassageKind.ResidentId, "53252719900307005X")]
    [InlineData("号码 532527 19900307 005x。", PassageKind.ResidentId, "532527 19900307 005x")]
    [InlineData("身份证５３２５２７１９９００３０７００５Ｘ", PassageKind.ResidentId, "５３２５２７１９９００３０７００５Ｘ")]
    [InlineData("手机13987320001联系", PassageKind.Phone, "13987320001")]
    [InlineData("手机139-8732-0001联系", PassageKind.Phone, "139-8732-0001")]
    [InlineData("电话+86 139 8732 0001", PassageKind.Phone, "+86 139 8732 0001")]
    [InlineData("电话(0873)5220000", PassageKind.Phone, "0873)5220000")]
    [InlineData("发至 someone.else@mail.example.com 。", PassageKind.Email, "someone.else@mail.example.com")]
    [InlineData("卡号6222021234567890128，", PassageKind.BankCard, "6222021234567890128")]
    [InlineData("补偿款已支付至其银行账户6228480868012345678。", PassageKind.BankCard, "6228480868012345678")]
    [InlineData("一折通账号：2403 0001 0221 5", PassageKind.BankCard, "2403 0001 0221 5")]
    [InlineData("卡号 6222 0212 3456 7890 128", PassageKind.BankCard, "6222 0212 3456 7890 128")]
    [InlineData("申请人王 秀 兰，女", PassageKind.Name, "王 秀 兰")]
    [InlineData("住金平县勐拉镇某村１２号。", PassageKind.Address, "金平县勐拉镇某村１２号")]
    [InlineData("持护照e12345678", PassageKind.IdentityNumber, "护照e12345678")]
    public void It_is_found(string line, PassageKind kind, string text) =>
        PersonalPassages.Of(line, Wang, [], new(2023, 2, 15)).Should().ContainSingle(passage => passage.Kind == kind && line.Substring(passage.Start, passage.Length) == text, line);

    [Theory]
    [InlineData("身份证号532527199003070011")]    // check digit wrong
    [InlineData("文号202303150001234567")]
    [InlineData("金额1234567.89元，2023年2月15日")]
    [InlineData("编号12345678901")]
    [InlineData("王秀英")]
    [InlineData("卡号6222021234567890123")]       // check digit wrong
    public void It_is_not_found(string line) => PersonalPassages.Of(line, Wang, [], new(2023, 2, 15)).Should().BeEmpty(line);

    [Fact]
    public void Several_in_a_line_come_in_order_and_none_lies_in_another()
    {
        var found = PersonalPassages.Of("王秀兰（13987320001）与张三（53252719900307005X）", Wang, ["张三", "139"], new(2023, 2, 15));

        found.Select(passage => passage.Kind).Should().Equal(PassageKind.Name, PassageKind.Phone, PassageKind.Chosen, PassageKind.ResidentId);
    }

    [Fact]
    public void A_single_letter_is_no_text_to_look_for() => PersonalPassages.Of("王王王", new KnownPerson { Names = ["王"] }, ["王", " "], new(2023, 2, 15)).Should().BeEmpty();
}
