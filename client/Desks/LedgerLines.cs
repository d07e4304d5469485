using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Jinping.Workflow.Client.Desks;

/// <summary>台账的各行: reads a ledger line by line and never holds more than one line of it, however long a line the sender makes.</summary>
public static class LedgerLines
{
    /// <summary>Longest line, in bytes without its end; a longer one is passed over and named.</summary>
    public const int Longest = 256 * 1024;

    private const byte CarriageReturn = (byte)'\r';

    // A line may bring a byte order mark and a carriage return, which are not of it.
    private const int LongestRead = Longest + 4;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The lines in order; blank ones are counted and left out.</summary>
    /// <param name="ledger">UTF-8, with or without byte order mark, lines ended by LF or CRLF, the last one perhaps not at all. Read to its end; its owner completes it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<LedgerLine> Read(PipeReader ledger, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (number, tooLong) = (1, false);
        while (true)
        {
            var read = await ledger.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                if (LineOf(number, rest.Slice(0, end), tooLong) is { } line)
                    yield return line;
                rest = rest.Slice(rest.GetPosition(1, end));
                (number, tooLong) = (number + 1, false);
            }
            if (read.IsCompleted)
            {
                if (LineOf(number, rest, tooLong) is { } last)
                    yield return last;
                ledger.AdvanceTo(rest.End);
                yield break;
            }
            // What is too long already is let go, so that the sender cannot fill the memory; its end is still looked for.
            tooLong |= rest.Length > LongestRead;
            ledger.AdvanceTo(tooLong ? rest.End : rest.Start, rest.End);
        }
    }

    private static LedgerLine? LineOf(int number, ReadOnlySequence<byte> text, bool tooLong)
    {
        if (tooLong || text.Length > LongestRead)
            return new LedgerLine { Number = number };
        var line = Trimmed(text.ToArray(), isFirst: number == 1);
        if (line.Length > Longest)
            return new LedgerLine { Number = number };
        return line.Span.ContainsAnyExcept(" \t\r"u8) ? new LedgerLine { Number = number, Text = line } : null;
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line, bool isFirst)
    {
        if (isFirst && line.Span.StartsWith(ByteOrderMark))
            line = line[ByteOrderMark.Length..];
        return line.Span is [.., CarriageReturn] ? line[..^1] : line;
    }
}

/// <summary>One line of a ledger.</summary>
public sealed record LedgerLine
{
    /// <summary>Line, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its bytes; null when it is longer than <see cref="LedgerLines.Longest"/>.</summary>
    public ReadOnlyMemory<byte>? Text { get; init; }
}
