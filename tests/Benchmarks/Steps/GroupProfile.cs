using System.Diagnostics.Metrics;
using Jinping.Workflow.Silo.Telemetry;

namespace Jinping.Workflow.Benchmarks.Steps;

/// <summary>How large the groups of writes became, and how long their transactions took: read from the program's own meter.</summary>
internal sealed class GroupProfile : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _lock = new();
    private readonly List<int> _sizes = [];
    private readonly List<double> _seconds = [];

    /// <summary>Begins to listen.</summary>
    public GroupProfile()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument == WorkflowMeter.GroupSize || instrument == WorkflowMeter.GroupDuration)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((_, size, _, _) => Add(_sizes, size));
        _listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => Add(_seconds, seconds));
        _listener.Start();
    }

    /// <summary>Prints the sizes and times.</summary>
    public void Print()
    {
        lock (_lock)
        {
            if (_sizes.Count > 0)
                Console.WriteLine($"groups: {_sizes.Count}, mean {_sizes.Average():F1} writes, half of the writes in groups of {Weighted():F0} or more; a transaction took {_seconds.Median() * 1000:F2} ms (median)");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    // The size of the group in which the median write went.
    private double Weighted()
    {
        var half = _sizes.Sum() / 2;
        foreach (var size in _sizes.OrderDescending())
        {
            half -= size;
            if (half <= 0)
                return size;
        }
        return 0;
    }

    private void Add<T>(List<T> to, T value)
    {
        lock (_lock)
            to.Add(value);
    }
}
