using System.Reflection;
using FluentAssertions;
using Jinping.Workflow.Contracts.Requests;
using Xunit;

namespace Jinping.Workflow.Contracts.Tests;

/// <summary>What is written on the wire for ever has a name of its own that no renaming in code can change.</summary>
public sealed class WireTests
{
    private static readonly Type[] Types = typeof(IRequestGrain).Assembly.GetExportedTypes();

    private static IEnumerable<Type> Messages => Types.Where(t => t.GetCustomAttribute<GenerateSerializerAttribute>() is not null);

    private static IEnumerable<Type> Interfaces => Types.Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t));

    [Fact]
    public void Every_message_has_an_alias_and_no_two_share_one() =>
        Messages.Select(t => t.GetCustomAttribute<AliasAttribute>()?.Alias).Should().NotContainNulls().And.OnlyHaveUniqueItems().And.NotBeEmpty();

    [Fact]
    public void Every_member_of_a_message_has_its_number_from_zero_without_gap()
    {
        foreach (var message in Messages.Where(t => !t.IsEnum))
        {
            var ids = message.GetProperties().Select(p => p.GetCustomAttribute<IdAttribute>()?.Id).OfType<uint>().Order();
            ids.Should().Equal(Enumerable.Range(0, ids.Count()).Select(i => (uint)i), message.Name);
        }
    }

    [Fact]
    public void Every_grain_interface_and_each_of_its_methods_is_named()
    {
        foreach (var contract in Interfaces)
        {
            contract.GetCustomAttribute<GrainInterfaceTypeAttribute>().Should().NotBeNull(contract.Name);
            contract.GetMethods().Select(m => m.GetCustomAttribute<AliasAttribute>()?.Alias).Should().NotContainNulls(contract.Name).And.OnlyHaveUniqueItems(contract.Name);
        }
        Interfaces.Should().HaveCountGreaterThan(4);
    }

    [Fact]
    public void Messages_are_immutable() =>
        Messages.Where(t => !t.IsEnum && t.GetCustomAttribute<ImmutableAttribute>() is null).Should().BeEmpty();
}
