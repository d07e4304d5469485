using System.Security.Claims;
using FluentAssertions;
using Jinping.Workflow.Client.Access.Provider;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Contracts.Accounts;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Access;

/// <summary>统一身份认证: what its settings may say, and whom its claims speak of.</summary>
public sealed class ProviderSettingsTests : IDisposable
{
    private readonly string _secret = Path.GetTempFileName();

    public ProviderSettingsTests() => File.WriteAllText(_secret, "geheim\n");

    public void Dispose() => File.Delete(_secret);

    [Fact]
    public void Without_a_setting_there_is_no_provider() => ProviderSettings.Of(new ConfigurationBuilder().Build(), signInRequired: false).Should().BeNull();

    [Fact]
    public void With_the_least_there_is_one()
    {
        var settings = Of()!;
        settings.ClientSecret.Should().Be("geheim");
        settings.Roles.Should().BeEquivalentTo(new Dictionary<string, AccountRole> { ["a"] = AccountRole.Officer, ["b"] = AccountRole.Officer, ["c"] = AccountRole.Administrator });
        (settings.RoleClaim, settings.CreateAccounts, settings.Name).Should().Be(("roles", false, "统一身份认证"));
        settings.Scopes.Should().Equal("openid", "profile");
    }

    [Theory]
    [InlineData("Authority", "http://localhost:9000")]
    [InlineData("Authority", "http://127.0.0.1:9000/realm")]
    [InlineData("PublicUrl", "https://xxgk.example.gov.cn")]
    public void An_address_is_https_or_of_this_machine(string name, string address) => Of((name, address)).Should().NotBeNull();

    [Theory]
    [InlineData("Authority", "", "Oidc:Authority")]
    [InlineData("Authority", "http://id.example.gov.cn", "https")]
    [InlineData("Authority", "id.example.gov.cn", "Oidc:Authority")]
    [InlineData("Authority", "https://id.example.gov.cn?x=1", "Oidc:Authority")]
    [InlineData("PublicUrl", "http://xxgk.example.gov.cn", "Oidc:PublicUrl")]
    [InlineData("ClientId", " ", "Oidc:ClientId")]
    [InlineData("ClientSecretFile", "", "Oidc:ClientSecretFile")]
    [InlineData("ClientSecretFile", "/nirgends/secret", "Oidc:ClientSecretFile")]
    [InlineData("CreateAccounts", "yes", "Oidc:CreateAccounts")]
    [InlineData("Roles:chief", "x", "Oidc:Roles:chief")]
    [InlineData("Roles:auditor", "a", "既对应")]
    [InlineData("Rolls:officer", "x", "Oidc:Rolls")]
    public void What_cannot_be_used_is_named(string name, string value, string told)
    {
        var reading = () => Of((name, value));
        reading.Should().Throw<SettingException>().WithMessage($"*{told}*");
    }

    [Fact]
    public void A_provider_needs_sign_in_and_a_role()
    {
        var off = () => ProviderSettings.Of(Configuration([]), signInRequired: false);
        off.Should().Throw<SettingException>().WithMessage("*Access:SignIn=Required*");
        var noRole = () => Of(("Roles:officer", ""), ("Roles:administrator", ""));
        noRole.Should().Throw<SettingException>().WithMessage("*Oidc:Roles:officer*");
    }

    [Fact]
    public void Of_several_roles_the_one_that_may_do_most_counts_and_unknown_ones_do_not()
    {
        Person(("roles", "x"), ("roles", "b"), ("roles", "c"))!.Role.Should().Be(AccountRole.Administrator);
        Person(("roles", "x"), ("roles", "b"))!.Role.Should().Be(AccountRole.Officer);
        Person(("roles", "x"))!.Role.Should().BeNull();
        Person(("role", "a"))!.Role.Should().BeNull("another claim says nothing of roles");
    }

    [Fact]
    public void A_person_is_known_by_provider_and_subject_and_never_by_name()
    {
        var person = Person(("preferred_username", "wang"), ("name", " 王秀兰 "), ("department", "D-08"))!;
        person.Subject.Should().Be("https://id.example.gov.cn 1001");
        (person.UserName, person.DisplayName, person.Department).Should().Be(("wang", "王秀兰", "jyj"));
        Person(("department", "D-99"))!.Department.Should().BeNull();
        ProviderPerson.Of(new ClaimsPrincipal(new ClaimsIdentity([new Claim("name", "王")])), Of()!).Should().BeNull("nobody is told of");
    }

    [Fact]
    public void Without_a_mapping_the_claim_is_the_code()
    {
        var settings = Of(("Departments:jyj", ""))!;
        ProviderPerson.Of(new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "1"), new Claim("department", "czj")])), settings)!.Department.Should().Be("czj");
    }

    private ProviderPerson? Person(params (string Type, string Value)[] claims) =>
        ProviderPerson.Of(new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "1001"), .. claims.Select(claim => new Claim(claim.Type, claim.Value))])), Of()!);

    private ProviderSettings? Of(params (string Name, string Value)[] more) => ProviderSettings.Of(Configuration(more), signInRequired: true);

    private IConfiguration Configuration((string Name, string Value)[] more)
    {
        var values = new Dictionary<string, string?>
        {
            ["Oidc:Authority"] = "https://id.example.gov.cn/",
            ["Oidc:ClientId"] = "jinping",
            ["Oidc:ClientSecretFile"] = _secret,
            ["Oidc:Roles:officer"] = "a, b",
            ["Oidc:Roles:administrator"] = "c",
            ["Oidc:Departments:jyj"] = "D-07,D-08",
        };
        foreach (var (name, value) in more)
            values[$"Oidc:{name}"] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
