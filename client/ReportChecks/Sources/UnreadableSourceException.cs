namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>The file cannot be read as a report.</summary>
/// <param name="code">A stable name of the reason.</param>
/// <param name="message">The reason, for the clerk.</param>
internal sealed class UnreadableSourceException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
