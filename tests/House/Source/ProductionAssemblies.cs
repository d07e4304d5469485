using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jinping.Workflow.House.Tests.Source;

/// <summary>The five assemblies of the product, as built.</summary>
internal static class ProductionAssemblies
{
    /// <summary>Their names after <c>Jinping.Workflow.</c>, from the inside out.</summary>
    public static readonly string[] Rooms = ["Law", "Contracts", "Actors", "Client", "Silo"];

    /// <summary>The assembly of a room.</summary>
    public static Assembly Of(string room) => Assembly.Load($"Jinping.Workflow.{room}");

    /// <summary>Types a person wrote, nested ones included; what compilers and source generators add is left out.</summary>
    public static IEnumerable<Type> WrittenTypes(string room) => Of(room).GetTypes().Where(IsWritten);

    /// <summary>All types a person wrote.</summary>
    public static IEnumerable<Type> AllWrittenTypes => Rooms.SelectMany(WrittenTypes);

    private static bool IsWritten(Type type) =>
        !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false)
        && type.Namespace?.StartsWith("Jinping.Workflow", StringComparison.Ordinal) == true
        && (type.DeclaringType is not { } outer || IsWritten(outer));
}
