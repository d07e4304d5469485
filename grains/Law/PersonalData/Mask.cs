using System.Text;
using System.Text.RegularExpressions;

namespace Jinping.Workflow.Law.PersonalData;

/// <summary>脱敏: what of an applicant's data is shown to whoever does not need the whole. Enough to tell two applicants apart, too little to reach one.</summary>
/// <remarks>惯例：条例未规定. 证件号码、手机号前三后四，电子邮箱首字和域名，地址到县级为止.</remarks>
public static partial class Mask
{
    /// <summary>证件号码: <c>532***********0011</c>.</summary>
    public static string IdentityNumber(string number) => Digits(number);

    /// <summary>联系电话: <c>138****1234</c>.</summary>
    public static string Phone(string phone) => Digits(phone);

    /// <summary>电子邮箱: <c>z***@example.cn</c>, whatever the length of the name.</summary>
    public static string Email(string email)
    {
        var text = email.Trim();
        var at = text.LastIndexOf('@');
        var first = at > 1 ? text.EnumerateRunes().First().ToString() : "";
        return text.Length == 0 ? "" : $"{first}***{(at < 0 ? "" : text[at..])}";
    }

    /// <summary>通信地址: <c>云南省红河哈尼族彝族自治州金平苗族瑶族傣族自治县****</c>; where no county can be told, less.</summary>
    public static string Address(string address) => string.IsNullOrWhiteSpace(address) ? address : $"{UpToCounty().Match(address.Trim()).Value}****";

    // A short number keeps less of itself: of what is hidden there must be enough left.
    private static string Digits(string text)
    {
        Rune[] all = [.. text.Trim().EnumerateRunes()];
        var (head, tail) = all.Length switch
        {
            >= 11 => (3, 4),
            >= 7 => (1, 2),
            _ => (0, 0),
        };
        return $"{string.Concat(all[..head])}{new string('*', all.Length - head - tail)}{string.Concat(all[(all.Length - tail)..])}";
    }

    /// <summary>Province, prefecture, county, each if it is there; nothing that a street, a village or a housing estate is part of.</summary>
    [GeneratedRegex("^(?:[^县区旗市镇乡村路街道号0-9]{2,6}?(?:省|自治区)|(?:北京|天津|上海|重庆)市)?(?:[^县区旗镇乡村路街道巷号栋楼0-9]{1,10}?(?:自治州|地区|盟|州|市))?(?:[^区旗镇乡村路街道巷号栋楼0-9]{1,12}?(?:县|(?<![小社园校厂矿山])区|自治旗|(?<!红)旗|市(?![场政民])))?")]
    private static partial Regex UpToCounty();
}
