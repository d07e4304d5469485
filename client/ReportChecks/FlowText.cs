using System.Collections.Immutable;
using Jinping.Workflow.Client.ReportChecks.Sources;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>The text of a report line by line, tables in their place as one line for each row, and where each line comes from.</summary>
internal sealed class FlowText
{
    private readonly ImmutableArray<(int? Line, SourcePlace Place)> _origins;

    public FlowText(SourceDocument document)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var prose = ImmutableArray.CreateBuilder<string>();
        var origins = ImmutableArray.CreateBuilder<(int?, SourcePlace)>();
        var tables = ImmutableArray.CreateBuilder<PlacedTable>();
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            var block = document.Blocks[index];
            var place = new SourcePlace { Block = index, Page = block.Page, Sheet = block.Sheet };
            if (block is SourceParagraph paragraph)
            {
                lines.Add(paragraph.Text);
                prose.Add(paragraph.Text);
                origins.Add((paragraph.Line, place));
            }
            else if (block is SourceTable table)
            {
                var number = tables.Count + 1;
                var placed = new PlacedTable(table, cell => place with { Table = number, Row = cell.Row + 1, Column = cell.Column + 1 });
                tables.Add(placed);
                foreach (var row in placed.Rows)
                {
                    lines.Add(string.Join(' ', row.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text)));
                    prose.Add("");
                    origins.Add((row[0].Cell.Line, place with { Table = number, Row = row[0].Cell.Row + 1 }));
                }
            }
        }

        (Lines, Prose, Tables, _origins) = (lines.ToImmutable(), prose.ToImmutable(), tables.ToImmutable(), origins.ToImmutable());
    }

    /// <summary>All lines.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>The same lines, those of tables empty.</summary>
    public ImmutableArray<string> Prose { get; }

    /// <summary>The tables.</summary>
    public ImmutableArray<PlacedTable> Tables { get; }

    /// <summary>Line of the source of a line of this text, from 1.</summary>
    public int? SourceLine(int? line) => line is > 0 && line <= _origins.Length ? _origins[line.Value - 1].Line : null;

    /// <summary>Place of a line of this text, from 1.</summary>
    public SourcePlace? Place(int? line) => line is > 0 && line <= _origins.Length ? _origins[line.Value - 1].Place : null;

    /// <summary>A figure read from a line of this text, with the line of the source.</summary>
    public PrintedCell Located(PrintedCell cell) => cell.Place is not null ? cell : cell with { Line = SourceLine(cell.Line), Place = Place(cell.Line) };

    /// <summary>A row read from a line of this text, with the line of the source.</summary>
    public UnreadRow Located(UnreadRow row) => row.Place is not null ? row : row with { Line = SourceLine(row.Line), Place = Place(row.Line) };

    /// <summary>A claim read from a line of this text, with the line of the source.</summary>
    public NarrativeClaim Located(NarrativeClaim claim) => claim with
    {
        Line = SourceLine(claim.Line),
        Place = Place(claim.Line),
        Given = claim.Given is { } given ? Located(given) : null,
    };
}
