using FluentAssertions;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Contracts.Accounts;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Access;

public sealed class AccessSettingsTests
{
    [Theory]
    [InlineData("http://localhost:5000", null, null, false)]
    [InlineData("http://127.0.0.1:1;http://[::1]:2", "Off", null, false)]
    [InlineData("http://localhost:5000", "Required", null, true)]
    [InlineData("http://0.0.0.0:5000", "Required", null, true)]
    [InlineData("http://0.0.0.0:5000", null, "true", false)]
    [InlineData("http://0.0.0.0:5000", "Required", "true", true)]
    public void Sign_in_is_as_set(string urls, string? signIn, string? closed, bool required) => Of(urls, signIn, closed).SignInRequired.Should().Be(required);

    [Theory]
    [InlineData("http://0.0.0.0:5000", null)]
    [InlineData("http://*:5000", "Off")]
    [InlineData("http://localhost:1;http://192.0.2.7:2", null)]
    [InlineData("http://localhost:5000", "Sometimes")]
    public void Nobody_unknown_is_let_in_from_elsewhere(string urls, string? signIn)
    {
        var reading = () => Of(urls, signIn, null);
        reading.Should().Throw<SettingException>().WithMessage("*Access:SignIn*");
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData("Optional", false, false)]
    [InlineData("RequiredForAdministrators", true, false)]
    [InlineData("Required", true, true)]
    public void A_second_factor_is_demanded_as_set(string? word, bool ofAdministrators, bool ofOfficers)
    {
        var settings = AccessSettings.Of(Configuration(("Access:SecondFactor", word)));
        (settings.Demands(AccountRole.Administrator), settings.Demands(AccountRole.Officer)).Should().Be((ofAdministrators, ofOfficers));
    }

    [Theory]
    [InlineData("required")]
    [InlineData("1")]
    public void A_second_factor_is_demanded_by_a_word_of_the_manual(string word)
    {
        var reading = () => AccessSettings.Of(Configuration(("Access:SecondFactor", word)));
        reading.Should().Throw<SettingException>().WithMessage("*Access:SecondFactor*");
    }

    [Fact]
    public void The_first_password_may_stand_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "Mima-2023-abc\n");
        AccessSettings.Of(Configuration(("Admin:InitialPasswordFile", file))).InitialPassword.Should().Be("Mima-2023-abc");
        File.Delete(file);
        var reading = () => AccessSettings.Of(Configuration(("Admin:InitialPasswordFile", file)));
        reading.Should().Throw<SettingException>();
        AccessSettings.Of(Configuration()).InitialPassword.Should().BeNull();
    }

    private static AccessSettings Of(string urls, string? signIn, string? closed) =>
        AccessSettings.Of(Configuration(("Urls", urls), ("Access:SignIn", signIn), ("Access:ClosedNetwork", closed)));

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value)).Build();
}
