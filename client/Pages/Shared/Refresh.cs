using Microsoft.AspNetCore.Components;

namespace Jinping.Workflow.Client.Pages.Shared;

/// <summary>Renews its page at an interval, as long as the page is open: what others do appears by itself.</summary>
/// <remarks>A time that fails is made good by the next: whoever does something sees the failure there.</remarks>
public sealed class Refresh : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    /// <summary>The interval, in seconds.</summary>
    [Parameter, EditorRequired] public int Seconds { get; set; }

    /// <summary>What renews the page, including that it shows itself anew.</summary>
    [Parameter, EditorRequired] public Func<Task> Do { get; set; } = () => Task.CompletedTask;

    /// <inheritdoc/>
    protected override void OnInitialized() => _ = Follow();

    private async Task Follow()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(Seconds));
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token))
                await InvokeAsync(Try);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone.
        }
    }

    private async Task Try()
    {
        try
        {
            await Do();
        }
        catch (Exception failed) when (failed is not ObjectDisposedException)
        {
            // Tried again at the next tick.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
