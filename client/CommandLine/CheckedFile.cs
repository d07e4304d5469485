using Jinping.Workflow.Client.ReportChecks;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary>What came of checking one file: a result, or why it could not be read.</summary>
/// <param name="File">The file.</param>
/// <param name="Failure">Why it could not be read; null when it could.</param>
/// <param name="Result">The result; null when it could not be read.</param>
internal sealed record CheckedFile(FileInfo File, ReportReading.Unreadable? Failure, ReportCheckResult? Result)
{
    /// <summary>The exit code the file alone gives.</summary>
    public int ExitCode => Result switch
    {
        null => CheckCommand.Unreadable,
        { Findings.IsEmpty: true } => CheckCommand.Clean,
        _ => CheckCommand.Findings,
    };
}
