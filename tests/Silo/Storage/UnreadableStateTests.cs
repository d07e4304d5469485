using System.Text;
using FluentAssertions;
using Jinping.Workflow.Contracts.Wire;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>What cannot be read is named and never overwritten.</summary>
public sealed class UnreadableStateTests
{
    [Theory]
    [InlineData("""{"truth":"a","register":null,"addedByANewerProgram":1}""", "addedByANewerProgram")]
    [InlineData("""{"truth":"a","truth":"b"}""", "truth")]
    [InlineData("""{"truth":""", "Expected")]
    [InlineData("null", "null")]
    [InlineData("""{"truth":"a","register":{"number":"1"}}""", "required")]
    public void The_serializer_names_type_and_reason(string document, string reason)
    {
        FluentActions.Invoking(() => TestSilo.Serializer.Deserialize<TestDocument>(BinaryData.FromString(document)))
            .Should().Throw<UnreadableStateException>().WithMessage($"*TestDocument*{reason}*");
    }

    [Fact]
    public void Bytes_that_are_not_text_are_unreadable() =>
        FluentActions.Invoking(() => TestSilo.Serializer.Deserialize<TestDocument>(BinaryData.FromBytes([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D])))
            .Should().Throw<UnreadableStateException>();

    [Fact]
    public void Chinese_is_stored_as_Chinese() =>
        TestSilo.Serializer.Serialize(new TestDocument { Truth = "政府信息公开" }).ToString().Should().Contain("\"truth\":\"政府信息公开\"");

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_grain_whose_document_is_unreadable_answers_by_name_and_leaves_it_untouched(DatabaseKind kind)
    {
        await using var silo = await TestSilo.Start(kind);
        await silo.Note("a-note").Write("first", withRegister: false);
        await silo.Note("a-note").Forget();
        const string newer = """{"truth":"first","register":null,"addedByANewerProgram":1}""";
        silo.Test.Execute("UPDATE OrleansStorage SET PayloadBinary = @newer", new { newer = Encoding.UTF8.GetBytes(newer) });

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var failure = await FluentActions.Invoking(() => silo.Note("a-note").Write("second", withRegister: false)).Should().ThrowAsync<Exception>();
            failure.Which.ToString().Should().Contain("storage-test-note/a-note").And.Contain("TestDocument").And.Contain("addedByANewerProgram");
        }

        Encoding.UTF8.GetString(silo.Test.Scalar<byte[]>("SELECT PayloadBinary FROM OrleansStorage")!).Should().Be(newer);
        silo.Test.Scalar<int>("SELECT Version FROM OrleansStorage").Should().Be(1);
    }
}
