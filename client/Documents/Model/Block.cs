using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>A piece of the text (正文, 7.3.3).</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>自然段: a paragraph, its first line indented two characters, 3号仿宋.</summary>
    /// <param name="Runs">Its pieces, in order. A line feed in a piece begins a new line in the same paragraph.</param>
    public sealed record Paragraph(ImmutableArray<Run> Runs) : Block
    {
        /// <summary>How it stands on the line.</summary>
        public Placing Placing { get; init; } = Placing.Indented;

        /// <summary>A paragraph of plain text.</summary>
        public static Paragraph Of(string text) => new([new Run(text)]);
    }

    /// <summary>结构层次 (7.3.3): 一、 黑体; （一） 楷体; 1. and （1） 仿宋.</summary>
    /// <param name="Level">1–4.</param>
    /// <param name="Text">The heading with its own numeral: nothing is numbered by the renderer.</param>
    public sealed record Heading(int Level, string Text) : Block;

    /// <summary>表格: a table as wide as the text.</summary>
    /// <param name="Content">The table.</param>
    public sealed record Table(DocumentTable Content) : Block;

    /// <summary>空行: one empty line of the grid.</summary>
    public sealed record EmptyLine : Block;

    /// <summary>What follows begins a new page.</summary>
    public sealed record PageBreak : Block;
}
