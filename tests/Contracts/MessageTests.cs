using System.Reflection;
using FluentAssertions;
using Jinping.Workflow.Contracts.Requests;
using Xunit;

namespace Jinping.Workflow.Contracts.Tests;

/// <summary>
/// The members of messages, beside <c>OrleansContracts.txt</c> which knows grains and methods only: a member that is kept in <c>Messages.txt</c> keeps its
/// number and type for ever. New members are written there; a line that changes or goes breaks programs of another release.
/// </summary>
public sealed class MessageTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void Messages_have_the_members_they_are_known_by()
    {
        var members = typeof(IRequestGrain).Assembly.GetExportedTypes()
            .Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)
            .SelectMany(type => type.IsEnum ? Values(type) : Members(type))
            .Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllLines(Source(), members);

        var known = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Messages.txt"));
        known.Except(members).Should().BeEmpty("these members are known to programs of other releases");
        members.Except(known).Should().BeEmpty("new members are written down: UPDATE_DOCS=1 ./test.sh Contracts");
    }

    private static IEnumerable<string> Members(Type message) => message.GetProperties()
        .Where(property => property.GetCustomAttribute<IdAttribute>() is not null)
        .Select(property => $"{Alias(message)}.{property.GetCustomAttribute<IdAttribute>()!.Id:00} {Name(Nullability.Create(property))} {property.Name}");

    private static IEnumerable<string> Values(Type message) => message.GetEnumNames().Select((name, index) => $"{Alias(message)}.{index:00} {name}");

    private static string Alias(Type message) => message.GetCustomAttribute<AliasAttribute>()!.Alias;

    private static string Name(NullabilityInfo member)
    {
        if (Nullable.GetUnderlyingType(member.Type) is { } value)
            return value.Name + "?";
        var type = member.Type.IsGenericType
            ? $"{member.Type.Name[..member.Type.Name.IndexOf('`')]}<{string.Join(", ", member.GenericTypeArguments.Select(Name))}>"
            : member.Type.Name;
        return member.ReadState == NullabilityState.Nullable ? type + "?" : type;
    }

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jinping.Workflow.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No solution above the tests.");
        return Path.Combine(folder.FullName, "tests", "Contracts", "Messages.txt");
    }
}
