using System.Collections.Immutable;

namespace Jinping.Workflow.Actors.Years;

/// <summary>Asking every department, so many at a time: all at once they would queue for the database's connections until some give up.</summary>
internal static class Asking
{
    /// <summary>How many are asked at a time.</summary>
    public const int AtOnce = 64;

    /// <summary>How many are asked at a time for what they keep in memory or read in groups: that takes few connections, however many read.</summary>
    public const int ReadingAtOnce = 1024;

    /// <summary>All answers, in the order of those asked.</summary>
    public static async Task<ImmutableArray<T>> All<TAsked, T>(IEnumerable<TAsked> asked, Func<TAsked, Task<T>> ask, int atOnce = AtOnce)
    {
        var answers = ImmutableArray.CreateBuilder<T>();
        foreach (var group in asked.Chunk(atOnce))
            answers.AddRange(await Task.WhenAll(group.Select(ask)));
        return answers.ToImmutable();
    }
}
