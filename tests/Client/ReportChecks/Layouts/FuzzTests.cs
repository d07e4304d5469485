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

        var (read, refused, slowest, slow) = (0, 0, TimeSpan.Zero, new List<string>());
        var clock = Stopwatch.StartNew();
        var most = 0L;
        Parallel.For(0, times, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var random = new Random(seed);
            var file = Mutations.Of(files[random.Next(files.Length)], files[random.Next(files.Length)], random);
            var began = OnProcessor();
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
            var took = OnProcessor() - began;
            lock (files)
            {
                (read, refused) = isRead ? (read + 1, refused) : (read, refused + 1);
                slowest = took > slowest ? took : slowest;
                if (took > Longest)
                    slow.Add($"seed {seed} {took.TotalMilliseconds:0}ms");
                most = Math.Max(most, allocated);
            }
        });
        output.WriteLine($"{times} files in {clock.Elapsed.TotalSeconds:0}s: {read} read, {refused} refused; slowest {slowest.TotalMilliseconds:0}ms, over 2s {slow.Count}; " +
            $"most allocated for one {most / 1048576}MB, working set {Environment.WorkingSet / 1048576}MB");
        slow.Should().BeEmpty();
        most.Should().BeLessThan(512L * 1024 * 1024);
    }

    /// <summary>Time this thread has had of a processor: how busy the machine is otherwise does not count.</summary>
    private static TimeSpan OnProcessor()
    {
        const string own = "/proc/thread-self/schedstat";
        return File.Exists(own)
            ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(own).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
            : Stopwatch.GetElapsedTime(0);
    }

    private static bool Check(byte[] file)
    {
        if (ReportReader.Read(file) is not ReportReading.Read read)
            return false;
        ReportCheck.Check(read);
        return true;
    }
}
