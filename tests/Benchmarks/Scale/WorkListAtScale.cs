using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Support;
using Npgsql;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>Work lists and searches in a register of a million cases, each beside the bare query for the same rows that counts nothing.</summary>
internal static class WorkListAtScale
{
    private const int Cases = 1_000_000;
    private const int Departments = 100;
    private const int Page = 50;
    private const int Times = 300;
    private const string WithWord = "register_pairs(number, applicant_name, description) @> pairs_of(@word) AND description ILIKE '%' || @word || '%'";
    private const string ByNumber = "year, department, serial";

    private static readonly string[] Open = ["awaitingConfirmation", "registered", "awaitingSupplement", "awaitingPayment", "inProgress", "awaitingApproval"];

    /// <summary>Measures each in turn beside its bare query, and prints the table.</summary>
    public static async Task Print()
    {
        await using var server = await PostgresServer.Start("max_wal_size=4GB");
        await using var database = await RegisterDatabase.Start(server);
        await new ManyCases { Cases = Cases, Departments = Departments, OpenEvery = 50 }.Fill(database);
        Console.WriteLine($"| {$"first {Page} of {Cases:N0} cases in {Departments} departments (goal: p99 ≤ 2 × bare)",-68} | rows in all | p50 (ms) | ratio | p99 (ms) | ratio | bare p50 | bare p99 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        await Row(database, "open cases of a department, by due day", Times, "department = @department AND status <> 'closed'", "due_on NULLS LAST, number", Mine with { Statuses = [.. Open], Sort = RegisterSort.DueOn });
        await Row(database, "all cases of a department, by number", Times, "department = @department", ByNumber, Mine);
        await Row(database, "a rare word, in all departments", Times, WithWord, ByNumber, new RegisterQuery { Text = "" });
        await Row(database, "a rare word, in a department", Times, "department = @department AND " + WithWord, ByNumber, Mine with { Text = "" });
        await Row(database, "a word of two letters in 1 of 100 cases, in all departments", Times / 5, WithWord, ByNumber, new RegisterQuery { Text = "光伏" });
        await Row(database, "a word of two letters in 1 of 10 cases, in all departments", Times / 30, WithWord, ByNumber, new RegisterQuery { Text = "征地" });
        await Row(database, "a word of two letters in 1 of 10 cases, in a department", Times / 5, "department = @department AND " + WithWord, ByNumber, Mine with { Text = "征地" });
        await Row(database, "a single letter in 1 of 100 cases, in a department", Times / 10, "department = @department AND description ILIKE '%' || @word || '%'", ByNumber, Mine with { Text = "光" });
        await Row(database, "everything, by number", Times / 30, "true", ByNumber, new RegisterQuery());
        Console.WriteLine();
    }

    // Stands for another department each time.
    private static RegisterQuery Mine => new() { Department = "" };

    // Of the word "" stands another one each time, found in about a hundred cases.
    private static RegisterQuery InRound(RegisterQuery query, int round) => query with
    {
        Department = query.Department is null ? null : ManyCases.Code(round * 37 % Departments),
        Text = query.Text == "" ? $"{1000 + round * 101 % 8000}号）及" : query.Text,
        PageSize = Page,
    };

    private static async Task Row(PostgresDatabase database, string name, int times, string where, string order, RegisterQuery query)
    {
        var register = new SqlRegister(database);
        await using var connection = await database.Source.OpenConnectionAsync();
        var found = 0;
        var (bare, ours) = await Two(times, round => Bare(connection, where, order, InRound(query, round)), async round => found = (await register.Search(InRound(query, round), CancellationToken.None)).Total);
        Console.WriteLine($"| {name,-68} | {found} | {ours.Middle:F2} | {ours.Middle / bare.Middle:F2} | {ours.Slow:F2} | {ours.Slow / bare.Slow:F2} | {bare.Middle:F2} | {bare.Slow:F2} |");
    }

    private static async Task<(Waits Bare, Waits Ours)> Two(int times, Func<int, Task> bare, Func<int, Task> ours)
    {
        var waits = await Waits.InTurn(times, bare, ours);
        return (waits[0], waits[1]);
    }

    private static async Task Bare(NpgsqlConnection connection, string where, string order, RegisterQuery query)
    {
        await using var command = new NpgsqlCommand($"SELECT {SqlRegister.Columns} FROM register WHERE {where} ORDER BY {order} LIMIT {Page}", connection);
        if (query.Department is { } department)
            command.Parameters.AddWithValue("department", department);
        if (query.Text is { } word)
            command.Parameters.AddWithValue("word", word);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
            reader.GetValues(values);
    }
}
