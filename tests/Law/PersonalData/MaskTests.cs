using FluentAssertions;
using Jinping.Workflow.Law.PersonalData;
using Xunit;

namespace Jinping.Workflow.Law.Tests.PersonalData;

/// <summary>脱敏.</summary>
public sealed class MaskTests
{
    [Theory]
    [InlineData("532530199001011234", "532***********1234")]
    [InlineData(" 53253019900101123X ", "532***********123X")]
    [InlineData("91532530MA6K000000", "915***********0000")]
    [InlineData("53253090010112", "532*******0112")]
    [InlineData("E12345678", "E******78")]
    [InlineData("123456", "******")]
    [InlineData("证", "*")]
    [InlineData("", "")]
    public void Of_an_identity_number_three_and_four_stay(string number, string masked) => Mask.IdentityNumber(number).Should().Be(masked);

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("0873-5221234", "087*****1234")]
    [InlineData("5221234", "5****34")]
    [InlineData("110", "***")]
    public void Of_a_phone_three_and_four_stay(string phone, string masked) => Mask.Phone(phone).Should().Be(masked);

    [Theory]
    [InlineData("zhangsan@example.cn", "z***@example.cn")]
    [InlineData("zs@example.cn", "z***@example.cn")]
    [InlineData("z@example.cn", "***@example.cn")]
    [InlineData("@example.cn", "***@example.cn")]
    [InlineData("张三@例子.中国", "张***@例子.中国")]
    [InlineData("𠮷野@example.cn", "𠮷***@example.cn")]
    [InlineData("not an address", "***")]
    [InlineData("", "")]
    public void Of_an_e_mail_the_first_letter_and_the_domain_stay(string email, string masked) => Mask.Email(email).Should().Be(masked);

    [Theory]
    [InlineData("云南省红河哈尼族彝族自治州金平苗族瑶族傣族自治县金河镇人民路9号", "云南省红河哈尼族彝族自治州金平苗族瑶族傣族自治县****")]
    [InlineData("金平苗族瑶族傣族自治县金河镇", "金平苗族瑶族傣族自治县****")]
    [InlineData("金平县金河镇菜市场二楼", "金平县****")]
    [InlineData("云南省昆明市五华区翠湖南路1号", "云南省昆明市五华区****")]
    [InlineData("云南省个旧市金湖东路12号幸福小区", "云南省个旧市****")]
    [InlineData("云南省蒙自市红旗路3号", "云南省蒙自市****")]
    [InlineData("北京市西城区西长安街1号", "北京市西城区****")]
    [InlineData("广西壮族自治区南宁市青秀区民族大道", "广西壮族自治区南宁市青秀区****")]
    [InlineData("浙江省杭州市西湖区文三路", "浙江省杭州市西湖区****")]
    [InlineData("内蒙古自治区呼伦贝尔市鄂温克族自治旗巴彦托海镇", "内蒙古自治区呼伦贝尔市鄂温克族自治旗****")]
    [InlineData("西藏自治区阿里地区普兰县", "西藏自治区阿里地区普兰县****")]
    [InlineData("人民路9号", "****")]
    [InlineData("幸福小区3栋", "****")]
    [InlineData("金水河村委会", "****")]
    [InlineData("", "")]
    public void Of_an_address_what_is_above_the_county_stays(string address, string masked) => Mask.Address(address).Should().Be(masked);

    [Fact]
    public void A_long_text_is_masked_at_once() => Mask.Address(new string('金', 200)).Should().Be("****");
}
