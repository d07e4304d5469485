using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Jinping.Workflow.House.Tests.Source;
using Xunit;

namespace Jinping.Workflow.House.Tests.Shape;

/// <summary>Names say the one thing a type is, and what should not change cannot.</summary>
public sealed partial class NamingTests
{
    private static readonly string[] EmptyWords = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Common", "Base"];

    private static readonly Type[] ChangeableCollections =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(SortedDictionary<,>), typeof(SortedSet<>), typeof(IList<>), typeof(IDictionary<,>), typeof(ICollection<>), typeof(ISet<>)];

    [Fact]
    public void No_type_ends_in_a_word_that_says_nothing() =>
        ProductionAssemblies.AllWrittenTypes
            .Where(type => EmptyWords.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)))
            .Select(type => type.FullName)
            .ShouldBeNone("These names do not say what the type is");

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract() =>
        ProductionAssemblies.AllWrittenTypes
            .Where(type => type.IsClass && type.IsVisible && !type.IsSealed && !type.IsAbstract && !IsOfRazor(type))
            .Select(type => type.FullName)
            .ShouldBeNone("These public classes are open to inheritance");

    // Razor writes the class of a page itself, and never sealed.
    private static bool IsOfRazor(Type type) => type.Name == "_Imports" || type.GetInterface("Microsoft.AspNetCore.Components.IComponent") is not null;

    [Fact]
    public void Properties_of_the_law_cannot_be_changed_once_set() =>
        ProductionAssemblies.WrittenTypes("Law")
            .SelectMany(type => type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Where(property => property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name}")
            .ShouldBeNone("Data of the law is immutable, but these can be changed");

    [Fact]
    public void Fields_of_the_law_cannot_be_changed_once_set() =>
        ProductionAssemblies.WrittenTypes("Law")
            .SelectMany(type => type.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && field.Name != "value__" && !field.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .ShouldBeNone("Data of the law is immutable, but these can be changed");

    [Fact]
    public void Collections_of_the_law_cannot_be_changed() =>
        ProductionAssemblies.WrittenTypes("Law")
            .SelectMany(type => type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(property => property.PropertyType.IsArray
                || property.PropertyType.IsGenericType && ChangeableCollections.Contains(property.PropertyType.GetGenericTypeDefinition()))
            .Select(property => $"{property.DeclaringType}.{property.Name}")
            .ShouldBeNone("A list in the law is immutable or read-only, but these can be changed");

    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name() =>
        RepositoryFiles.ProductionCode.SelectMany(path => Misplaced(path, RepositoryFiles.Read(path)))
            .ShouldBeNone("A file holds one public type with its closed family and the small parts it is made of, and is named for it");

    private static IEnumerable<string> Misplaced(string path, string text)
    {
        var types = TopLevelType().Matches(text);
        if (types.Count == 0)
            yield break;
        var head = types[0].Groups["name"].Value;
        if (Path.GetFileName(path).Split('.')[0] != head)
            yield return $"{path} begins with {head}";
        foreach (var type in types.Skip(1))
        {
            var name = type.Groups["name"].Value;
            if (!Speaks(text[..type.Index], name) && !Speaks(type.Groups["parents"].Value, head))
                yield return $"{path} also holds {name}, which is neither a {head} nor a part of it";
        }
    }

    private static bool Speaks(string text, string name) => Regex.IsMatch(text, $@"\b{name}\b");

    /// <summary>A public type at the margin of a file, with the types it derives from as far as they stand on its line or the next.</summary>
    [GeneratedRegex(@"^public\s+(?:(?:sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|record(?:\s+struct)?|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)(?:<[^>\n]*>)?(?:\((?:[^()]|\([^()]*\))*\))?(?:\s*:\s*(?<parents>[^\n{;]+))?", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
