namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>A piece of text of one look. Control characters are dropped by the renderers; nothing in it is markup.</summary>
/// <param name="Text">The text.</param>
/// <param name="Look">How it looks.</param>
public sealed record Run(string Text, RunLook Look = RunLook.Plain);
