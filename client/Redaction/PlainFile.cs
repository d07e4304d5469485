using System.Collections.Immutable;
using System.Text;
using Jinping.Workflow.Law.Redaction;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>纯文本, in UTF-8 or GB 18030; the new file is UTF-8.</summary>
internal sealed class PlainFile : RedactableFile
{
    static PlainFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private PlainFile(string text) => Lines = [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n')];

    /// <inheritdoc/>
    public override ImmutableArray<string> Lines { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Notes => [];

    /// <inheritdoc/>
    public override string Ending => "txt";

    public static PlainFile Read(byte[] bytes)
    {
        try
        {
            return new PlainFile(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return new PlainFile(Encoding.GetEncoding("GB18030").GetString(bytes));
        }
    }

    /// <inheritdoc/>
    public override byte[] Without(ILookup<int, Passage> passages) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", Lines.Select((line, index) => Cut(line, passages[index]))))];
}
