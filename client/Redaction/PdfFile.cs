using System.Collections.Immutable;
using System.Text;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Client.ReportChecks.Sources;
using Jinping.Workflow.Law.Redaction;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>
/// 文字版PDF. Nothing of the old file is taken over but its letters: covering or cutting within a PDF leaves fonts, layers, earlier versions and forms that nobody sees. The text is set anew as a Word file.
/// </summary>
internal sealed class PdfFile : RedactableFile
{
    private readonly string _title;
    private readonly DateTimeOffset _madeAt;

    private PdfFile(ImmutableArray<string> lines, int images, string title, DateTimeOffset madeAt)
    {
        (Lines, _title, _madeAt) = (lines, title, madeAt);
        Notes =
        [
            "处理后的文件是Word文件：PDF的文字重新排版，不保留原版式、表格线和印章。",
            .. images > 0 ? new[] { $"PDF中有图片{images}张，图片不进入处理后的文件。" } : [],
        ];
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Lines { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Notes { get; }

    /// <inheritdoc/>
    public override string Ending => "docx";

    /// <exception cref="UnreadableSourceException">It has pages without text, is encrypted or damaged.</exception>
    public static PdfFile Read(byte[] bytes, string title, DateTimeOffset madeAt)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = 64, FilterProvider = new LimitedFilters() });
            if (document.IsEncrypted)
                throw Encrypted();
            if (document.NumberOfPages > SourceLimits.Pages)
                throw new UnreadableSourceException("too-large", $"PDF超过{SourceLimits.Pages}页，请分成几个文件后处理");
            var (lines, images) = (new List<string>(), 0);
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                var page = document.GetPage(number);
                images += page.NumberOfImages;
                var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
                if (letters.Count > SourceLimits.LettersOfPage)
                    throw new UnreadableSourceException("too-large", "PDF内容过多，请分成几个文件后处理");
                // A page that is only a picture holds what no program has read.
                if (letters.Count == 0 && page.NumberOfImages > 0)
                    throw new UnreadableSourceException("scanned", $"第{number}页是扫描图像，没有文字，不能识别和隐去其中的个人信息；请在图像处理软件中遮盖后重新扫描上传");
                lines.AddRange(Paragraphs([.. letters.Select(letter => new PdfLetter(letter))]));
            }
            return lines.Count > 0 ? new PdfFile([.. lines], images, title, madeAt) : throw new UnreadableSourceException("scanned", "PDF中没有文字");
        }
        catch (PdfDocumentEncryptedException)
        {
            throw Encrypted();
        }
        catch (Exception failure) when (failure is not UnreadableSourceException)
        {
            // Whatever the library stumbles over in a broken file is the file's fault.
            throw new UnreadableSourceException("damaged", "PDF已损坏或者不完整");
        }
    }

    /// <inheritdoc/>
    public override byte[] Without(ILookup<int, Passage> passages) => DocxRenderer.Render(new OfficialDocument
    {
        Title = _title,
        Properties = new DocumentProperties { Author = "", CreatedAt = _madeAt },
        Body = [.. Lines.Select((line, index) => (Block)Block.Paragraph.Of(Cut(line, passages[index])))],
    });

    private static UnreadableSourceException Encrypted() => new("encrypted", "PDF已加密，请去除密码后重新上传");

    // A line that reaches the right edge goes on in the next one: a number broken there must be seen as one.
    private static IEnumerable<string> Paragraphs(List<PdfLetter> letters)
    {
        if (letters.Count == 0)
            yield break;
        var edge = letters.Max(letter => letter.Right);
        var text = new StringBuilder();
        foreach (var line in PdfLetter.Lines(letters))
        {
            text.Append(PdfLetter.Text(line));
            if (line[^1].Right >= edge - 1.6 * line[^1].Size)
                continue;
            yield return text.ToString();
            text.Clear();
        }
        if (text.Length > 0)
            yield return text.ToString();
    }
}
