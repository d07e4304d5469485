using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jinping.Workflow.Client.Documents.Word;

/// <summary>字体: the four of the standard, and what stands in where one is not installed.</summary>
internal static class WordFonts
{
    public const string Text = "仿宋_GB2312";
    public const string Title = "方正小标宋简体";
    public const string Black = "黑体";
    public const string Kai = "楷体_GB2312";
    public const string Song = "宋体";

    private static readonly (string Name, string Instead, FontFamilyValues Family)[] Known =
    [
        (Text, "仿宋,FangSong,STFangsong,FZFangSong-Z02,Noto Serif CJK SC", FontFamilyValues.Modern),
        (Title, "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,宋体,SimSun,Noto Serif CJK SC", FontFamilyValues.Script),
        (Black, "SimHei,Noto Sans CJK SC", FontFamilyValues.Modern),
        (Kai, "楷体,KaiTi,STKaiti,Noto Serif CJK SC", FontFamilyValues.Modern),
        (Song, "SimSun,Noto Serif CJK SC", FontFamilyValues.Auto),
    ];

    /// <summary>The same font for letters of all scripts: numerals and quotation marks then stand as wide as the standard means them.</summary>
    public static RunFonts Of(string name) => new() { Hint = FontTypeHintValues.EastAsia, Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name };

    public static void Add(MainDocumentPart main) => main.AddNewPart<FontTablePart>("fonts").Fonts = new Fonts(
        Known.Select(font => new Font(
            new AltName { Val = font.Instead },
            new FontCharSet { Val = "86" },
            new FontFamily { Val = font.Family },
            new Pitch { Val = FontPitchValues.Variable })
        { Name = font.Name }).ToArray<OpenXmlElement>());
}
