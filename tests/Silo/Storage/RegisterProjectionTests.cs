using FluentAssertions;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Actors.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Xunit;
using JsonGrainStorageSerializer = Jinping.Workflow.Silo.Storage.JsonGrainStorageSerializer;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>The register is written by the statement that writes the request: both or neither.</summary>
public sealed class RegisterProjectionTests
{
    private const string Number = "2026-xzfb-0001";

    [Fact]
    public async Task The_row_is_there_for_everybody_when_the_write_is_acknowledged()
    {
        await using var silo = await TestSilo.Start();

        await silo.Request(Number).Write("first", withRegister: true);

        silo.Test.Scalar<string>("SELECT number FROM register").Should().Be(Number);
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage WHERE PayloadBinary IS NOT NULL").Should().Be(1);
    }

    [Fact]
    public async Task Every_member_of_the_row_comes_back_as_it_was_stored_and_follows_the_next_write()
    {
        await using var silo = await TestSilo.Start();
        var storage = silo.Services.GetRequiredKeyedService<IGrainStorage>("store");
        var register = silo.Services.GetRequiredService<IRegister>();
        var rows = RegisterRows.Generate(40, seed: 11);
        foreach (var row in rows)
        {
            var state = new GrainState<TestDocument>(new TestDocument { Register = TestDocument.Row(row.Number) with { RegisteredBy = row.RegisteredBy, Department = row.Department, Year = row.Year } });
            await storage.WriteStateAsync("request", GrainId.Create("request", row.Number), state);
            state.State = new TestDocument { Register = row };
            await storage.WriteStateAsync("request", GrainId.Create("request", row.Number), state);

            (await register.Find(row.Number, CancellationToken.None)).Should().BeEquivalentTo(row);
        }

        rows.Should().Contain(row => row.Reviews.Length > 1).And.Contain(row => row.Disposition != null)
            .And.Contain(row => row.ReceivedOn == null).And.Contain(row => row.DueProvisional);
    }

    [Fact]
    public void The_request_grains_own_document_is_projected_and_read_back()
    {
        using var test = TestDatabase.Migrated();
        var serializer = new JsonGrainStorageSerializer(DocumentJson.Context.Options);
        var document = new RequestDocument { Number = Number, Register = TestDocument.Row(Number) with { Officer = "li" } };
        var parameters = WriteParameters(Number);
        parameters["@PayloadBinary"] = serializer.Serialize(document).ToArray();
        using var connection = test.Database.Open();
        using var write = connection.CreateCommand();
        write.CommandText = test.QueryText("WriteToStorageKey");
        foreach (var (name, value) in parameters)
        {
            write.Parameters.AddWithValue(name, value);
        }

        write.ExecuteScalar().Should().Be(1L);

        test.Scalar<string>("SELECT officer FROM register WHERE number = @Number", new { Number }).Should().Be("li");
        serializer.Deserialize<RequestDocument>(BinaryData.FromBytes(test.Scalar<byte[]>("SELECT PayloadBinary FROM OrleansStorage")!))
            .Register.Should().BeEquivalentTo(document.Register);
    }

    [Fact]
    public async Task A_write_that_was_rolled_back_leaves_neither_state_nor_row()
    {
        await using var silo = await TestSilo.Start();
        using var connection = silo.Test.Database.Open();
        using (var transaction = connection.BeginTransaction())
        {
            using var write = connection.CreateCommand();
            write.CommandText = silo.Test.QueryText("WriteToStorageKey");
            write.Transaction = transaction;
            foreach (var (name, value) in WriteParameters(Number))
            {
                write.Parameters.AddWithValue(name, value);
            }

            write.ExecuteScalar().Should().Be(1L);
            transaction.Rollback();
        }

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(0);
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM register").Should().Be(0);
    }

    [Theory]
    [InlineData("status", "closed")]              // closed without a day
    [InlineData("arrivedOn", "2026-02-30")]       // no such day
    [InlineData("registeredAt", "2026-01-05T09:30:00+08:00")]   // would not sort as time does
    [InlineData("number", "2026-xzfb-0002")]      // not the grain's key
    [InlineData("department", null)]
    public async Task A_row_that_the_register_refuses_takes_the_state_with_it(string member, string? value)
    {
        await using var silo = await TestSilo.Start();
        var parameters = WriteParameters(Number);
        var document = System.Text.Json.Nodes.JsonNode.Parse((byte[])parameters["@PayloadBinary"])!;
        document["register"]![member] = value;
        parameters["@PayloadBinary"] = System.Text.Encoding.UTF8.GetBytes(document.ToJsonString());
        using var connection = silo.Test.Database.Open();
        using var write = connection.CreateCommand();
        write.CommandText = silo.Test.QueryText("WriteToStorageKey");
        foreach (var (name, given) in parameters)
        {
            write.Parameters.AddWithValue(name, given);
        }

        write.Invoking(command => command.ExecuteScalar()).Should().Throw<SqliteException>().Which.SqliteErrorCode.Should().Be(19);

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(0);
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM register").Should().Be(0);
    }

    [Fact]
    public async Task A_command_registers_one_request_only_and_the_second_leaves_no_trace()
    {
        await using var silo = await TestSilo.Start();
        var storage = silo.Services.GetRequiredKeyedService<IGrainStorage>("store");
        var command = Guid.NewGuid();
        Task Register(string number) => storage.WriteStateAsync(
            "request",
            GrainId.Create("request", number),
            new GrainState<TestDocument>(new TestDocument { Register = TestDocument.Row(number) with { RegisteredBy = command } }));
        await Register(Number);

        await FluentActions.Invoking(() => Register("2026-xzfb-0002")).Should().ThrowAsync<SqliteException>();

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(1);
        silo.Test.Scalar<string>("SELECT number FROM register").Should().Be(Number);
    }

    [Fact]
    public async Task A_request_without_its_register_member_is_refused()
    {
        await using var silo = await TestSilo.Start();

        await FluentActions.Invoking(() => silo.Request(Number).Write("no register", withRegister: false))
            .Should().ThrowAsync<Exception>().WithMessage("*register member*");

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(0);
    }

    [Fact]
    public async Task A_request_is_never_cleared_nor_deleted()
    {
        await using var silo = await TestSilo.Start();
        await silo.Request(Number).Write("first", withRegister: true);

        await FluentActions.Invoking(() => silo.Request(Number).Clear()).Should().ThrowAsync<Exception>().WithMessage("*never cleared*");
        silo.Test.Invoking(test => test.Execute("DELETE FROM OrleansStorage")).Should().Throw<SqliteException>().WithMessage("*never deleted*");

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage WHERE PayloadBinary IS NOT NULL").Should().Be(1);
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM register").Should().Be(1);
    }

    [Fact]
    public async Task Other_grains_have_no_row()
    {
        await using var silo = await TestSilo.Start();

        await silo.Note(Number).Write("a note", withRegister: true);

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM register").Should().Be(0);
    }

    private static Dictionary<string, object> WriteParameters(string number) => new()
    {
        ["@GrainIdHash"] = 1,
        ["@GrainIdN0"] = 0L,
        ["@GrainIdN1"] = 0L,
        ["@GrainTypeHash"] = 2,
        ["@GrainTypeString"] = "request",
        ["@GrainIdExtensionString"] = number,
        ["@ServiceId"] = "test",
        ["@GrainStateVersion"] = DBNull.Value,
        ["@PayloadBinary"] = TestSilo.Serializer.Serialize(TestDocument.Of(number, "truth")).ToArray(),
    };
}
