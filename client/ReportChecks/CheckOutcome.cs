namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>What came of checking a file, for what is made of the results.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Result">What was found; null when it could not be read.</param>
/// <param name="Failure">Why it could not be read; null when it was.</param>
/// <param name="MarkOf">确认、排除 of a finding by its place in the list; null where nobody has looked.</param>
public sealed record CheckOutcome(string Name, ReportCheckResult? Result, string? Failure, Func<int, string?>? MarkOf = null);
