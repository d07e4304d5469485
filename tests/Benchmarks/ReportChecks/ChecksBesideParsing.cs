using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Client.Tests.ReportChecks.Layouts;
using UglyToad.PdfPig;

namespace Jinping.Workflow.Benchmarks.ReportChecks;

/// <summary>核验 of a folder of 1,000 mixed files, beside merely parsing the same files with AngleSharp, PdfPig and the framework's own readers.</summary>
internal static class ChecksBesideParsing
{
    private const int Files = 1_000;
    private const int WarmUps = 4;
    private const int Rounds = 5;

    public static Task Print()
    {
        var real = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var layouts = ReportLayouts.All.ToArray();
        // A third of the files are real ones, the rest reports in every layout with figures of their own.
        byte[][] files = [.. Enumerable.Range(0, Files).Select(index => index % 3 == 0 ? real[index / 3 % real.Length] : layouts[index % layouts.Length].Value(PrintedReport.Of(index)))];
        // Through both until the runtime has compiled what it will compile: it takes a second look at code that runs often.
        for (var round = 0; round < WarmUps; round++)
            _ = (Measure(files, Parse), Measure(files, Check));
        List<(string Kind, double Parse, double Check)> rounds = [];
        foreach (var kind in files.GroupBy(KindOf).Select(group => (Name: group.Key, Of: group.ToArray())).Append((Name: "all", Of: files)))
        {
            // In turn, so that both meet the same machine.
            var turns = Enumerable.Range(0, Rounds).Select(_ => (Parse: Measure(kind.Of, Parse), Check: Measure(kind.Of, Check))).ToArray();
            rounds.Add(($"{kind.Name} ({kind.Of.Length})", Median(turns.Select(turn => turn.Parse)), Median(turns.Select(turn => turn.Check))));
        }

        Console.WriteLine("## Report checks: 1,000 mixed files on one thread, beside merely parsing them");
        Console.WriteLine("| files | parsed only, ms | read and checked, ms | reports/s | times parsing |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (kind, parse, check) in rounds)
            Console.WriteLine($"| {kind} | {parse:0} | {check:0} | {Count(kind) / check * 1000:0} | {check / parse:0.00} |");
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(files, Check);
        Console.WriteLine($"All processors: {Files / clock.Elapsed.TotalSeconds:0} reports/s");
        return Task.CompletedTask;
    }

    private static int Count(string kind) => int.Parse(kind[(kind.IndexOf('(') + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);

    private static double Measure(byte[][] files, Action<byte[]> act)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        foreach (var file in files)
            act(file);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    private static void Check(byte[] file)
    {
        if (ReportReader.Read(file) is ReportReading.Read read)
            ReportCheck.Check(read);
    }

    private static string KindOf(byte[] file) =>
        file.AsSpan().StartsWith("%PDF"u8) ? "PDF" : file.AsSpan().StartsWith("PK"u8) ? "Word, Excel" : file.AsSpan().TrimStart(" \r\n"u8).StartsWith("<"u8) ? "web pages" : "text";

    private static void Parse(byte[] file)
    {
        switch (KindOf(file))
        {
            case "PDF":
                using (var document = PdfDocument.Open(file))
                {
                    foreach (var page in document.GetPages())
                        _ = page.Letters.Count;
                }

                break;
            case "Word, Excel":
                using (var archive = new ZipArchive(new MemoryStream(file)))
                {
                    foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
                    {
                        using var stream = entry.Open();
                        XDocument.Load(stream);
                    }
                }

                break;
            case "web pages":
                using (new HtmlParser().ParseDocument(ReportText.Decode(file) ?? ""))
                {
                }

                break;
            default:
                _ = ReportText.Decode(file)?.Split('\n').Length;
                break;
        }
    }
}
