using System.Collections.Immutable;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Client.Access.Provider;

/// <summary>统一身份认证 by OpenID Connect, as the settings say.</summary>
public sealed record ProviderSettings
{
    private const string Section = "Oidc";
    private const string AuthoritySetting = "Oidc:Authority";
    private const string ClientIdSetting = "Oidc:ClientId";
    private const string SecretSetting = "Oidc:ClientSecretFile";
    private const string RolesSetting = "Oidc:Roles";
    private const string DepartmentsSetting = "Oidc:Departments";
    private const string CreateSetting = "Oidc:CreateAccounts";
    private const string PublicSetting = "Oidc:PublicUrl";

    private static readonly ImmutableArray<string> Known =
        ["Authority", "ClientId", "ClientSecretFile", "Name", "Scopes", "RoleClaim", "Roles", "DepartmentClaim", "Departments", "UserNameClaim", "DisplayNameClaim", "CreateAccounts", "PublicUrl"];

    /// <summary>Address of the provider, as it names itself.</summary>
    public required Uri Authority { get; init; }

    /// <summary>What this program is called there.</summary>
    public required string ClientId { get; init; }

    /// <summary>What it shows there that it is this program.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>What people call the provider.</summary>
    public string Name { get; init; } = "统一身份认证";

    /// <summary>What is asked of the provider.</summary>
    public ImmutableArray<string> Scopes { get; init; } = ["openid", "profile"];

    /// <summary>The claim that decides on the role.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>For each value of it the role; whoever has several gets the one that may do most.</summary>
    public required ImmutableDictionary<string, AccountRole> Roles { get; init; }

    /// <summary>The claim that names the department.</summary>
    public string DepartmentClaim { get; init; } = "department";

    /// <summary>For each value of it the code of a department; empty: the value is the code.</summary>
    public ImmutableDictionary<string, string> Departments { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The claim a new account is called by.</summary>
    public string UserNameClaim { get; init; } = "preferred_username";

    /// <summary>The claim that is the person's name.</summary>
    public string DisplayNameClaim { get; init; } = "name";

    /// <summary>Whether somebody who signs in for the first time gets an account; else an administrator names the account.</summary>
    public bool CreateAccounts { get; init; }

    /// <summary>Where people find this program, when a proxy stands before it; null: where the request says.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The settings; null where there is no provider.</summary>
    /// <exception cref="SettingException">One cannot be used.</exception>
    public static ProviderSettings? Of(IConfiguration configuration, bool signInRequired)
    {
        var given = configuration.GetSection(Section).GetChildren().Select(child => child.Key).ToList();
        if (given.Count == 0)
            return null;
        if (given.Find(key => !Known.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new SettingException($"没有设置项 {Section}:{unknown}；可用的为 {string.Join("、", Known)}。");
        if (!signInRequired)
            throw new SettingException($"{AuthoritySetting} 等统一身份认证设置须与 Access:SignIn=Required 同时使用。");
        return new ProviderSettings
        {
            Authority = AddressOf(AuthoritySetting, Needed(configuration, AuthoritySetting, "统一身份认证的地址，如 https://id.example.gov.cn")),
            ClientId = Needed(configuration, ClientIdSetting, "在统一身份认证登记的客户端标识"),
            ClientSecret = SecretOf(Needed(configuration, SecretSetting, "存放客户端密钥的文件")),
            Name = Given(configuration, "Oidc:Name") ?? "统一身份认证",
            Scopes = [.. Each(Given(configuration, "Oidc:Scopes") ?? "openid profile", ' ').Prepend("openid").Distinct()],
            RoleClaim = Given(configuration, "Oidc:RoleClaim") ?? "roles",
            Roles = RolesOf(configuration),
            DepartmentClaim = Given(configuration, "Oidc:DepartmentClaim") ?? "department",
            Departments = Values(configuration, DepartmentsSetting),
            UserNameClaim = Given(configuration, "Oidc:UserNameClaim") ?? "preferred_username",
            DisplayNameClaim = Given(configuration, "Oidc:DisplayNameClaim") ?? "name",
            CreateAccounts = CreateOf(configuration),
            PublicUrl = Given(configuration, PublicSetting) is { } address ? AddressOf(PublicSetting, address) : null,
        };
    }

    private static Uri AddressOf(string setting, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) || address.Query.Length + address.Fragment.Length > 0)
            throw new SettingException($"{setting} 须为网址，如 https://id.example.gov.cn，现为“{text}”。");
        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback ? address
            : throw new SettingException($"{setting} 须为 https 地址（本机的除外），现为“{text}”：否则身份信息在途中可被窃取、冒用。");
    }

    private static string SecretOf(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } secret ? secret : throw new SettingException($"{SecretSetting} 所指的文件没有内容。");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{SecretSetting} 不能读取：{unreadable.Message}");
        }
    }

    private static ImmutableDictionary<string, AccountRole> RolesOf(IConfiguration configuration)
    {
        var roles = Values(configuration, RolesSetting).ToImmutableDictionary(value => value.Key, value => WireNames.Parse<AccountRole>(value.Value)
            ?? throw new SettingException($"{RolesSetting}:{value.Value} 中的“{value.Value}”不是角色；角色为 {string.Join("、", Enum.GetValues<AccountRole>().Select(role => WireNames.Of(role)))}。"));
        return roles.IsEmpty ? throw new SettingException($"须至少设置一个角色的对应，如 {RolesSetting}:officer=声明 {Given(configuration, "Oidc:RoleClaim") ?? "roles"} 的值；没有对应的，任何人不能由统一身份认证登录。") : roles;
    }

    // Oidc:Roles:officer=a,b says that a and b make an officer.
    private static ImmutableDictionary<string, string> Values(IConfiguration configuration, string setting)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var child in configuration.GetSection(setting).GetChildren())
        {
            foreach (var value in Each(child.Value ?? "", ','))
            {
                if (!values.TryAdd(value, child.Key))
                    throw new SettingException($"{setting} 中“{value}”既对应“{values[value]}”，又对应“{child.Key}”。");
            }
        }
        return values.ToImmutable();
    }

    private static bool CreateOf(IConfiguration configuration) => Given(configuration, CreateSetting) switch
    {
        null => false,
        var text when bool.TryParse(text, out var create) => create,
        var other => throw new SettingException($"{CreateSetting} 只能为 true 或者 false，现为“{other}”。"),
    };

    private static string Needed(IConfiguration configuration, string setting, string what) => Given(configuration, setting) ?? throw new SettingException($"使用统一身份认证须设置 {setting}：{what}。");

    private static string? Given(IConfiguration configuration, string setting) => configuration[setting] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string[] Each(string text, char between) => text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
