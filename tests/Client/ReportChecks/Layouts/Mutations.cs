namespace Jinping.Workflow.Client.Tests.ReportChecks.Layouts;

/// <summary>Files spoilt in the ways that files are spoilt, each told by a seed.</summary>
internal static class Mutations
{
    private static readonly byte[][] Pieces =
    [
        "<table>"u8.ToArray(), "</td>"u8.ToArray(), "<td colspan=999999999>"u8.ToArray(), "\0"u8.ToArray(), "|"u8.ToArray(), "申请99999999999999999999件"u8.ToArray(),
        "9999999999999999999999999999999999"u8.ToArray(), "-1"u8.ToArray(), "%PDF-"u8.ToArray(), "PK"u8.ToArray(), ">>"u8.ToArray(), "<<"u8.ToArray(), "endobj"u8.ToArray(), "[[[[["u8.ToArray(),
        "2023 年报告      2024 年报告\n"u8.ToArray(), "（三）"u8.ToArray(), [0xFF, 0xFE], [0x80], [0xE4, 0xB8],
    ];

    /// <summary>A file changed in one to eight places.</summary>
    public static byte[] Of(byte[] file, byte[] other, Random random)
    {
        var bytes = file.ToList();
        for (var times = 1 + random.Next(8); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(2) == 0 ? 8 : 400));
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 5:
                    var from = random.Next(other.Length);
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                    break;
                case 6:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    for (var digit = at; digit < Math.Min(bytes.Count, at + 200); digit++)
                    {
                        if (bytes[digit] is >= (byte)'0' and <= (byte)'9')
                        {
                            bytes[digit] = (byte)('0' + random.Next(10));
                            break;
                        }
                    }

                    break;
            }
        }

        return [.. bytes];
    }
}
