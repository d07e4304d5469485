using Xunit;

namespace Jinping.Workflow.House.Tests.Source;

/// <summary>Fails a test with everything that was found, one a line, and not only with the first of it.</summary>
internal static class Findings
{
    /// <summary>Passes when nothing was found.</summary>
    /// <param name="found">What should not be there.</param>
    /// <param name="complaint">What is wrong with it, and what to do.</param>
    public static void ShouldBeNone(this IEnumerable<string?> found, string complaint)
    {
        var all = found.OfType<string>().Distinct().ToList();
        Assert.True(all.Count == 0, $"{complaint} ({all.Count}):\n  {string.Join("\n  ", all)}");
    }
}
