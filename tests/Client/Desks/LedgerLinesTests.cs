using System.IO.Pipelines;
using System.Text;
using FluentAssertions;
using Jinping.Workflow.Client.Desks;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Desks;

public sealed class LedgerLinesTests
{
    [Theory]
    [InlineData("a\nb", "1:a 2:b")]
    [InlineData("a\nb\n", "1:a 2:b")]
    [InlineData("a\r\n\r\n \t\nb\r\n", "1:a 4:b")]
    [InlineData("\uFEFFa\n\uFEFF\n", "1:a 2:\uFEFF")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("申请\n", "1:申请")]
    public async Task Lines_are_numbered_as_an_editor_numbers_them(string ledger, string expected) =>
        string.Join(' ', (await Read(Encoding.UTF8.GetBytes(ledger))).Select(line => $"{line.Number}:{Encoding.UTF8.GetString(line.Text!.Value.Span)}")).Should().Be(expected);

    [Fact]
    public async Task A_line_of_the_greatest_length_is_read_and_one_byte_more_is_not()
    {
        var longest = new string('x', LedgerLines.Longest);
        var lines = await Read(Encoding.UTF8.GetBytes($"\uFEFF{longest}\r\n{longest}y\n{longest}\r\n{longest}y\r\nz\n{longest}"));
        lines.Select(line => (line.Number, line.Text?.Length)).Should().Equal(
            (1, LedgerLines.Longest), (2, null), (3, LedgerLines.Longest), (4, null), (5, 1), (6, LedgerLines.Longest));
    }

    [Fact]
    public async Task A_last_line_that_is_too_long_is_named() =>
        (await Read(Encoding.UTF8.GetBytes("a\n" + new string('x', LedgerLines.Longest + 10)))).Select(line => (line.Number, line.Text?.Length)).Should().Equal((1, 1), (2, null));

    [Fact]
    public async Task A_line_without_end_is_never_held_whole()
    {
        // This pipe fails when its reader asks for more while it holds half a megabyte.
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 2 * LedgerLines.Longest, resumeWriterThreshold: LedgerLines.Longest, useSynchronizationContext: false));
        var writing = Task.Run(async () =>
        {
            await pipe.Writer.WriteAsync("a\n"u8.ToArray());
            var piece = Enumerable.Repeat((byte)'x', 64 * 1024).ToArray();
            for (var i = 0; i < 1000; i++)
                await pipe.Writer.WriteAsync(piece);
            await pipe.Writer.WriteAsync("\nb\n"u8.ToArray());
            await pipe.Writer.CompleteAsync();
        });
        var lines = await Read(pipe.Reader);
        await writing;
        lines.Select(line => (line.Number, line.Text?.Length)).Should().Equal((1, 1), (2, null), (3, 1));
    }

    private static Task<List<LedgerLine>> Read(byte[] ledger) => Read(PipeReader.Create(new MemoryStream(ledger), new StreamPipeReaderOptions(bufferSize: 512)));

    private static async Task<List<LedgerLine>> Read(PipeReader ledger)
    {
        List<LedgerLine> lines = [];
        await foreach (var line in LedgerLines.Read(ledger, TestContext.Current.CancellationToken))
            lines.Add(line);
        return lines;
    }
}
