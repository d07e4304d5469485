namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>A figure that cannot be taken as handed in.</summary>
/// <param name="Field">Path of the field on the wire, e.g. <c>normativeDocuments.issued</c>.</param>
/// <param name="Message">What is wrong, for the clerk.</param>
public sealed record FigureProblem(string Field, string Message);
