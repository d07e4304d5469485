using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Benchmarks.Register;

/// <summary>The requests as the program stored them.</summary>
internal static class StoredCases
{
    /// <summary>Bytes of a stored request, on average, without the few of the example.</summary>
    public static double MeanBytes(string databasePath)
    {
        using var connection = new SqliteConnection($"Data Source={databasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var mean = connection.CreateCommand();
        mean.CommandText = $"SELECT avg(length(s.PayloadBinary)) FROM OrleansStorage s JOIN register r ON r.number = s.GrainIdExtensionString WHERE s.GrainTypeString = 'request' AND r.applicant_name = '{NoteCallers.Applicant}'";
        return Convert.ToDouble(mean.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
