using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using Jinping.Workflow.Client.ReportChecks;
using Xunit;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Layouts;

/// <summary>Whatever a file holds, it is read or told to be unreadable: no failure, no hang, no flood of memory.</summary>
/// <remarks><c>REPORT_FUZZ=100000</c> runs that many; the ordinary run takes a few thousand.</remarks>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    [Fact]
    public void Spoilt_files_are_read_or_refused_in_time()
    {
        var times = int.TryParse(Environment.GetEnvironmentVariable("REPORT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 2_000;
        byte[][] files =
        [
            .. Directory.GetFiles(Fixture.Path("")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
            .. ReportLayouts.All.Values.Select(layout => layout(PrintedReport.Of(11))),
        ];
        foreach (var file in files)
            Check(file);   // what is compiled first is not measured

        var (read, refused, slowest, slow) = (0, 0, TimeSpan.Zero, 0);
        var clock = Stopwatch.StartNew();
        var most = 0L;
        Parallel.For(0, times, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var random = new Random(seed);
            var file = Mutations.Of(files[random.Next(files.Length)], files[random.Next(files.Length)], random);
            var own = Stopwatch.StartNew();
            var before = GC.GetAllocatedBytesForCurrentThread();
            bool isRead;
            try
            {
                isRead = Check(file);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"seed {seed}", failure);
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            lock (files)
            {
                (read, refused) = isRead ? (read + 1, refused) : (read, refused + 1);
                slowest = own.Elapsed > slowest ? own.Elapsed : slowest;
                slow += own.Elapsed > Longest ? 1 : 0;
                most = Math.Max(most, allocated);
            }
        });
        output.WriteLine($"{times} files in {clock.Elapsed.TotalSeconds:0}s: {read} read, {refused} refused; slowest {slowest.TotalMilliseconds:0}ms, over 2s {slow}; " +
            $"most allocated for one {most / 1048576}MB, working set {Environment.WorkingSet / 1048576}MB");
        slow.Should().Be(0);
        most.Should().BeLessThan(512L * 1024 * 1024);
    }

    private static bool Check(byte[] file)
    {
        if (ReportReader.Read(file) is not ReportReading.Read read)
            return false;
        ReportCheck.Check(read);
        return true;
    }
}
