namespace Jinping.Workflow.Client.Pages.SignIn;

/// <summary>Where somebody wanted to go before signing in; only within this site.</summary>
internal static class LocalAddress
{
    public static string Of(string? wanted) =>
        wanted is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !wanted.Any(char.IsControl) ? wanted : "/";
}
