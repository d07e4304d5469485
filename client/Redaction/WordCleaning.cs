using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>
/// Takes over of a Word file what is known to be visible text and its look, and nothing else: no comments, tracked changes, hidden text, field codes, link targets, pictures, embedded files, names of content controls or bookmarks.
/// What a later version of Word may invent is not taken over either.
/// </summary>
internal sealed partial class WordCleaning(IReadOnlySet<string> hiddenStyles)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(["document", "body", "hdr", "ftr", "footnotes", "footnote", "endnotes", "endnote", "p", "r", "t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "tbl", "tr", "tc",
        "ruby", "rt", "rubyBase", "footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef", "separator", "continuationSeparator"]);

    private static readonly FrozenSet<string> Looks = FrozenSet.ToFrozenSet(["pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "rubyPr"]);
    private static readonly FrozenSet<string> Wrappers = FrozenSet.ToFrozenSet(["hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo"]);
    private static readonly FrozenSet<string> Pictures = FrozenSet.ToFrozenSet(["drawing", "pict", "object", "AlternateContent"]);
    private static readonly FrozenSet<string> Counters = FrozenSet.ToFrozenSet(["fldChar", "instrText"]);

    /// <summary>Pictures, drawings and embedded objects that were left out.</summary>
    public int LeftPictures { get; private set; }

    /// <summary>Runs of hidden text that were left out.</summary>
    public int LeftHidden { get; private set; }

    /// <summary>Insertions and deletions that were settled.</summary>
    public int SettledChanges { get; private set; }

    /// <summary>Comments that were left out.</summary>
    public int LeftComments { get; private set; }

    /// <summary>A part, cleaned.</summary>
    public XElement Clean(XElement root)
    {
        var clean = new XElement(root.Name, new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", WordFile.Relations));
        Add(clean, root.Elements(), hasCounters: false);
        return clean;
    }

    private void Add(XElement to, IEnumerable<XElement> from, bool hasCounters)
    {
        foreach (var element in from)
        {
            var name = element.Name.LocalName;
            if (Pictures.Contains(name))
                AddPicture(to, element);
            else if (name is "commentReference")
                LeftComments++;
            else if (element.Name.Namespace != W)
                continue;
            else if (name is "del" or "moveFrom")
                SettledChanges++;
            else if (Wrappers.Contains(name))
                Unwrap(to, element, hasCounters);
            else if (Looks.Contains(name))
                to.Add(Look(element));
            else if (hasCounters && Counters.Contains(name))
                to.Add(new XElement(element.Name, element.Attributes().Where(IsOurs), name == "instrText" ? element.Value : null));
            else if (Kept.Contains(name))
                AddKept(to, element, hasCounters);
        }
    }

    private void Unwrap(XElement to, XElement element, bool hasCounters)
    {
        if (element.Name.LocalName is "ins" or "moveTo")
            SettledChanges++;
        Add(to, element.Elements().Where(child => child.Name.LocalName is not ("sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr")), hasCounters);
    }

    private void AddKept(XElement to, XElement element, bool hasCounters)
    {
        var name = element.Name.LocalName;
        if (name == "r" && IsHidden(element) || name == "p" && element.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value is { } style && hiddenStyles.Contains(style))
        {
            LeftHidden++;
            return;
        }
        if (name == "tr" && element.Element(W + "trPr")?.Element(W + "del") is not null)
        {
            SettledChanges++;
            return;
        }
        var clean = new XElement(element.Name, element.Attributes().Where(IsOurs));
        to.Add(clean);
        if (name == "t")
            clean.Add(new XAttribute(XNamespace.Xml + "space", "preserve"), element.Value);
        else
            Add(clean, element.Elements(), name == "p" ? HasOnlyCounters(element) : hasCounters);
        // What stood in text boxes anchored in the paragraph follows it.
        if (name == "p" && clean.Annotation<List<XElement>>() is { } boxed)
        {
            foreach (var paragraph in boxed)
                to.Add(paragraph);
        }
        // A cell must end with a paragraph, else no program opens the file.
        if (name == "tc" && clean.Elements().LastOrDefault()?.Name != W + "p")
            clean.Add(new XElement(W + "p"));
    }

    private void AddPicture(XElement to, XElement picture)
    {
        var chosen = picture.Name.LocalName == "AlternateContent" ? picture.Elements().FirstOrDefault(element => element.Name.LocalName == "Choice") ?? picture : picture;
        var boxes = chosen.Descendants(W + "txbxContent").Where(box => !box.Ancestors(W + "txbxContent").Any(outer => outer.Ancestors().Contains(chosen))).ToList();
        if (boxes.Count == 0)
        {
            LeftPictures++;
            if (to.Name == W + "r")
                to.Add(new XElement(W + "t", "【图】"));
            return;
        }
        var inside = new XElement(W + "body");
        Add(inside, boxes.SelectMany(box => box.Elements()), hasCounters: false);
        var host = to.AncestorsAndSelf(W + "p").FirstOrDefault() ?? to;
        if (host.Annotation<List<XElement>>() is not { } boxed)
            host.AddAnnotation(boxed = []);
        boxed.AddRange(inside.Elements().Where(element => element.Name == W + "p" || element.Name == W + "tbl"));
    }

    private bool IsHidden(XElement run) => run.Element(W + "rPr") is { } look
        && (look.Element(W + "vanish") is { } vanish && (string?)vanish.Attribute(W + "val") is not ("0" or "false" or "off") || look.Element(W + "rStyle")?.Attribute(W + "val")?.Value is { } style && hiddenStyles.Contains(style));

    // The look of a paragraph or table: numbers and words of the format itself.
    private static XElement Look(XElement element)
    {
        return new XElement(element.Name, element.Attributes().Where(IsOurs), element.Elements().Where(child => child.Name.Namespace == W && !IsChange(child.Name.LocalName)).Select(Look));
    }

    private static bool IsChange(string name) =>
        name.EndsWith("Change", StringComparison.Ordinal) || name is "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel" or "cellMerge" or "printerSettings" or "vanish" or "specVanish" or "tblCaption" or "tblDescription" or "sdt";

    private static bool IsOurs(XAttribute attribute) => !attribute.IsNamespaceDeclaration && (attribute.Name.Namespace == W && !attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)
        || attribute.Name == WordFile.Relations + "id" && attribute.Parent?.Name.LocalName is "headerReference" or "footerReference");

    // Page numbers count by a field; any other field code may hold a name or an address.
    private static bool HasOnlyCounters(XElement paragraph)
    {
        var codes = string.Concat(paragraph.Descendants(W + "instrText").Select(code => code.Value));
        return codes.Length > 0 && CounterCodes().IsMatch(codes);
    }

    [GeneratedRegex(@"^(?:\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?:\s+\\\*\s+(?:MERGEFORMAT|Arabic))*\s*)+$")]
    private static partial Regex CounterCodes();
}
