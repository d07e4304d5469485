using System.Reflection;
using System.Text.RegularExpressions;
using Jinping.Workflow.House.Tests.Source;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>Collects every <c>[Rule]</c> of the production assemblies: on types, members and parameters, public or not.</summary>
internal static partial class RuleAttributes
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>All of them, each once, in stable order.</summary>
    public static IReadOnlyList<CodedRule> Collect()
    {
        var sources = new TypeSources();
        return
        [
            .. ProductionAssemblies.Rooms.SelectMany(room => ProductionAssemblies.Of(room).GetTypes())
                .SelectMany(type => Of(type, sources))
                .Distinct()
                .OrderBy(rule => rule.File, StringComparer.Ordinal)
                .ThenBy(rule => rule.Code, StringComparer.Ordinal)
                .ThenBy(rule => rule.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<CodedRule> Of(Type type, TypeSources sources)
    {
        foreach (var id in Ids(type))
            yield return Coded(type, member: null, id, sources);
        foreach (var member in type.GetMembers(Declared))
        {
            foreach (var id in member is Type ? [] : Ids(member).Concat(ParameterIds(member)))
                yield return Coded(type, Written(member.Name), id, sources);
        }
    }

    private static CodedRule Coded(Type type, string? member, string id, TypeSources sources)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
            outer = declaring;
        var code = TypeName(type);
        return new CodedRule(id, member is null ? code : $"{code}.{member}", sources.FileOf(outer, id));
    }

    private static IEnumerable<string> Ids(MemberInfo member) =>
        member.GetCustomAttributes<RuleAttribute>(inherit: false).SelectMany(rule => rule.Ids);

    private static IEnumerable<string> ParameterIds(MemberInfo member) =>
        member is MethodBase method
            ? method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<RuleAttribute>(inherit: false)).SelectMany(rule => rule.Ids)
            : [];

    /// <summary>The name in the source: local functions and lambdas stand in the method that holds them.</summary>
    private static string Written(string name) =>
        GeneratedName().Match(name) is { Success: true } generated ? generated.Groups["written"].Value : name.TrimStart('.');

    private static string TypeName(Type type)
    {
        var written = Written(type.Name.Split('`')[0]);
        return type.DeclaringType is { } outer ? $"{TypeName(outer)}.{written}" : written;
    }

    [GeneratedRegex("^<(?<written>[^>]*)>")]
    private static partial Regex GeneratedName();
}
