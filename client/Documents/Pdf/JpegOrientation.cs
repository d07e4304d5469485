using System.Buffers.Binary;

namespace Jinping.Workflow.Client.Documents.Pdf;

/// <summary>How a camera was held (EXIF): a photograph of a slip lies on its side in the file and is turned by whoever shows it.</summary>
internal static class JpegOrientation
{
    private const ushort Orientation = 0x0112;

    /// <summary>1 upright, 3 upside down, 6 to be turned right, 8 to be turned left; 1 where nothing, or nothing sensible, is said.</summary>
    public static int Of(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF;)
        {
            var (marker, length) = (jpeg[at + 1], BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]));
            if (marker == 0xDA || length < 2 || at + 2 + length > jpeg.Length)
                break;
            var segment = jpeg.Slice(at + 4, length - 2);
            if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8))
                return OfTiff(segment[6..]);
            at += 2 + length;
        }
        return 1;
    }

    private static int OfTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return 1;
        var little = tiff[0] == 'I';
        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
            return 1;
        var entries = tiff[(int)directory..];
        var count = Short(entries, little);
        for (var i = 0; i < count && entries.Length >= 2 + (i + 1) * 12; i++)
        {
            var entry = entries.Slice(2 + i * 12, 12);
            if (Short(entry, little) == Orientation)
                return Short(entry[8..], little) is var told and >= 1 and <= 8 ? told : 1;
        }
        return 1;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
