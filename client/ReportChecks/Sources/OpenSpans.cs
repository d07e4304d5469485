namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>合并单元格: where on the grid the next cell of a row comes to stand, past the cells that reach down from rows above.</summary>
internal sealed class OpenSpans
{
    private readonly List<int> _until = [];
    private int _row = -1;
    private int _column;

    /// <summary>The column of the next cell of a row; rows are gone through from the top.</summary>
    public int Place(int row, int rowSpan, int columnSpan)
    {
        if (row != _row)
            (_row, _column) = (row, 0);
        while (_column < _until.Count && _until[_column] > row)
            _column++;
        var at = _column;
        _column = Math.Min(at + columnSpan, SourceLimits.Grid);
        for (var column = at; column < _column; column++)
        {
            if (column < _until.Count)
                _until[column] = row + rowSpan;
            else
                _until.Add(row + rowSpan);
        }

        return at;
    }
}
