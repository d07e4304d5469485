using Dapper;
using Jinping.Workflow.Actors.Departments;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Silo.Storage;
using Npgsql;

namespace Jinping.Workflow.EndToEnd.Tests.Rollover;

/// <summary>结转台账 as they lie in the database.</summary>
internal static class KeptLedgers
{
    /// <summary>Those of a year, by department.</summary>
    public static async Task<Dictionary<string, RolloverLedger>> Of(int year, string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=False");
        var payloads = await connection.QueryAsync<byte[]>("SELECT PayloadBinary FROM OrleansStorage WHERE GrainTypeString = 'department'");
        return payloads.Select(payload => JsonGrainStorageSerializer.OfDocuments.Deserialize<DepartmentDocument>(new BinaryData(payload)))
            .Select(document => document.RolledOver.GetValueOrDefault(year)).OfType<RolloverLedger>().ToDictionary(kept => kept.Department);
    }
}
