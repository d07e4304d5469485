using System.Reflection;
using System.Text.RegularExpressions;
using Jinping.Workflow.House.Tests.Source;
using Jinping.Workflow.Law.Refusals;
using Xunit;

namespace Jinping.Workflow.House.Tests.Refusals;

/// <summary>Programs rely on refusal codes: each stands in the catalogue, is explained there, and is really given by some rule.</summary>
public sealed partial class RefusalCatalogueTests
{
    private const string Catalogue = "grains/Law/Refusals/RefusalCodes.cs";

    private static readonly IReadOnlyDictionary<string, string> Codes = typeof(RefusalCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    [Fact]
    public void Every_code_is_explained_once_and_nothing_else_is()
    {
        Assert.NotEmpty(Codes);
        Codes.Values.Except(RefusalCodes.All.Keys).ShouldBeNone("These codes are not explained");
        RefusalCodes.All.Keys.Except(Codes.Values).ShouldBeNone("These explanations belong to no code");
        Codes.GroupBy(code => code.Value).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeNone("These codes have two names");
    }

    [Fact]
    public void Every_code_is_the_name_of_its_constant_in_kebab_case() =>
        Codes.Where(code => Kebab(code.Key) != code.Value).Select(code => $"{code.Key} = {code.Value}")
            .ShouldBeNone("A code and its constant are the same words");

    [Fact]
    public void Every_explanation_is_a_Chinese_sentence() =>
        RefusalCodes.All.Where(code => !ChineseSentence().IsMatch(code.Value)).Select(code => $"{code.Key}: {code.Value}")
            .ShouldBeNone("A clerk reads these explanations");

    [Fact]
    public void Every_code_is_given_somewhere()
    {
        var used = RepositoryFiles.ProductionCode.Where(path => path != Catalogue)
            .SelectMany(path => Mention().Matches(RepositoryFiles.Read(path)))
            .Select(mention => mention.Groups["name"].Value)
            .ToHashSet();

        Codes.Keys.Where(name => !used.Contains(name)).ShouldBeNone("No rule gives these codes");
    }

    [Fact]
    public void No_refusal_is_made_with_a_code_of_its_own() =>
        RepositoryFiles.ProductionCode.Where(path => path != Catalogue)
            .SelectMany(path => LiteralCode().Matches(RepositoryFiles.Read(path)).Select(match => $"{path}: {match.Value}"))
            .ShouldBeNone("A code is named by its constant in the catalogue");

    private static string Kebab(string name) => WordStart().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^[^。]*\p{IsCJKUnifiedIdeographs}[^。]*。$")]
    private static partial Regex ChineseSentence();

    [GeneratedRegex(@"\bRefusalCodes\.(?<name>\w+)")]
    private static partial Regex Mention();

    [GeneratedRegex("""\bRefusal\.(Of|Conflict|NotFound)\(\s*"[^"]*"|new Refusal\b[^;]*?\bCode = "[^"]*"|\bRefusal [^;=]*=> new\(\)[^;]*?\bCode = "[^"]*"|with \{[^}]*\bCode = "[^"]*""", RegexOptions.Singleline)]
    private static partial Regex LiteralCode();
}
