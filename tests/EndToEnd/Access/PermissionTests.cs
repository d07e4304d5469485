using System.Net;
using FluentAssertions;
using Jinping.Workflow.Client.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

public sealed class SqlitePermissionTests(GuardedOnSqlite office) : PermissionTests(office), IClassFixture<GuardedOnSqlite>;

public sealed class PostgresPermissionTests(GuardedOnPostgres office) : PermissionTests(office), IClassFixture<GuardedOnPostgres>;

/// <summary>The matrix of <c>docs/permissions.md</c>, tried cell by cell on the running program.</summary>
public abstract class PermissionTests(GuardedSilo office)
{
    // After the others, for they end what the others need.
    private static readonly string[] Last = ["/me/password", "/logout"];

    [Fact]
    public void Every_endpoint_stands_in_the_matrix_and_nothing_else()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Storage:Provider"] = "PostgreSQL";
        builder.Configuration["Storage:ConnectionString"] = "Host=localhost;Database=none;Username=none";
        var app = FrontEndHost.Build(builder, FrontEndSettings.Of(builder.Configuration));
        var mapped = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"))
            .Distinct().ToList();
        mapped.Should().HaveCountGreaterThan(40);
        var written = PermissionMatrix.Read().Rows.Select(row => $"{row.Method} {row.Path}").ToList();
        string.Join('\n', mapped.Except(written)).Should().BeEmpty("each endpoint says in the matrix who may use it");
        string.Join('\n', written.Except(mapped)).Should().BeEmpty("the matrix knows no others");
        written.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Every_role_may_what_the_matrix_says_and_nothing_else()
    {
        // The roles of departments come first: a county's can publish the year, and then its report is everybody's.
        var matrix = PermissionMatrix.Read();
        List<string> wrong = [];
        var tried = 0;
        foreach (var column in matrix.Columns)
        {
            using var http = await Signed(column);
            foreach (var row in matrix.Rows.OrderBy(row => Array.FindIndex(Last, end => row.Path.EndsWith(end, StringComparison.Ordinal))))
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

    private async Task<HttpClient> Signed(string column) => column switch
    {
        "nobody" => office.Stranger(),
        "officer" or "reviewer" => (await office.Person(column, "xzfb")).Http,
        "supervisor of a department" => (await office.Person("supervisor", "xzfb")).Http,
        "auditor of a department" => (await office.Person("auditor", "xzfb")).Http,
        _ => (await office.Person(column)).Http,
    };
}
