namespace Jinping.Workflow.Client.Hosting;

/// <summary>Whether the program has finished opening: law adopted, catch-up done.</summary>
public sealed class Readiness
{
    private volatile bool _isOpen;

    /// <summary>True once everything is in force.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>Everything is in force.</summary>
    public void Open() => _isOpen = true;
}
