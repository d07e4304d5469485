using System.Text.Json;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>办理过程 in a case's file: whether its chain of hashes holds, ends where the manifest says, and names the letters and attachments that lie beside it.</summary>
internal static class TimelineCheck
{
    /// <summary>What is wrong.</summary>
    /// <param name="lines">The entries, one on each line.</param>
    /// <param name="manifest">The manifest.</param>
    public static List<string> Problems(ReadOnlyMemory<byte> lines, CaseManifest manifest)
    {
        var entries = new List<TimelineEntry>();
        var before = TimelineHash.OfNothing;
        foreach (var line in Lines(lines))
        {
            if (Read(line) is not { } entry)
                return [$"办理过程第{entries.Count + 1}条：不能读取，已被改动，或者由较新的程序版本制作。"];
            entries.Add(entry);
            if (entry.Number != entries.Count || entry.PreviousHash != before)
                return [$"办理过程第{entries.Count}条：与上一条不相接，已被改动。"];
            before = CaseManifest.HashOf(line.Span);
        }
        if (entries.Count != manifest.Version || before != manifest.TimelineHash)
            return ["办理过程：条数或者最后一条的散列与清单不符。"];
        return [.. Letters(entries, manifest), .. Files(entries, manifest)];
    }

    private static IEnumerable<string> Letters(List<TimelineEntry> entries, CaseManifest manifest) =>
        from issued in entries.Select(entry => entry.Event).OfType<RequestEvent.LetterIssued>()
        let problem = Problem(issued.Letter.Id, issued.Letter.Hash, PartSource.Letter, manifest)
        where problem is not null
        select $"文书《{issued.Letter.Title}》{issued.Letter.DocumentNumber}：{problem}";

    private static IEnumerable<string> Files(List<TimelineEntry> entries, CaseManifest manifest)
    {
        var removed = entries.Select(entry => entry.Event).OfType<RequestEvent.AttachmentRemoved>().Select(gone => gone.Id).ToHashSet();
        return from added in entries.Select(entry => entry.Event).OfType<RequestEvent.AttachmentAdded>()
               where !removed.Contains(added.Attachment.Id)
               let problem = Problem(added.Attachment.Id, added.Attachment.Hash, PartSource.Attachment, manifest)
               where problem is not null
               select $"附件“{added.Attachment.FileName}”：{problem}";
    }

    private static string? Problem(Guid id, string hash, PartSource source, CaseManifest manifest) =>
        manifest.Entries.FirstOrDefault(entry => entry.Source == source && entry.Id == id) is { } entry
            ? entry.Sha256 == hash ? null : "与办理过程所载的散列不符。"
            : manifest.Unreadable.Contains(id) ? null : "办理过程中有，案卷中没有。";

    private static TimelineEntry? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line.Span, LawJson.Context.TimelineEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.Span.IndexOf((byte)'\n');
            yield return end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
        }
    }
}
