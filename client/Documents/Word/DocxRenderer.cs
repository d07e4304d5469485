using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.Word;

/// <summary>公文 as a Word file (DOCX), laid out by GB/T 9704-2012: A4 with its margins, 22 lines of 28 characters, its fonts, heads, signature and page numbers, all by styles.</summary>
public static class DocxRenderer
{
    /// <summary>What a DOCX file calls itself.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The file; of the same document always the same bytes.</summary>
    public static byte[] Render(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            word.ChangeIdOfPart(main, "document");   // It comes with one made by chance.
            WordStyles.Add(main, document.Signature is { } signature ? SignaturePlace.Of(signature) : null);
            WordFonts.Add(main);
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings();
            main.Document = new Document(new Body([.. WordBody.Of(document), WordMargins.Section(main, document.Letterhead)]));
            PackageProperties.Write(word.AddNewPart<CoreFilePropertiesPart>("core"), document.Title, document.Properties);
            PackageProperties.Write(word.AddNewPart<ExtendedFilePropertiesPart>("app"), document.Properties.Author);
        }
        return StablePackage.Of(package);
    }

    private static Settings Settings() => new(
        new DefaultTabStop { Val = 2 * PageMeasures.Character },
        new EvenAndOddHeaders(),
        // Compressed punctuation would give lines of 29 characters and more.
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Val = "15", Uri = "http://schemas.microsoft.com/office/word" }),
        new ThemeFontLanguages { Val = "zh-CN", EastAsia = "zh-CN" });
}
