using System.Diagnostics;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>The longest time between two things that happen again and again.</summary>
internal sealed class LongestGap
{
    private readonly Lock _lock = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();

    /// <summary>The longest so far.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Begins anew.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            Longest = TimeSpan.Zero;
            _since.Restart();
        }
    }

    /// <summary>It happened.</summary>
    public void Mark()
    {
        lock (_lock)
        {
            Longest = _since.Elapsed > Longest ? _since.Elapsed : Longest;
            _since.Restart();
        }
    }
}
