namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>信函格式的版头 (10.1): the organ's name in red, its top 30 mm below the edge of the page, and below it a red double line; another one 20 mm above the lower edge, both 170 mm long.</summary>
/// <param name="Organ">发文机关标志: full or standard short name, without 「文件」.</param>
public sealed record Letterhead(string Organ);
