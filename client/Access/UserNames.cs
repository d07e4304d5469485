using Microsoft.AspNetCore.Identity;

namespace Jinping.Workflow.Client.Access;

/// <summary>用户名: what may be one, and whose it is.</summary>
public static class UserNames
{
    /// <summary>Its characters.</summary>
    public const string Characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";

    /// <summary>Its greatest length.</summary>
    public const int Longest = 40;

    /// <summary>Whether a text can be a user name; what cannot is not looked for.</summary>
    public static bool IsOne(string? text) => text is { Length: > 0 and <= Longest } && text.All(Characters.Contains);

    /// <summary>The account of a user name; null when there is none.</summary>
    internal static async Task<Account?> Find(this UserManager<Account> users, string userName) => IsOne(userName) ? await users.FindByNameAsync(userName) : null;
}
