using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.States;

namespace Jinping.Workflow.EndToEnd.Tests.Rollover;

/// <summary>Writes cases through the storage the grains write through, in groups: documents, register and all.</summary>
internal static class BulkStorage
{
    private const int Group = 200;

    /// <summary>Writes a whole year, several departments at a time.</summary>
    public static async Task Write(GeneratedYear year, string connectionString)
    {
        await using var database = new PostgresDatabase(connectionString);
        using var states = database.States(ClusterNames.ServiceId);
        await Parallel.ForEachAsync(Enumerable.Range(0, year.Departments.Count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (department, _) =>
        {
            foreach (var group in year.CasesOf(department).Chunk(Group))
            {
                StateWrite[] writes = [.. group.Select(document => new StateWrite(
                    StateKey.Of("request", GrainId.Create("request", document.Number)), expected: null, JsonGrainStorageSerializer.OfDocuments.Serialize(document).ToArray()))];
                await states.Write(writes);
                foreach (var write in writes)
                    write.Complete();
                if ((await Task.WhenAll(writes.Select(write => write.Done))).Any(version => version != 1))
                    throw new InvalidOperationException("A case was there before.");
            }
        });
    }
}
