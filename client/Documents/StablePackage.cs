using System.IO.Compression;

namespace Jinping.Workflow.Client.Documents;

/// <summary>A package of the same parts as the same bytes: what packs it stamps each part with the time of packing.</summary>
internal static class StablePackage
{
    private const string Types = "[Content_Types].xml";

    // The first moment a ZIP file can name.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package with its parts in order of name, the types of its parts first, as readers of streams expect them.</summary>
    public static byte[] Of(Stream package)
    {
        using var read = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var file = new MemoryStream();
        using (var written = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in read.Entries.OrderBy(part => part.FullName != Types).ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = written.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Stamp;
                using var from = part.Open();
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }
        return file.ToArray();
    }
}
