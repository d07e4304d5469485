namespace Jinping.Workflow.Client.Pages.WorkList;

/// <summary>
/// Which row of the page shows which case. A list turned to anew writes into the rows that stand there, which costs the browser a fraction of making them;
/// a list that is only read again leaves each case its row, and with it what somebody focused or opened in it.
/// </summary>
internal sealed class RowSlots
{
    private Dictionary<string, int> _slots = [];
    private int _next;

    /// <summary>The row of a case of the list.</summary>
    /// <param name="number">登记编号.</param>
    public int this[string number] => _slots[number];

    /// <summary>Another list: its cases take the rows from the first on.</summary>
    public void Begin(IEnumerable<string> numbers)
    {
        _slots = numbers.Index().ToDictionary(row => row.Item, row => row.Index);
        _next = _slots.Count;
    }

    /// <summary>The same list as it is now: a case that was there keeps its row, and none takes that of another.</summary>
    public void Keep(IEnumerable<string> numbers) =>
        _slots = numbers.ToDictionary(number => number, number => _slots.TryGetValue(number, out var row) ? row : _next++);
}
