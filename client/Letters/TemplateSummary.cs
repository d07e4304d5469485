namespace Jinping.Workflow.Client.Letters;

/// <summary>文书模板 in the list.</summary>
internal sealed record TemplateSummary(string Code, string Name, int Version, bool IsDefault);
