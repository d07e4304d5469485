using System.ComponentModel;
using System.Diagnostics;

namespace Jinping.Workflow.House.Tests.Source;

/// <summary>The files that belong to the repository: those git knows, and new ones it does not ignore.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Built = ["bin", "obj", "data", "artifacts", "TestResults", ".git", ".vs"];

    private static readonly Lazy<IReadOnlyList<string>> Listed = new(List);

    /// <summary>The folder with the solution, found upwards from where the tests run.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to <see cref="Root"/>, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> All => Listed.Value;

    /// <summary>Hand-written C# of the product: everything but the tests.</summary>
    public static IEnumerable<string> ProductionCode => All.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !IsTest(path));

    /// <summary>Hand-written C# of the tests.</summary>
    public static IEnumerable<string> TestCode => All.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && IsTest(path));

    /// <summary>The text of a file, with line ends of one character.</summary>
    public static string Read(string path) => File.ReadAllText(Full(path)).ReplaceLineEndings("\n");

    /// <summary>The absolute path of a repository path.</summary>
    public static string Full(string path) => Path.Combine(Root, path);

    private static bool IsTest(string path) => path.StartsWith("tests/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Jinping.Workflow.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No Jinping.Workflow.sln above {AppContext.BaseDirectory}.");
    }

    private static IReadOnlyList<string> List()
    {
        var paths = (Path.Exists(Full(".git")) ? FromGit() : null) ?? FromDisk();
        return [.. paths.Where(path => File.Exists(Full(path))).Order(StringComparer.Ordinal)];
    }

    /// <summary>What git lists; null on a machine without git.</summary>
    private static string[]? FromGit()
    {
        var start = new ProcessStartInfo("git", ["-c", "core.quotePath=false", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                : throw new InvalidOperationException($"git ls-files ended with {git.ExitCode}.");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> FromDisk() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Built.Contains));
}
