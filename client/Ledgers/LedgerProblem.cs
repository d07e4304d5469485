namespace Jinping.Workflow.Client.Ledgers;

/// <summary>What is wrong in a ledger, and where.</summary>
/// <param name="Row">Row of the sheet, from 1.</param>
/// <param name="Letter">Column letter; null when it is of the whole row.</param>
/// <param name="Heading">What the sheet calls the column; null like that.</param>
/// <param name="Message">What is wrong, in the clerk's words.</param>
public sealed record LedgerProblem(int Row, string? Letter, string? Heading, string Message);
