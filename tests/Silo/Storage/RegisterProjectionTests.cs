using System.Data.Common;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Silo.Storage.States;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Xunit;
using JsonGrainStorageSerializer = Jinping.Workflow.Silo.Storage.JsonGrainStorageSerializer;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class PostgresRegisterProjectionTests() : RegisterProjectionTests(DatabaseKind.PostgreSql);

/// <summary>The register is written by the statement that writes the request: both or neither.</summary>
public abstract class RegisterProjectionTests(DatabaseKind kind)
{
    protected const string Number = "2026-xzfb-0001";

    [Fact]
    public async Task The_row_is_there_for_everybody_when_the_write_is_acknowledged()
    {
        await using var silo = await TestSilo.Start(kind);

        await silo.Request(Number).Write("first", withRegister: true);

        silo.Test.Scalar<string>("SELECT number FROM register").Should().Be(Number);
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage WHERE PayloadBinary IS NOT NULL").Should().Be(1);
    }

    [Fact]
    public async Task Every_member_of_the_row_comes_back_as_it_was_stored_and_follows_the_next_write()
    {
        await using var silo = await TestSilo.Start(kind);
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
    public async Task The_request_grains_own_document_is_projected_and_read_back()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var serializer = JsonGrainStorageSerializer.OfDocuments;
        var document = new RequestDocument { Number = Number, Register = TestDocument.Row(Number) with { Officer = "li" } };

        (await Write(test, serializer.Serialize(document).ToArray())).Should().Be(1);

        test.Scalar<string>("SELECT officer FROM register WHERE number = @Number", new { Number }).Should().Be("li");
        serializer.Deserialize<RequestDocument>(BinaryData.FromBytes(test.Scalar<byte[]>("SELECT PayloadBinary FROM OrleansStorage")!))
            .Register.Should().BeEquivalentTo(document.Register);
    }

    [Theory]
    [InlineData("status", "closed")]              // closed without a day
    [InlineData("arrivedOn", "2026-02-30")]       // no such day
    [InlineData("number", "2026-xzfb-0002")]      // not the grain's key
    [InlineData("department", null)]
    public async Task A_row_that_the_register_refuses_takes_the_state_with_it(string member, string? value)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var document = JsonNode.Parse(TestSilo.Serializer.Serialize(TestDocument.Of(Number, "truth")).ToArray())!;
        document["register"]![member] = value;

        await FluentActions.Invoking(() => Write(test, Encoding.UTF8.GetBytes(document.ToJsonString()))).Should().ThrowAsync<DbException>();

        test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(0);
        test.Scalar<int>("SELECT COUNT(*) FROM register").Should().Be(0);
    }

    [Fact]
    public async Task A_command_registers_one_request_only_and_the_second_leaves_no_trace()
    {
        await using var silo = await TestSilo.Start(kind);
        var storage = silo.Services.GetRequiredKeyedService<IGrainStorage>("store");
        var command = Guid.NewGuid();
        Task Register(string number) => storage.WriteStateAsync(
            "request",
            GrainId.Create("request", number),
            new GrainState<TestDocument>(new TestDocument { Register = TestDocument.Row(number) with { RegisteredBy = command } }));
        await Register(Number);

        await FluentActions.Invoking(() => Register("2026-xzfb-0002")).Should().ThrowAsync<DbException>();

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(1);
        silo.Test.Scalar<string>("SELECT number FROM register").Should().Be(Number);
    }

    [Fact]
    public async Task A_request_without_its_register_member_is_refused()
    {
        await using var silo = await TestSilo.Start(kind);

        await FluentActions.Invoking(() => silo.Request(Number).Write("no register", withRegister: false))
            .Should().ThrowAsync<Exception>().WithMessage("*register member*");

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(0);
    }

    [Fact]
    public async Task A_request_is_never_cleared_nor_deleted()
    {
        await using var silo = await TestSilo.Start(kind);
        await silo.Request(Number).Write("first", withRegister: true);

        await FluentActions.Invoking(() => silo.Request(Number).Clear()).Should().ThrowAsync<Exception>().WithMessage("*never cleared*");
        silo.Test.Invoking(test => test.Execute("DELETE FROM OrleansStorage")).Should().Throw<DbException>().WithMessage("*deleted*");

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage WHERE PayloadBinary IS NOT NULL").Should().Be(1);
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM register").Should().Be(1);
    }

    [Fact]
    public async Task A_row_that_was_lost_comes_back_with_the_next_write()
    {
        await using var silo = await TestSilo.Start(kind);
        await silo.Request(Number).Write("first", withRegister: true);
        silo.Test.Execute("DELETE FROM register");

        await silo.Request(Number).Write("second", withRegister: true);

        silo.Test.Scalar<string>("SELECT number FROM register").Should().Be(Number);
    }

    [Fact]
    public async Task Other_grains_have_no_row()
    {
        await using var silo = await TestSilo.Start(kind);

        await silo.Note(Number).Write("a note", withRegister: true);

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM register").Should().Be(0);
    }

    /// <summary>Writes a document as the state of a request that was never written before.</summary>
    protected static async Task<int?> Write(TestDatabase test, byte[] payload)
    {
        using var states = test.Database.States("test");
        var write = new StateWrite(StateKey.Of("request", GrainId.Create("request", Number)), expected: null, payload);
        await states.Write([write]);
        write.Complete();
        return await write.Done;
    }
}
