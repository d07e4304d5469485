using System.Collections.Immutable;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

/// <summary>A table of <c>docs/permissions.md</c>.</summary>
/// <param name="Columns">The roles, in order.</param>
/// <param name="Rows">What is told of, in order.</param>
internal sealed record PermissionMatrix(ImmutableArray<string> Columns, ImmutableArray<PermissionRow> Rows)
{
    /// <summary>The page that holds the tables.</summary>
    public const string Page = "docs/permissions.md";

    /// <summary>The endpoints of the contract.</summary>
    public static PermissionMatrix OfEndpoints() => Read("endpoint");

    /// <summary>The pages.</summary>
    public static PermissionMatrix OfPages() => Read("page");

    private static PermissionMatrix Read(string name)
    {
        var table = File.ReadAllLines(Path.Combine(Root(), Page)).SkipWhile(line => !line.StartsWith($"| {name} |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|')).Select(Cells).ToList();
        ImmutableArray<string> columns = [.. table[0][1..^1]];
        return new PermissionMatrix(columns, [.. table.Skip(2).Select(cells => new PermissionRow(cells[0].Trim('`'), cells[^1],
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

/// <summary>One endpoint or page.</summary>
/// <param name="Name">Method and pattern of the address, e.g. <c>GET /api/v1/users</c>; of a page the pattern alone.</param>
/// <param name="Remark">The last cell: the limits of an endpoint, the right of a page.</param>
/// <param name="Cells">Whether a role may use it.</param>
internal sealed record PermissionRow(string Name, string Remark, ImmutableDictionary<string, bool> Cells)
{
    /// <summary>GET, POST, PUT.</summary>
    public string Method => Name.Contains(' ') ? Name.Split(' ')[0] : "GET";

    /// <summary>The pattern of its address.</summary>
    public string Path => Name.Split(' ')[^1];

    /// <summary>An address of that pattern, of the department the roles belong to.</summary>
    public string Address => Path.Replace("{year:int}/report.{format}", "2021/report.docx").Replace("{format}", "docx").Replace("{year:int}", "2022").Replace("{code}", "xzfb").Replace("{number}", "2022-xzfb-9999").Replace("{Number}", "2022-xzfb-9999").Replace("{kind}", "reply").Replace("{entry:int}", "1").Replace("{row}", "disclosed")
        .Replace("{column}", "total").Replace("{column?}", "total").Replace("{table}", "table3").Replace("{Year:int}", "2022").Replace("{Table}", "table3").Replace("{Row}", "disclosed").Replace("{Column}", "total").Replace("{Code}", "xzfb").Replace("{Department}", "xzfb").Replace("{id:long}", "0").Replace("{id:guid}", Guid.Empty.ToString()).Replace("{name}", "nobody").Replace("{documentName}", "v1").Replace("{documentName?}", "v1").Replace("/working-days", "/working-days?from=2022-01-04&count=1");

    public bool Allows(string column) => Cells[column];
}
