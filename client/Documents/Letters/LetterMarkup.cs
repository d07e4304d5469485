using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Client.Documents.Letters;

/// <summary>
/// 文书文本 as templates write it and as it is frozen, a line for a piece: <c>@title</c>, <c>@number</c>, <c>@to</c>, <c>@attachment</c>, <c>@sign</c>, <c>@date</c>, <c>@note</c>;
/// <c>#</c> to <c>####</c> a heading; <c>| a | b |</c> a row of a table, a short row's last cell reaching to the edge; anything else a paragraph, with <c>**…**</c> stressed.
/// </summary>
internal static partial class LetterMarkup
{
    private const string Marks = "@#|*";

    // Noncharacters stand for the marks in data: no text that comes from people has them, for they are taken out of it first.
    private const char First = '\uFDD0';

    private const char LineBreak = '\uFDDF';

    /// <summary>A text from a case, so that none of it is markup; its line breaks stay line breaks of that text.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
                escaped.Append((char)(First + Marks.IndexOf(c, StringComparison.Ordinal)));
            else if (c == '\n')
                escaped.Append(LineBreak);
            else if (c is < '\uFDD0' or > '\uFDEF' && !char.IsControl(c))
                escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>The document that a text tells of.</summary>
    /// <param name="text">The text.</param>
    /// <param name="author">Who issues it, where no signature says it.</param>
    /// <param name="hasRedHead">信函格式.</param>
    /// <param name="createdAt">The instant of its making.</param>
    /// <param name="identifier">登记编号.</param>
    public static OfficialDocument Read(string text, string author, bool hasRedHead, DateTimeOffset createdAt, string identifier)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToArray();
        string? Told(string mark) => lines.LastOrDefault(line => line.StartsWith($"@{mark} ", StringComparison.Ordinal)) is { } line ? Plain(line[(mark.Length + 2)..]).Trim() : null;
        ImmutableArray<string> All(string mark) => [.. lines.Where(line => line.StartsWith($"@{mark} ", StringComparison.Ordinal)).Select(line => Plain(line[(mark.Length + 2)..]).Trim())];
        var title = Told("title") ?? "";
        var organ = Told("sign");
        return new OfficialDocument
        {
            Letterhead = hasRedHead && organ is not null ? new Letterhead(organ) : null,
            Title = title,
            Number = Told("number"),
            Addressee = Told("to"),
            Body = Body(lines, title),
            Attachments = All("attachment"),
            Signature = organ is not null && LetterDate.Given(Told("date")) is { } day ? new Signature(organ, day) : null,
            Notes = All("note"),
            Properties = new DocumentProperties { Author = organ ?? author, CreatedAt = createdAt, Subject = title, Identifier = identifier },
        };
    }

    /// <summary>All that a reader sees, without blanks and line breaks: for finding out whether something is said.</summary>
    public static string Letters(string text) => Blank().Replace(Tidy(Plain(text.Replace("**", "", StringComparison.Ordinal))), "");

    private static ImmutableArray<Block> Body(string[] lines, string caption)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var rows = new List<string[]>();
        foreach (var line in lines.Where(line => line[0] != '@'))
        {
            if (line[0] == '|')
            {
                rows.Add([.. line.Trim().Trim('|').Split('|').Select(cell => Tidy(Plain(cell)).Trim())]);
                continue;
            }
            CloseTable();
            if (HeadingMark().Match(line) is { Success: true } heading)
                blocks.Add(new Block.Heading(heading.Groups[1].Length, Plain(heading.Groups[2].Value)));
            else
                blocks.AddRange(line.Split(LineBreak, StringSplitOptions.RemoveEmptyEntries).Select(part => new Block.Paragraph(Runs(part.Trim()))));
        }
        CloseTable();
        return blocks.ToImmutable();

        void CloseTable()
        {
            if (rows.Count > 0)
                blocks.Add(new Block.Table(TableOf(rows, caption)));
            rows.Clear();
        }
    }

    // Labels stand left of what they name; the columns of the widest row are those of the table.
    private static DocumentTable TableOf(List<string[]> rows, string caption)
    {
        var columns = rows.Max(row => row.Length);
        return new DocumentTable
        {
            Caption = caption,
            Widths = [.. Enumerable.Range(0, columns).Select(column => column % 2 == 0 ? 3 : columns == 2 ? 11 : 4)],
            Rows = [.. rows.Select(row => new TableRow([.. row.Select((text, i) => new TableCell(text, i == row.Length - 1 ? columns - i : 1)
            {
                Scope = i % 2 == 0 ? CellScope.Row : CellScope.None,
                Alignment = i % 2 == 0 ? CellAlignment.Centre : CellAlignment.Left,
            })]) { Lines = row.Length == 2 && row[1].Length == 0 ? 2 : 1 })],
        };
    }

    private static ImmutableArray<Run> Runs(string text) =>
        [.. text.Split("**").Select((part, i) => new Run(Tidy(Plain(part)), i % 2 == 1 ? RunLook.Strong : RunLook.Plain)).Where(run => run.Text.Length > 0)];

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append(c == LineBreak ? '\n' : c is >= '\uFDD0' and <= '\uFDD3' ? Marks[c - First] : c);
        return plain.ToString();
    }

    // A text that ends its own sentence, within a sentence of the template.
    private static string Tidy(string text) => DoubleStop().Replace(text, "。");

    [GeneratedRegex("[。；，]+。")]
    private static partial Regex DoubleStop();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("^(#{1,4}) +(.+)$")]
    private static partial Regex HeadingMark();
}
