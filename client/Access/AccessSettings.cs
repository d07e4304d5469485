using System.Globalization;
using Jinping.Workflow.Client.Access.Provider;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Contracts.Accounts;

namespace Jinping.Workflow.Client.Access;

/// <summary>Who is let in, as the settings say.</summary>
public sealed record AccessSettings
{
    private const string SignIn = "Access:SignIn";
    private const string ClosedNetwork = "Access:ClosedNetwork";
    private const string RevokeKeys = "Access:RevokeKeysBefore";
    private const string Second = "Access:SecondFactor";
    private const string Password = "Admin:InitialPassword";

    /// <summary>登录: whether every call needs a token. Without, whoever reaches the program is 本机用户 and may do everything.</summary>
    public required bool SignInRequired { get; init; }

    /// <summary>双因素认证: who must have one.</summary>
    public SecondFactorDemand SecondFactor { get; init; }

    /// <summary>Password of the first administrator; null: one is made up.</summary>
    public string? InitialPassword { get; init; }

    /// <summary>What the keys in the database are sealed with.</summary>
    public KeySeal KeySeal { get; init; } = KeySeal.None;

    /// <summary>Keys made until then are revoked at start; null: none.</summary>
    public DateTimeOffset? RevokeKeysBefore { get; init; }

    /// <summary>统一身份认证; null: there is none.</summary>
    public ProviderSettings? Provider { get; init; }

    /// <summary>Whether an account of a role must have a second factor.</summary>
    public bool Demands(AccountRole role) => SecondFactor switch
    {
        SecondFactorDemand.Required => true,
        SecondFactorDemand.RequiredForAdministrators => role == AccountRole.Administrator,
        _ => false,
    };

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">A setting cannot be used, or the program would be reachable from elsewhere by people nobody knows.</exception>
    public static AccessSettings Of(IConfiguration configuration)
    {
        var required = configuration[SignIn] switch
        {
            null or "" or "Off" => false,
            "Required" => true,
            var other => throw new SettingException($"{SignIn} 只能为 Required 或者 Off，现为“{other}”。"),
        };
        if (!required && !configuration.GetValue(ClosedNetwork, false) && configuration.UrlsBeyondThisMachine() is [var url, ..])
            throw new SettingException($"Urls 中的“{url}”不是本机地址。监听其他地址须要求登录（{SignIn}=Required）；容器等外部不可达的网络可设置 {ClosedNetwork}=true。");
        return new AccessSettings
        {
            SignInRequired = required,
            SecondFactor = SecondFactorOf(configuration),
            InitialPassword = InitialPasswordOf(configuration),
            KeySeal = KeySeal.Of(configuration),
            RevokeKeysBefore = RevokeKeysBeforeOf(configuration),
            Provider = ProviderSettings.Of(configuration, required),
        };
    }

    private static DateTimeOffset? RevokeKeysBeforeOf(IConfiguration configuration) => configuration[RevokeKeys] switch
    {
        null or "" => null,
        var text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => instant,
        var other => throw new SettingException($"{RevokeKeys} 须为时间（如 2026-01-05T08:00:00+08:00），现为“{other}”。"),
    };

    private static SecondFactorDemand SecondFactorOf(IConfiguration configuration) => configuration[Second] switch
    {
        null or "" => SecondFactorDemand.Optional,
        var word when Enum.GetNames<SecondFactorDemand>().Contains(word) => Enum.Parse<SecondFactorDemand>(word),
        var other => throw new SettingException($"{Second} 只能为 {string.Join("、", Enum.GetNames<SecondFactorDemand>())}，现为“{other}”。"),
    };

    private static string? InitialPasswordOf(IConfiguration configuration)
    {
        try
        {
            var text = configuration[$"{Password}File"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : configuration[Password];
            if (text?.Length > PasswordRules.Longest)
                throw new SettingException($"{Password} 不能超过{PasswordRules.Longest}个字符。");
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{Password}File 不能读取：{unreadable.Message}");
        }
    }
}

/// <summary>Who must have a second factor.</summary>
public enum SecondFactorDemand
{
    /// <summary>Whoever wants one.</summary>
    Optional,

    /// <summary>系统管理员.</summary>
    RequiredForAdministrators,

    /// <summary>Everybody.</summary>
    Required,
}
