using System.Collections.Immutable;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

/// <summary>The table of <c>docs/permissions.md</c>.</summary>
/// <param name="Columns">The roles, in order.</param>
/// <param name="Rows">The endpoints, in order.</param>
internal sealed record PermissionMatrix(ImmutableArray<string> Columns, ImmutableArray<PermissionRow> Rows)
{
    public static PermissionMatrix Read()
    {
        var table = File.ReadAllLines(Path.Combine(Root(), "docs", "permissions.md")).Where(line => line.StartsWith('|')).Select(Cells).ToList();
        ImmutableArray<string> columns = [.. table[0][1..^1]];
        return new PermissionMatrix(columns, [.. table.Skip(2).Select(cells => new PermissionRow(cells[0].Trim('`').Split(' ')[0], cells[0].Trim('`').Split(' ')[1],
            columns.Select((column, i) => KeyValuePair.Create(column, cells[i + 1] == "✓")).ToImmutableDictionary()))]);
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jinping.Workflow.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No solution above the tests.");
        return folder.FullName;
    }
}

/// <summary>One endpoint.</summary>
/// <param name="Method">GET, POST, PUT.</param>
/// <param name="Path">The pattern of its address.</param>
/// <param name="Cells">Whether a role may use it.</param>
internal sealed record PermissionRow(string Method, string Path, ImmutableDictionary<string, bool> Cells)
{
    /// <summary>An address of that pattern, of the department the roles belong to.</summary>
    public string Address => Path.Replace("{year:int}", "2022").Replace("{code}", "xzfb").Replace("{number}", "2022-xzfb-9999").Replace("{kind}", "reply").Replace("{row}", "disclosed")
        .Replace("{column}", "total").Replace("{id:guid}", Guid.Empty.ToString()).Replace("{name}", "nobody").Replace("{documentName}", "v1").Replace("{documentName?}", "v1").Replace("/working-days", "/working-days?from=2022-01-04&count=1");

    public bool Allows(string column) => Cells[column];
}
