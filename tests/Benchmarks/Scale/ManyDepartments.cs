using System.Collections.Immutable;
using Jinping.Workflow.Actors.Authorities;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.States;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>The departments to which <see cref="ManyCases"/> came.</summary>
internal static class ManyDepartments
{
    /// <summary>Writes them into a database without an authority, all at once: one after the other each would write the whole directory anew.</summary>
    /// <param name="database">The database.</param>
    /// <param name="count">How many.</param>
    public static async Task Add(PostgresDatabase database, int count)
    {
        var document = new AuthorityDocument
        {
            Version = 1,
            Departments = Enumerable.Range(0, count).ToImmutableSortedDictionary(ManyCases.Code, index => new StoredDepartment { Name = $"部门{index}", Active = true }),
        };
        using var states = database.States(ClusterNames.ServiceId);
        var write = new StateWrite(StateKey.Of("authority", GrainId.Create("authority", GrainNames.Authority)), expected: null, JsonGrainStorageSerializer.OfDocuments.Serialize(document).ToArray());
        await states.Write([write]);
        write.Complete();
        await write.Done;
    }
}
