using System.Net;
using FluentAssertions;
using Microsoft.AspNetCore.Authorization;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

public sealed class SqlitePermissionTests(GuardedOnSqlite office) : PermissionTests(office), IClassFixture<GuardedOnSqlite>;

public sealed class PostgresPermissionTests(GuardedOnPostgres office) : PermissionTests(office), IClassFixture<GuardedOnPostgres>;

/// <summary>The tables of <c>docs/permissions.md</c>, tried cell by cell on the running program.</summary>
public abstract class PermissionTests(GuardedSilo office)
{
    // After the others, for they end what the others need.
    private static readonly string[] Last = ["/me/password", "/v1/logout", "/sign-out"];

    [Fact]
    public void Every_endpoint_stands_in_the_table_and_nothing_else()
    {
        MappedEndpoints.OfContract.Should().HaveCountGreaterThan(40);
        Same("endpoint", MappedEndpoints.OfContract, PermissionMatrix.OfEndpoints());
    }

    [Fact]
    public void Every_page_stands_in_the_table_and_nothing_else() => Same("page", MappedEndpoints.Pages, PermissionMatrix.OfPages());

    [Fact]
    public void Every_page_declares_the_right_the_table_names()
    {
        var pages = MappedEndpoints.RightsOfComponents();
        pages.Should().HaveCountGreaterThan(4);
        pages.Where(page => page.Value is null).Select(page => page.Key).Should().BeEmpty("a page says by [Authorize(Policy = Rights.…)] or [AllowAnonymous] who may open it");
        var written = PermissionMatrix.OfPages().Rows.ToDictionary(row => row.Path, row => row.Remark);
        pages.Where(page => written.GetValueOrDefault(page.Key) is { } remark && remark != page.Value).Select(page => $"{page.Key}: the page declares {page.Value}, the table says {written[page.Key]}").Should().BeEmpty();
        written.Where(page => page.Value != "no component" && !pages.ContainsKey(page.Key)).Should().BeEmpty("these are no components");
    }

    [Fact]
    public void Circuits_are_for_those_who_have_signed_in()
    {
        MappedEndpoints.Circuits.Should().NotBeEmpty();
        MappedEndpoints.Circuits.Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy is null) || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_role_may_what_the_matrix_says_and_nothing_else()
    {
        // The roles of departments come first: a county's can publish the year, and then its report is everybody's.
        var matrix = PermissionMatrix.OfEndpoints();
        List<string> wrong = [];
        var tried = 0;
        foreach (var column in matrix.Columns)
        {
            using var http = await Signed(column);
            foreach (var row in InOrder(matrix))
            {
                using var request = new HttpRequestMessage(new HttpMethod(row.Method), row.Address);
                using var answer = await http.SendAsync(request);
                var allowed = answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
                tried++;
                if (allowed != row.Allows(column) || (int)answer.StatusCode >= 500 && answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                    wrong.Add($"{column}: {row.Method} {row.Path} answers {(int)answer.StatusCode}");
            }
        }
        wrong.Should().BeEmpty();
        tried.Should().Be(matrix.Columns.Length * matrix.Rows.Length);
    }

    [Fact]
    public async Task Every_page_opens_for_whom_the_table_says_and_sends_others_away()
    {
        var matrix = PermissionMatrix.OfPages();
        List<string> wrong = [];
        foreach (var column in matrix.Columns)
        {
            using var visitor = await AtThePages(column);
            (await visitor.Status(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1")).Should().Be(column == "nobody" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, column);
            foreach (var row in InOrder(matrix))
            {
                var sentTo = await visitor.Open(row.Address);
                if (sentTo != Expected(row, column))
                    wrong.Add($"{column}: {row.Path} leads to “{sentTo}” and not to “{Expected(row, column)}”");
            }
        }
        wrong.Should().BeEmpty();
    }

    private static string Expected(PermissionRow row, string column) => (row.Path, row.Allows(column), column) switch
    {
        ("/sign-out" or "/login/code", _, _) => "/login",
        // There is no provider here.
        ("/login/provider", _, _) => $"/login?returnUrl={Uri.EscapeDataString("/")}",
        (_, true, _) => "",
        (_, _, "nobody") => $"/login?returnUrl={Uri.EscapeDataString(row.Address)}",
        (_, _, "initial password") => "/password",
        _ => "/denied",
    };

    private static IEnumerable<PermissionRow> InOrder(PermissionMatrix matrix) => matrix.Rows.OrderBy(row => Array.FindIndex(Last, end => row.Path.EndsWith(end, StringComparison.Ordinal) && row.Path != "/password"));

    private static void Same(string what, List<string> mapped, PermissionMatrix table)
    {
        var written = table.Rows.Select(row => row.Name).ToList();
        var missing = mapped.Except(written).Select(name => $"| `{name}` |{string.Concat(table.Columns.Select(_ => " ? |"))} {MappedEndpoints.RightsOfComponents().GetValueOrDefault(name)} |").ToList();
        missing.Should().BeEmpty($"the table of each {what} in {PermissionMatrix.Page} lacks these lines (✓ or – for {string.Join(", ", table.Columns)}):\n{string.Join('\n', missing)}\n");
        written.Except(mapped).Should().BeEmpty($"the program has no such {what}: take these lines out of {PermissionMatrix.Page}");
        written.Should().OnlyHaveUniqueItems();
    }

    private async Task<PageVisitor> AtThePages(string column)
    {
        var visitor = new PageVisitor(office.Silo.Http.BaseAddress!);
        if (column == "initial password")
            (await visitor.SignIn(await office.Account("administrator", null), GuardedSilo.Initial)).Should().Be("/password");
        else if (column != "nobody")
            (await visitor.SignIn((await Person(column)).UserName, GuardedSilo.Password)).Should().Be("/");
        return visitor;
    }

    private async Task<HttpClient> Signed(string column) => column == "nobody" ? office.Stranger() : (await Person(column)).Http;

    private Task<(string UserName, HttpClient Http)> Person(string column) => column switch
    {
        "officer" or "reviewer" => office.Person(column, "xzfb"),
        "supervisor of a department" => office.Person("supervisor", "xzfb"),
        "auditor of a department" => office.Person("auditor", "xzfb"),
        _ => office.Person(column),
    };
}
