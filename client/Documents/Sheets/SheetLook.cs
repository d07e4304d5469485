namespace Jinping.Workflow.Client.Documents.Sheets;

/// <summary>How a cell looks.</summary>
public enum SheetLook
{
    /// <summary>Text on the left, no lines.</summary>
    Text,

    /// <summary>标题, large and centred.</summary>
    Title,

    /// <summary>Head of a column: centred, grey.</summary>
    Head,

    /// <summary>Head of a row: on the left, lines about it.</summary>
    Label,

    /// <summary>A number in a table.</summary>
    Figure,

    /// <summary>A day, as 2022-03-05.</summary>
    Day,

    /// <summary>What is reckoned beside the table and is not part of it.</summary>
    Check,
}
