using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>The library's own filters, but no stream unpacks to more than the limit: a few kilobytes can hold gigabytes of zeros.</summary>
internal sealed class LimitedFilters : IFilterProvider
{
    private const int LeastSuspicious = SourceLimits.UnpackedBytes / 1032;   // deflate packs a thousandfold at best
    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private long _unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limited(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limited(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limited(_inner.GetAllFilters());

    private List<IFilter> Limited(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(this, filter))];

    private void Count(long bytes)
    {
        if (Interlocked.Add(ref _unpacked, bytes) > SourceLimits.UnpackedBytes * 2L)
            throw TooLarge();
    }

    private static UnreadableSourceException TooLarge() => new("too-large", $"PDF解压后超过{SourceLimits.UnpackedBytes / 1024 / 1024}MB，不是年度报告");

    private sealed class Filter(LimitedFilters owner, IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (input.Length > LeastSuspicious && inner.GetType().Name.StartsWith("Flate", StringComparison.Ordinal))
                Probe(input);
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            owner.Count(output.Length);
            return output;
        }

        /// <summary>Unpacks without keeping anything, to see how much it would be.</summary>
        private static void Probe(Memory<byte> input)
        {
            using var stream = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[81_920];
            var total = 0L;
            try
            {
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    if ((total += read) > SourceLimits.UnpackedBytes)
                        throw TooLarge();
                }
            }
            catch (InvalidDataException)
            {
                // A damaged stream is the library's to repair; it got no further than this.
            }
        }
    }
}
