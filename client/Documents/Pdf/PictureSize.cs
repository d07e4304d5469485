using System.Buffers.Binary;

namespace Jinping.Workflow.Client.Documents.Pdf;

/// <summary>Width and height of a picture, from its head.</summary>
internal static class PictureSize
{
    /// <summary>In pixels.</summary>
    /// <exception cref="InvalidDataException">It is no such picture.</exception>
    public static (double Width, double Height) Of(ReadOnlySpan<byte> picture, bool isPng) => isPng ? OfPng(picture) : OfJpeg(picture);

    private static (double Width, double Height) OfPng(ReadOnlySpan<byte> png) => png.Length >= 24
        ? Checked(BinaryPrimitives.ReadUInt32BigEndian(png[16..]), BinaryPrimitives.ReadUInt32BigEndian(png[20..]))
        : throw new InvalidDataException("A PNG picture without head.");

    private static (double Width, double Height) OfJpeg(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 9 <= jpeg.Length && jpeg[at] == 0xFF;)
        {
            var marker = jpeg[at + 1];
            // Start of frame, of whatever process; C4, C8 and CC are something else.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Checked(BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        }
        throw new InvalidDataException("A JPEG picture without frame.");
    }

    // A PNG picture is unpacked whole to be put on its page.
    private static (double Width, double Height) Checked(uint width, uint height) =>
        width is > 0 and <= 20_000 && height is > 0 and <= 20_000 && (long)width * height <= 100_000_000 ? (width, height) : throw new InvalidDataException("A picture of no sensible size.");
}
