using System.Diagnostics;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>How long one caller waited for the same question, again and again.</summary>
/// <param name="Middle">Half of the answers came within this many milliseconds.</param>
/// <param name="Slow">99 of 100 came within this many.</param>
internal readonly record struct Waits(double Middle, double Slow)
{
    /// <summary>Asks several questions in turn, so that each meets the same machine, and gives the waits of each.</summary>
    /// <param name="times">How often each is asked.</param>
    /// <param name="questions">What is asked; each gets the number of the round, from 0.</param>
    public static async Task<Waits[]> InTurn(int times, params Func<int, Task>[] questions)
    {
        foreach (var question in questions)
        {
            for (var round = 0; round < Math.Min(times, 20); round++)
                await question(round);   // warms up
        }
        var waits = questions.Select(_ => new List<double>(times)).ToArray();
        for (var round = 0; round < times; round++)
        {
            foreach (var (question, wait) in (await Once(round, questions)).Index())
                waits[question].Add(wait);
        }
        return [.. waits.Select(Of)];
    }

    /// <summary>Asks several questions once, one after the other, and gives the wait of each in milliseconds.</summary>
    /// <param name="round">What each gets.</param>
    /// <param name="questions">What is asked.</param>
    public static async Task<double[]> Once(int round, params Func<int, Task>[] questions)
    {
        var waits = new double[questions.Length];
        for (var question = 0; question < questions.Length; question++)
        {
            var begun = Stopwatch.GetTimestamp();
            await questions[question](round);
            waits[question] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
        return waits;
    }

    private static Waits Of(List<double> waits)
    {
        var (middle, slow) = waits.MiddleAndSlow();
        return new Waits(middle, slow);
    }
}
