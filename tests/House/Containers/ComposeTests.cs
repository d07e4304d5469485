using System.Text.RegularExpressions;
using FluentAssertions;
using Jinping.Workflow.House.Tests.Source;
using Xunit;

namespace Jinping.Workflow.House.Tests.Containers;

/// <summary>docker-compose.yml and the two Dockerfiles hold what docs/operations.md says of them.</summary>
public sealed partial class ComposeTests
{
    private static readonly string[] Silos = ["silo-1", "silo-2"];
    private static readonly string[] Programs = [.. Silos, "client"];

    public static TheoryData<string> All => [.. ComposeFile.Services.Keys];

    [Fact]
    public void There_are_a_database_two_silos_and_a_client() =>
        ComposeFile.Services.Keys.Should().BeEquivalentTo(["database", .. Programs]);

    [Theory]
    [MemberData(nameof(All))]
    public void Every_service_is_watched_started_again_and_has_no_rights_it_does_not_need(string name)
    {
        var service = ComposeFile.Services[name];
        ComposeFile.List(service, "healthcheck", "test").Should().HaveCountGreaterThan(1).And.StartWith("CMD");
        ComposeFile.Text(service, "restart").Should().Be("unless-stopped");
        ComposeFile.List(service, "cap_drop").Should().Equal("ALL");
        ComposeFile.List(service, "security_opt").Should().Equal("no-new-privileges:true");
        ComposeFile.Text(service, "privileged").Should().BeNull();
        (ComposeFile.Text(service, "user") ?? UserOf(service)).Should().BeOneOf("postgres", "$APP_UID");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Secrets_come_by_file_and_stand_in_no_setting(string name)
    {
        var service = ComposeFile.Services[name];
        var settings = ComposeFile.Members(service, "environment").ToDictionary(member => member.Key, member => member.Value.ToString());
        ComposeFile.List(service, "secrets").Should().Equal("database-password");
        settings.Where(setting => setting.Key.EndsWith("PASSWORD_FILE", StringComparison.OrdinalIgnoreCase) || setting.Key.EndsWith("PasswordFile", StringComparison.Ordinal))
            .Should().ContainSingle().Which.Value.Should().Be("/run/secrets/database-password");
        settings.Where(setting => !setting.Key.EndsWith("File", StringComparison.OrdinalIgnoreCase)).Select(setting => setting.Key + setting.Value)
            .Where(text => text.Contains("password", StringComparison.OrdinalIgnoreCase)).ShouldBeNone("A password in a setting can be read by whoever looks at the container");
        ComposeFile.Members("secrets").Should().ContainSingle().Which.Value["file"].ToString().Should().StartWith("./secrets/");
        RepositoryFiles.Read(".gitignore").Split('\n').Should().Contain("/secrets/");
    }

    [Fact]
    public void Only_the_client_is_reached_from_outside_and_only_from_this_machine()
    {
        foreach (var (name, service) in ComposeFile.Services)
            ComposeFile.List(service, "ports").Should().Equal(name == "client" ? ["127.0.0.1:5000:5000"] : [], name);
    }

    [Fact]
    public void Who_needs_the_database_waits_until_it_is_healthy()
    {
        foreach (var name in Programs)
            ComposeFile.Text(ComposeFile.Services[name], "depends_on", "database", "condition").Should().Be("service_healthy", name);
    }

    [Fact]
    public void The_database_outlives_its_container()
    {
        var database = ComposeFile.Services["database"];
        ComposeFile.Text(database, "image").Should().MatchRegex("^postgres:(1[5-9]|[2-9][0-9])$");
        var volume = ComposeFile.List(database, "volumes").Should().ContainSingle().Which.Split(':')[0];
        ComposeFile.Members("volumes").Select(member => member.Key).Should().Equal(volume);
    }

    [Fact]
    public void Settings_are_ones_the_programs_read()
    {
        var code = string.Concat(RepositoryFiles.ProductionCode.Select(RepositoryFiles.Read));
        foreach (var name in Programs)
        {
            var settings = ComposeFile.Members(ComposeFile.Services[name], "environment").Select(member => member.Key.Replace("__", ":", StringComparison.Ordinal));
            settings.Where(setting => !code.Contains($"\"{setting}\"", StringComparison.Ordinal)).ShouldBeNone($"{name} is told what it does not know");
        }
    }

    [Fact]
    public void Silos_of_the_office_are_told_apart_by_their_own_names()
    {
        foreach (var name in Silos)
        {
            ComposeFile.Text(ComposeFile.Services[name], "hostname").Should().Be(name);
            ComposeFile.Text(ComposeFile.Services[name], "environment", "Cluster__Address").Should().Be(name);
        }
    }

    [Theory]
    [InlineData("silo")]
    [InlineData("client")]
    public void An_image_is_built_as_locked_and_runs_as_nobody_in_particular(string program)
    {
        var file = RepositoryFiles.Read($"{program}/Dockerfile");
        Image().Matches(file).Select(image => image.Groups[1].Value).Should().Equal("mcr.microsoft.com/dotnet/sdk:10.0", "mcr.microsoft.com/dotnet/aspnet:10.0");
        file.Should().Contain($"dotnet restore {program} --locked-mode").And.Contain($"dotnet publish {program} --configuration Release --no-restore");
        Copied().Matches(file).Select(copied => copied.Groups[1].Value).Where(path => !Directory.Exists(RepositoryFiles.Full(path)) && !RepositoryFiles.All.Contains(path))
            .ShouldBeNone("The Dockerfile copies what is not there");
        var needed = ProjectFile.All.Single(project => project.Path.StartsWith($"{program}/", StringComparison.Ordinal));
        ProjectsOf(needed).Select(project => Path.GetDirectoryName(project.Path)!).Where(folder => !file.Contains($"COPY {folder}/*.csproj", StringComparison.Ordinal))
            .ShouldBeNone("The Dockerfile fetches packages without the projects that ask for them");
    }

    private static IEnumerable<ProjectFile> ProjectsOf(ProjectFile project) =>
        project.Projects.Select(name => ProjectFile.All.Single(other => other.Name == name)).SelectMany(ProjectsOf).Append(project).DistinctBy(found => found.Path);

    private static string? UserOf(YamlDotNet.RepresentationModel.YamlNode service) =>
        ComposeFile.Text(service, "build", "dockerfile") is { } file ? User().Match(RepositoryFiles.Read(file)).Groups[1].Value : null;

    [GeneratedRegex(@"^USER (\S+)$", RegexOptions.Multiline)]
    private static partial Regex User();

    [GeneratedRegex(@"^FROM (\S+)", RegexOptions.Multiline)]
    private static partial Regex Image();

    [GeneratedRegex(@"(?<=^COPY (?!--)(?:.* )?)([A-Za-z.]+(?:/[A-Za-z.]+)*)(?=/? )", RegexOptions.Multiline)]
    private static partial Regex Copied();
}
