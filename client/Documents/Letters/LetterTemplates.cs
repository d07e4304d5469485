using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Client.Documents.Letters;

/// <summary>随程序提供的模板: the text of every letter, the layout they share, and the pieces they include.</summary>
internal static class LetterTemplates
{
    /// <summary>The layout that every letter shares; edited like the letters, under this code.</summary>
    public const string Layout = "layout";

    private static readonly FrozenDictionary<string, string> Texts = Read();

    /// <summary>Codes of all that can be edited: the layout, the pieces, the letters.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Layout, .. Pieces, .. LetterRules.All.Select(rule => LetterCodes.Of(rule.Code))];

    /// <summary>共用的段落, by the name under which templates include them.</summary>
    public static IReadOnlyList<string> Pieces => ["intro", "decision"];

    /// <summary>名称 of a template.</summary>
    public static string Name(string code) => code switch
    {
        Layout => "公用版式",
        "intro" => "公用段落：申请概况",
        "decision" => "公用段落：事实、理由、依据和决定",
        _ => LetterRules.Of(LetterCodes.Parse(code)!.Value).Name,
    };

    /// <summary>The text that comes with the program; null when there is no such template.</summary>
    public static string? Default(string code) => Texts.GetValueOrDefault(code);

    /// <summary>SHA-256 of a text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static FrozenDictionary<string, string> Read()
    {
        var assembly = typeof(LetterTemplates).Assembly;
        const string folder = "letters/";
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).ToFrozenDictionary(name => name[folder.Length..], name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        });
    }
}
