using Dapper;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Silo.Storage.Sqlite;

namespace Jinping.Workflow.Silo.Operations;

/// <summary>核验: reads every case straight from the database and checks its chain of hashes and its register row.</summary>
internal static class TimelineVerification
{
    /// <summary>Prints what is wrong.</summary>
    /// <returns>0 when all is well, 1 when something is not, 2 when there is no database.</returns>
    public static async Task<int> Run(SqliteDatabase database)
    {
        if (!File.Exists(database.Path))
            return OperatorCommands.Missing(database);
        var (cases, entries, faulty) = (0, 0, 0);
        var serializer = new JsonGrainStorageSerializer(LawJson.Strict(new() { TypeInfoResolver = DocumentJson.Context }));
        var register = new SqlRegister(database);
        using var connection = database.Open();
        foreach (var stored in connection.Query<StoredCase>("SELECT GrainIdExtensionString AS Number, PayloadBinary AS Payload FROM OrleansStorage WHERE GrainTypeString = 'request' ORDER BY GrainIdExtensionString", buffered: false))
        {
            cases++;
            try
            {
                var document = serializer.Deserialize<RequestDocument>(new BinaryData(stored.Payload));
                entries += document.Timeline.Count;
                foreach (var problem in Verification.Problems(document, await register.Find(stored.Number, CancellationToken.None)))
                    Report(stored.Number, problem, ref faulty);
            }
            catch (UnreadableStateException unreadable)
            {
                Report(stored.Number, $"无法读取：{unreadable.Message}", ref faulty);
            }
        }
        Console.WriteLine($"核验{cases}件、{entries}条记录：{(faulty == 0 ? "全部与原记录一致。" : $"{faulty}处不符。")}");
        return faulty == 0 ? 0 : 1;
    }

    private static void Report(string number, string problem, ref int faulty)
    {
        faulty++;
        Console.WriteLine($"{number}：{problem}");
    }

    private sealed record StoredCase
    {
        public required string Number { get; init; }

        public required byte[] Payload { get; init; }
    }
}
