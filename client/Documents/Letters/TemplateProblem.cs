namespace Jinping.Workflow.Client.Documents.Letters;

/// <summary>What is wrong with a template, and where.</summary>
/// <param name="Template">Which one: the letter's own, the layout, or a piece it includes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What, in Chinese.</param>
internal sealed record TemplateProblem(string Template, int Line, int Column, string Message);
