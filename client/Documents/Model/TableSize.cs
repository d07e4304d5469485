namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>The size of the letters in a table. The standard has no rule for it.</summary>
public enum TableSize
{
    /// <summary>小四: 12 pt.</summary>
    Normal,

    /// <summary>小五: 9 pt, for tables of many columns.</summary>
    Small,
}
