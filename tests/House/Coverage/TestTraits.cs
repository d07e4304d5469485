using System.Text.RegularExpressions;
using Jinping.Workflow.House.Tests.Source;

namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>Reads the rule traits out of test sources, so that no test assembly need be loaded.</summary>
internal static partial class TestTraits
{
    /// <summary>All traits of the repository in stable order.</summary>
    public static IReadOnlyList<TestedRule> Collect() =>
    [
        .. RepositoryFiles.TestCode.SelectMany(path => Read(path, RepositoryFiles.Read(path)))
            .Distinct()
            .OrderBy(test => test.File, StringComparer.Ordinal)
            .ThenBy(test => test.Class, StringComparer.Ordinal)
            .ThenBy(test => test.Method, StringComparer.Ordinal),
    ];

    /// <summary>The traits of one file, with the class or test each stands on.</summary>
    /// <exception cref="FormatException">A rule trait is not a plain text, stands on something that is no running test, or on nothing.</exception>
    public static IReadOnlyList<TestedRule> Read(string path, string text)
    {
        var tests = new List<TestedRule>();
        var waiting = new List<string>();
        var (className, runs) = ("", false);
        foreach (var line in text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
        {
            waiting.AddRange(Ids(path, line));
            runs = (runs || TestMark().IsMatch(line)) && !Skipped().IsMatch(line);
            if (ClassDeclaration().Match(line) is { Success: true } type)
            {
                className = type.Groups["name"].Value;
                tests.AddRange(waiting.Select(id => new TestedRule(id, className, Method: null, path)));
            }
            else if (MethodDeclaration().Match(line) is { Success: true } method)
            {
                var name = method.Groups["name"].Value;
                if (waiting.Count > 0 && !runs)
                    throw new FormatException($"{path}: {className}.{name} names a rule but is no test that runs.");
                tests.AddRange(waiting.Select(id => new TestedRule(id, className, name, path)));
            }
            else
            {
                continue;
            }
            waiting.Clear();
            runs = false;
        }
        return waiting.Count == 0 ? tests : throw new FormatException($"{path}: the trait of {waiting[0]} stands on nothing.");
    }

    private static List<string> Ids(string path, string line)
    {
        var ids = RuleTrait().Matches(line).Select(match => match.Groups["id"].Value).ToList();
        return ids.Count == AnyRuleTrait().Count(line) ? ids : throw new FormatException($"{path}: a rule trait must be a plain text: {line.Trim()}");
    }

    [GeneratedRegex("""(?<=[\[,\s])Trait\("Rule",\s*"(?<id>[^"]+)"\)""")]
    private static partial Regex RuleTrait();

    [GeneratedRegex("""(?<=[\[,\s])Trait\("Rule",""")]
    private static partial Regex AnyRuleTrait();

    [GeneratedRegex(@"[\[,\s.]\w*(Fact|Theory|Property)\b[\](,]")]
    private static partial Regex TestMark();

    [GeneratedRegex(@"\bSkip\s*=")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^\s*(\[.*\]\s*)?((public|internal|private|file|sealed|static|abstract|partial)\s+)*(class|record)\s+(?<name>\w+)")]
    private static partial Regex ClassDeclaration();

    [GeneratedRegex(@"^\s*(\[.*\]\s*)?(public|internal|private|protected)\s+[\w<>\[\]?,.()\s]*?\b(?<name>\w+)\s*(<\w[\w,\s]*>)?\s*\(")]
    private static partial Regex MethodDeclaration();
}
