using System.Globalization;

namespace Jinping.Workflow.Client.Documents.Sheets;

/// <summary>Addresses of cells, for formulas.</summary>
public static class SheetAddress
{
    /// <summary>The address of a cell, e.g. <c>B3</c>.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row)
    {
        var letters = "";
        for (var left = column; left >= 0; left = left / 26 - 1)
            letters = (char)('A' + left % 26) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}
