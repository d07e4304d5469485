using System.Text.RegularExpressions;
using FluentAssertions;
using Jinping.Workflow.House.Tests.Source;
using Xunit;

namespace Jinping.Workflow.House.Tests.Shape;

/// <summary>What is committed says only what a reader on another machine can use.</summary>
public sealed partial class RepositoryTests(ITestOutputHelper output)
{
    private const int LongestFile = 400;

    // Put together, so that this file does not itself hold what it looks for.
    private static readonly string[] MachinePaths = ["/work" + "/", "/tmp" + "/h/", ".libr" + "ary", "farm" + "-studio"];

    private static readonly string[] BinaryEndings = [".png", ".jpg", ".ico", ".docx", ".xlsx", ".pdf", ".zip", ".woff2", ".gz"];

    [Fact]
    public void No_file_names_a_path_or_tool_of_one_machine() =>
        Texts().SelectMany(file => MachinePaths.Where(path => file.Text.Contains(path, StringComparison.Ordinal)).Select(path => $"{file.Path} names {path}"))
            .ShouldBeNone("What is committed must not know the machine it was written on");

    [Fact]
    public void No_file_holds_a_secret() =>
        Texts().SelectMany(file => Secret().Matches(file.Text).Select(match => $"{file.Path} holds {match.Value[..Math.Min(12, match.Length)]}…"))
            .ShouldBeNone("This looks like a secret");

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_README_runs_what_is_tested(string readme)
    {
        RepositoryFiles.All.Contains(readme).Should().BeTrue("{0} tells a newcomer how to begin", readme);
        var commands = Commands(RepositoryFiles.Read(readme)).ToList();

        commands.Should().Contain("./test.sh", "the test command of the README is the one of continuous integration");
        commands.Should().Contain(command => command.StartsWith("dotnet run --project silo", StringComparison.Ordinal));
        commands.Where(command => !CanRun(command)).ShouldBeNone("The README names scripts or projects that are not there");
    }

    [Fact]
    public void Continuous_integration_runs_the_test_script()
    {
        RepositoryFiles.Read(".ci/run").Should().Contain("./test.sh");
        foreach (var script in new[] { ".ci/run", "test.sh" })
            CanExecute(script).Should().BeTrue("{0} is started by its name", script);
    }

    [Fact]
    public void Files_fit_a_reader()
    {
        var lengths = RepositoryFiles.ProductionCode.Select(path => (Path: path, Lines: RepositoryFiles.Read(path).Count(letter => letter == '\n')))
            .OrderByDescending(file => file.Lines).ThenBy(file => file.Path, StringComparer.Ordinal).ToList();
        output.WriteLine($"{lengths.Count} files; half have at most {lengths[lengths.Count / 2].Lines} lines; {lengths.Count(file => file.Lines > 250)} have more than 250.");
        foreach (var (path, lines) in lengths.Take(10))
            output.WriteLine($"{lines,5} {path}");

        lengths[lengths.Count / 2].Lines.Should().BeLessThanOrEqualTo(80, "half of the files fit one screen");
        lengths.Where(file => file.Lines > LongestFile).Select(file => $"{file.Path} has {file.Lines} lines").ShouldBeNone("A file that long holds more than one thing");
    }

    private static bool CanExecute(string path) =>
        OperatingSystem.IsWindows() || File.GetUnixFileMode(RepositoryFiles.Full(path)).HasFlag(UnixFileMode.UserExecute);

    private static IEnumerable<(string Path, string Text)> Texts() =>
        RepositoryFiles.All.Where(path => !BinaryEndings.Contains(Path.GetExtension(path))).Select(path => (path, RepositoryFiles.Read(path)));

    /// <summary>The lines of shell blocks that start something of ours.</summary>
    private static IEnumerable<string> Commands(string markdown) =>
        ShellBlock().Matches(markdown).SelectMany(block => block.Groups["lines"].Value.Split('\n'))
            .Select(line => line.Split('#')[0].Trim().TrimStart('$', ' '))
            .Where(line => line.StartsWith("./", StringComparison.Ordinal) || line.StartsWith("dotnet ", StringComparison.Ordinal));

    private static bool CanRun(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0].StartsWith("./", StringComparison.Ordinal))
            return RepositoryFiles.All.Contains(words[0][2..]);
        var project = Array.IndexOf(words, "--project");
        return project < 0 || ProjectFile.All.Any(file => file.Path == words[project + 1] || Path.GetDirectoryName(file.Path) == words[project + 1].TrimEnd('/'));
    }

    [GeneratedRegex(@"```(?:sh|bash|console|shell)\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bxox[abp]-[A-Za-z0-9-]{10,}|\beyJ[A-Za-z0-9_-]{20,}\.eyJ|(?i:password|pwd)=(?![{<$*;""'\s])[^;""'\s)]{4,}")]
    private static partial Regex Secret();
}
