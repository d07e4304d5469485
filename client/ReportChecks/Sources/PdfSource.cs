using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.AnnualReport;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>文字版PDF: letters by their places; ruled lines make the cells of tables, and where none are drawn the gaps between letters part the columns.</summary>
internal static partial class PdfSource
{
    public static SourceDocument Read(byte[] bytes)
    {
        try
        {
            return Open(bytes);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableSourceException("encrypted", "PDF已加密，请去除密码后重试");
        }
        catch (Exception failure) when (failure is not UnreadableSourceException)
        {
            // Whatever the library stumbles over in a broken file is the file's fault: it is told as such, and the batch goes on.
            throw new UnreadableSourceException("damaged", "PDF已损坏或者不完整，请重新下载后重试");
        }
    }

    private static SourceDocument Open(byte[] bytes)
    {
        var started = Stopwatch.GetTimestamp();
        using var document = PdfDocument.Open(bytes, new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = 64,
            FilterProvider = new LimitedFilters(),
        });
        if (document.IsEncrypted)
            throw new UnreadableSourceException("encrypted", "PDF已加密，请去除密码后重试");
        if (document.NumberOfPages > SourceLimits.Pages)
            throw new UnreadableSourceException("too-large", $"PDF超过{SourceLimits.Pages}页，不是年度报告");
        var blocks = ImmutableArray.CreateBuilder<SourceBlock>();
        var letters = 0;
        var images = 0;
        var hasTables = false;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            SourceLimits.CheckTime(started);
            var page = document.GetPage(number);
            if (page.Letters.Count > SourceLimits.LettersOfPage || page.Paths.Count > SourceLimits.LettersOfPage)
                throw new UnreadableSourceException("too-large", "PDF内容过多，不是年度报告");
            letters += page.Letters.Count;
            images += page.NumberOfImages;
            foreach (var block in Blocks(page))
            {
                hasTables |= block is SourceTable;
                blocks.Add(block);
            }
        }

        if (letters < 50)
        {
            throw new UnreadableSourceException("scanned", images > 0
                ? "是扫描版PDF，只有图像没有文字，无法准确读取；请使用文字版PDF、Word或者网页"
                : "PDF中没有文字");
        }

        return new() { Kind = SourceKind.Pdf, Blocks = blocks.ToImmutable(), Certainty = hasTables ? ReadingCertainty.Certain : ReadingCertainty.Likely };
    }

    private static IEnumerable<SourceBlock> Blocks(Page page)
    {
        var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => new PdfLetter(letter)).ToList();
        var tables = PdfGrid.Of(page);
        var blocks = new List<(double Top, SourceBlock Block)>();
        foreach (var table in tables)
        {
            var inside = letters.Where(table.Holds).ToList();
            if (inside.Count == 0)
                continue;
            letters.RemoveAll(table.Holds);
            blocks.Add((table.Top, new SourceTable(table.Fill(inside)) { Page = page.Number }));
        }

        var lines = PdfLetter.Lines(letters);
        for (var index = 0; index < lines.Count; index++)
        {
            var text = PdfLetter.Text(lines[index]);
            // The number of the page, alone at its head or foot, would part a sentence that runs on.
            if ((index == 0 || index >= lines.Count - 1) && PageNumber().IsMatch(text))
                continue;
            blocks.Add((lines[index][0].Y, new SourceParagraph(text) { Page = page.Number }));
        }

        return blocks.OrderByDescending(block => block.Top).Select(block => block.Block);
    }

    [GeneratedRegex(@"^[\s\-—–－·.第/]*\d{1,3}[\s\-—–－·.页/]*(共?\s*\d{1,3}\s*页?)?$")]
    private static partial Regex PageNumber();
}
