using FluentAssertions;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Law.Requests;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace Jinping.Workflow.Client.Tests.PersonalData;

/// <summary>What is shown of stored applicants, also of those that cannot be read.</summary>
public sealed class ApplicantProtectionTests
{
    private static readonly EphemeralDataProtectionProvider Keys = new();

    [Fact]
    public void What_was_protected_is_opened_and_masked_and_what_was_plain_too()
    {
        var cipher = new PersonalCipher(Keys);
        foreach (var phone in new[] { cipher.Protect("13812345678"), "13812345678" })
        {
            var stored = Applicant(phone);
            Protection().Open(stored).Should().Be(Applicant("13812345678"));
            Protection().Masked(stored).Should().Be(Applicant("138****5678"));
        }
        (cipher.Protect(null), cipher.Protect("")).Should().Be((null, ""));
        cipher.Protect("13812345678").Should().NotBe(cipher.Protect("13812345678"), "equal values do not show as equal");
    }

    [Theory]
    [InlineData("enc:v1:CfDJ8AAAA")]
    [InlineData("enc:v1:%%%")]
    [InlineData("enc:v1:")]
    public void What_cannot_be_read_is_said_to_be_so_and_fails_nothing(string damaged)
    {
        foreach (var text in new[] { damaged, new PersonalCipher(new EphemeralDataProtectionProvider()).Protect("13812345678") })
        {
            Protection().Open(Applicant(text)).Phone.Should().Be(ApplicantProtection.Unreadable);
            Protection().Masked(Applicant(text)).Phone.Should().Be(ApplicantProtection.Unreadable);
        }
    }

    [Fact]
    public void A_sealed_key_is_opened_by_its_secret_alone()
    {
        var (old, other) = (new string('a', 32), new string('b', 32));
        var element = new System.Xml.Linq.XElement("key", "value");
        var kept = KeySeal.Of([old]).Close(element);
        kept.Should().NotContain("value");
        KeySeal.Of([other, old]).Open(kept).ToString().Should().Be(element.ToString());
        (KeySeal.Of([old]).Keeps(kept), KeySeal.Of([other, old]).Keeps(kept), KeySeal.Of([old]).Keeps("<key/>"), KeySeal.None.Keeps("<key/>")).Should().Be((true, false, false, true));
        foreach (var without in new[] { KeySeal.None, KeySeal.Of([other]) })
            FluentActions.Invoking(() => without.Open(kept)).Should().Throw<SettingException>();
        FluentActions.Invoking(() => KeySeal.Of(["short"])).Should().Throw<SettingException>();
    }

    private static ApplicantProtection Protection() => new(new PersonalCipher(Keys), new MatchingSecret(new KeyRing(null!, KeySeal.None), Keys));

    private static Applicant Applicant(string? phone) => new() { Kind = ApplicantKind.NaturalPerson, Name = "甲", Phone = phone };
}
