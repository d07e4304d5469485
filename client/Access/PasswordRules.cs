using Microsoft.AspNetCore.Identity;

namespace Jinping.Workflow.Client.Access;

/// <summary>密码要求: long enough, of several kinds of characters, and not the user's name.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Least length, in characters.</summary>
    public const int Shortest = 10;

    /// <summary>Greatest length, in characters.</summary>
    public const int Longest = 128;

    private const int Kinds = 3;

    /// <summary>What a password must be, for whoever chooses one.</summary>
    public static readonly string InWords = $"{Shortest}至{Longest}个字符，包含小写字母、大写字母、数字、其他字符中的至少三种，不包含用户名。";

    /// <summary>What is wrong with a new password, for its owner; null when nothing is.</summary>
    public static string? Problem(string userName, string? password)
    {
        if (password is not { Length: >= Shortest and <= Longest })
            return $"密码应为{Shortest}至{Longest}个字符。";
        if (KindsIn(password) < Kinds)
            return "密码应包含小写字母、大写字母、数字、其他字符中的至少三种。";
        return password.Contains(userName, StringComparison.OrdinalIgnoreCase) ? "密码不能包含用户名。" : null;
    }

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(Problem(user.State.UserName, password) is { } problem
        ? IdentityResult.Failed(new IdentityError { Code = Law.Refusals.RefusalCodes.PasswordUnfit, Description = problem })
        : IdentityResult.Success);

    private static int KindsIn(string password) => password.Select(KindOf).Distinct().Count();

    private static int KindOf(char letter) => letter switch
    {
        >= 'a' and <= 'z' => 0,
        >= 'A' and <= 'Z' => 1,
        >= '0' and <= '9' => 2,
        _ => 3,
    };
}
