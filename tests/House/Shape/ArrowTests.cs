using FluentAssertions;
using Jinping.Workflow.House.Tests.Source;
using Xunit;

namespace Jinping.Workflow.House.Tests.Shape;

/// <summary>Law ← Contracts ← Actors ← silo; Law, Contracts ← client ← silo. Nothing points back.</summary>
public sealed class ArrowTests
{
    private const string Prefix = "Jinping.Workflow.";

    /// <summary>What Actors must not know: databases, HTTP, jobs, templates.</summary>
    private static readonly string[] OutsideWorld =
        ["Dapper", "Npgsql", "Microsoft.Data", "System.Data", "SQLitePCLRaw", "Microsoft.AspNetCore", "System.Net.Http", "Hangfire", "Scriban", "DocumentFormat", "Serilog"];

    [Theory]
    [InlineData("Law")]
    [InlineData("Contracts", "Law")]
    [InlineData("Actors", "Contracts", "Law")]
    [InlineData("Client", "Contracts", "Law")]
    [InlineData("Silo", "Actors", "Client", "Contracts", "Law")]
    public void A_room_knows_only_the_rooms_further_in(string room, params string[] known)
    {
        AssembliesOf(room).Where(IsOurs).Should().BeSubsetOf(known.Select(name => Prefix + name), "the built assembly decides");
        ProjectOf(room).Projects.Should().BeSubsetOf(known.Select(name => Prefix + name), "the project must not offer more than that");
    }

    [Fact]
    public void Law_knows_nothing_but_the_base_library()
    {
        AssembliesOf("Law").Should().OnlyContain(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal));
        var project = ProjectOf("Law");
        project.Sdk.Should().Be("Microsoft.NET.Sdk");
        project.Packages.Should().BeEmpty();
        project.Frameworks.Should().BeEmpty();
        project.Projects.Should().BeEmpty();
    }

    [Fact]
    public void Contracts_add_only_the_abstractions_of_Orleans()
    {
        ProjectOf("Contracts").Packages.Should().Equal("Microsoft.Orleans.Sdk");
        AssembliesOf("Contracts").Where(name => !IsOurs(name)).Should().OnlyContain(name =>
            name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || name == "Orleans.Core.Abstractions"
            || name == "Orleans.Core"
            || name.StartsWith("Orleans.Serialization", StringComparison.Ordinal));
    }

    [Fact]
    public void Actors_add_only_the_runtime_of_Orleans()
    {
        ProjectOf("Actors").Packages.Should().BeSubsetOf(["Microsoft.Orleans.Runtime", "Microsoft.Orleans.Sdk"]);
        ProjectOf("Actors").Sdk.Should().Be("Microsoft.NET.Sdk", "the other SDK brings HTTP along");
    }

    [Fact]
    public void Actors_know_no_database_no_HTTP_no_jobs_and_no_templates() =>
        AssembliesOf("Actors").Where(name => OutsideWorld.Any(outside => name.StartsWith(outside, StringComparison.Ordinal)))
            .ShouldBeNone("Actors know parts of the outside world");

    [Fact]
    public void The_client_knows_no_runtime_of_grains_and_no_stored_data()
    {
        string[] inside = ["Orleans.Runtime", "Orleans.Server", "Orleans.Persistence.AdoNet", "Dapper", "Microsoft.Data.Sqlite", "Hangfire.Core"];
        AssembliesOf("Client").Intersect(inside).Should().BeEmpty();
        ProjectOf("Client").Packages.Where(package => inside.Any(name => package.EndsWith(name, StringComparison.Ordinal)))
            .ShouldBeNone("The client knows what is inside");
    }

    [Fact]
    public void The_client_knows_PostgreSQL_only_to_find_the_silos() =>
        RepositoryFiles.ProductionCode.Where(path => path.StartsWith("client/", StringComparison.Ordinal) && !path.StartsWith("client/Hosting/", StringComparison.Ordinal))
            .Where(path => RepositoryFiles.Read(path).Contains("using Npgsql", StringComparison.Ordinal))
            .ShouldBeNone("Whoever serves people asks grains, not the database");

    [Fact]
    public void Only_tests_know_tests() =>
        ProjectFile.All.Where(project => !project.Path.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(project => project.Projects)
            .Where(name => name.EndsWith(".Tests", StringComparison.Ordinal) || name.EndsWith(".Benchmarks", StringComparison.Ordinal))
            .ShouldBeNone("The product references tests");

    [Fact]
    public void The_house_has_no_other_rooms() =>
        ProjectFile.All.Where(project => !project.Path.StartsWith("tests/", StringComparison.Ordinal))
            .Select(project => project.Name)
            .Should().BeEquivalentTo(ProductionAssemblies.Rooms.Select(room => Prefix + room), "these tests hold for the rooms they name");

    private static IEnumerable<string> AssembliesOf(string room) =>
        ProductionAssemblies.Of(room).GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

    private static ProjectFile ProjectOf(string room) => ProjectFile.All.Single(project => project.Name == Prefix + room);

    private static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);
}
