using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Jinping.Workflow.Client.ReportChecks.Sources;
using Jinping.Workflow.Law.Redaction;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>Word文件: read part by part into clean text, and packed anew with nothing but that. The old package is not written into.</summary>
internal sealed class WordFile : RedactableFile
{
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace W = WordCleaning.W;

    // Parts with text that a reader sees, by the last word of their relation's name.
    private static readonly ImmutableArray<string> TextParts = ["header", "footer", "footnotes", "endnotes"];

    // Parts that say how it looks.
    private static readonly ImmutableArray<string> LookParts = ["styles", "numbering"];

    private readonly ImmutableArray<WordPart> _parts;
    private readonly ImmutableArray<XElement> _paragraphs;

    private WordFile(ImmutableArray<WordPart> parts, WordCleaning cleaning)
    {
        _parts = parts;
        _paragraphs = [.. parts.Where(part => part.IsText).SelectMany(part => part.Root.Descendants(W + "p"))];
        Lines = [.. _paragraphs.Select(paragraph => string.Concat(WordPiece.Of(paragraph).Select(piece => piece.Text)))];
        Notes =
        [
            .. cleaning.LeftPictures > 0 ? new[] { $"图片、图形和嵌入对象{cleaning.LeftPictures}处不进入处理后的文件，位置标为【图】。" } : [],
            .. cleaning.LeftHidden > 0 ? new[] { $"隐藏文字{cleaning.LeftHidden}处已删除。" } : [],
            .. cleaning.SettledChanges > 0 ? new[] { $"修订{cleaning.SettledChanges}处按接受修订处理，删除的文字不保留。" } : [],
            .. cleaning.LeftComments > 0 ? new[] { $"批注{cleaning.LeftComments}处已删除。" } : [],
        ];
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Lines { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Notes { get; }

    /// <inheritdoc/>
    public override string Ending => "docx";

    /// <exception cref="UnreadableSourceException">It is damaged, or larger inside than it may be.</exception>
    public static WordFile Read(byte[] bytes)
    {
        try
        {
            using var package = PackedSource.Open(bytes);
            return Read(package);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or EndOfStreamException or IOException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableSourceException("damaged", "Word文件已损坏或者不完整");
        }
    }

    /// <inheritdoc/>
    public override byte[] Without(ILookup<int, Passage> passages)
    {
        for (var index = 0; index < _paragraphs.Length; index++)
        {
            foreach (var passage in passages[index].OrderByDescending(passage => passage.Start))
                WordPiece.Cut(_paragraphs[index], passage, Mark);
        }
        return WordPackage.Of(_parts);
    }

    private static WordFile Read(PackedSource package)
    {
        var main = package.Part("word/document.xml")?.Root ?? throw new UnreadableSourceException("damaged", "Word文件中没有正文");
        var related = package.Part("word/_rels/document.xml.rels")?.Root?.Elements(Package + "Relationship").ToList() ?? [];
        var hidden = HiddenStyles(Related(package, related, "styles").FirstOrDefault().Root);
        var cleaning = new WordCleaning(hidden);
        var parts = ImmutableArray.CreateBuilder<WordPart>();
        foreach (var kind in LookParts)
        {
            if (Related(package, related, kind).FirstOrDefault() is { Root: { } root } found)
                parts.Add(new WordPart(kind, $"{kind}.xml", found.Id, Look(root), IsText: false));
        }
        foreach (var kind in TextParts)
        {
            foreach (var (id, root) in Related(package, related, kind))
                parts.Add(new WordPart(kind, $"{kind}{parts.Count}.xml", id, cleaning.Clean(root), IsText: true));
        }
        parts.Add(new WordPart("officeDocument", "document.xml", "document", cleaning.Clean(main), IsText: true));
        Mend(parts);
        return new WordFile(parts.ToImmutable(), cleaning);
    }

    private static IEnumerable<(string Id, XElement Root)> Related(PackedSource package, List<XElement> related, string kind)
    {
        foreach (var relation in related.Where(relation => ((string?)relation.Attribute("Type"))?.EndsWith($"/{kind}", StringComparison.Ordinal) == true && (string?)relation.Attribute("TargetMode") != "External"))
        {
            var target = (string?)relation.Attribute("Target") ?? "";
            if (package.Part(target.StartsWith('/') ? target[1..] : $"word/{target}")?.Root is { } root)
                yield return ((string)relation.Attribute("Id")!, root);
        }
    }

    // References to parts that are not there would stop programs from opening the file.
    private static void Mend(ImmutableArray<WordPart>.Builder parts)
    {
        var ids = parts.Select(part => part.Id).ToHashSet();
        var kinds = parts.Select(part => part.Kind).ToHashSet();
        foreach (var part in parts.Where(part => part.IsText))
        {
            part.Root.Descendants().Where(element => element.Name.LocalName is "headerReference" or "footerReference" && !ids.Contains((string?)element.Attribute(Relations + "id") ?? "")).Remove();
            part.Root.Descendants().Where(element => element.Name == W + "footnoteReference" && !kinds.Contains("footnotes") || element.Name == W + "endnoteReference" && !kinds.Contains("endnotes")).Remove();
        }
    }

    // Styles and numbering are words of the format, without pictures and changes.
    private static XElement Look(XElement root) => new(root.Name, new XAttribute(XNamespace.Xmlns + "w", W), root.Elements().Select(LookOf).OfType<XElement>());

    private static XElement? LookOf(XElement element)
    {
        if (element.Name.Namespace != W || element.Name.LocalName is "numPicBullet" or "lvlPicBulletId" or "latentStyles" or "rsid" || element.Name.LocalName.EndsWith("Change", StringComparison.Ordinal))
            return null;
        return new XElement(element.Name, element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == W && !attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)), element.Elements().Select(LookOf).OfType<XElement>());
    }

    private static HashSet<string> HiddenStyles(XElement? styles) =>
    [
        .. styles?.Elements(W + "style").Where(style => style.Element(W + "rPr")?.Element(W + "vanish") is { } vanish && (string?)vanish.Attribute(W + "val") is not ("0" or "false" or "off"))
            .Select(style => (string?)style.Attribute(W + "styleId")).OfType<string>() ?? [],
    ];
}
