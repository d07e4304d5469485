using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Jinping.Workflow.Client.Documents.CaseFiles;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>卷内文件 of a case, in the order of its handling: the request, the letters, the approval, the deliveries, how terms were counted, what happened, and last 卷内备考表.</summary>
internal static class CaseFileItems
{
    /// <summary>申请登记表, as issued or as the case gives it.</summary>
    public static FileItem Registration(CaseFacts facts, OfficialDocument document) =>
        Made(facts, LetterRules.Of(LetterCode.F01).Title, document) with { On = ChinaTime.DayOf(facts.View.Timeline[0].RecordedAt), Note = "未单独制发，据登记内容生成" };

    /// <summary>An issued letter.</summary>
    public static FileItem Letter(LetterOnFile kept, CaseFacts facts, string text, OfficialDocument document)
    {
        var letter = kept.Letter;
        return Unread(kept, facts) with { Document = document, Plain = ("txt", text, PartSource.Letter, letter.Id), Note = facts.Request.Letters.Exists(other => other.Letter.Replaces == letter.Id) ? "已更正重发" : null };
    }

    /// <summary>A letter whose text cannot be read.</summary>
    public static FileItem Unread(LetterOnFile kept, CaseFacts facts) => new()
    {
        DocumentNumber = kept.Letter.DocumentNumber,
        Author = facts.Organ,
        Title = kept.Letter.Title,
        On = kept.Letter.LetterOn,
        Note = "内容缺失或者损坏",
    };

    /// <summary>附件.</summary>
    public static FileItem Attached(Attachment file, DateOnly on, CaseFacts facts, bool isReadable) => new()
    {
        Author = AttachmentRules.IsPersonal(file.Kind) ? facts.View.Applicant.Name : null,
        Title = $"附件（{file.Kind.Chinese()}）{file.FileName}",
        On = on,
        Note = isReadable ? null : "内容缺失或者损坏",
        Attachment = isReadable ? file : null,
    };

    /// <summary>A form made from the case.</summary>
    public static FileItem Made(CaseFacts facts, string title, OfficialDocument document) =>
        new() { Author = facts.Organ, Title = title, On = ChinaTime.DayOf(facts.At), Document = document };

    /// <summary>办理过程, with its entries as they are stored: each line is what its hash is of.</summary>
    public static FileItem Timeline(CaseFacts facts, ImmutableArray<TimelineEntry> stored)
    {
        var lines = new StringBuilder();
        foreach (var entry in stored)
            lines.Append(JsonSerializer.Serialize(entry, LawJson.Context.TimelineEntry)).Append('\n');
        return Made(facts, TimelineSheet.Title, TimelineSheet.Of(facts)) with { Plain = ("jsonl", lines.ToString(), PartSource.Timeline, null) };
    }

    /// <summary>The items with their numbers.</summary>
    public static ImmutableArray<FileItem> Numbered(IEnumerable<FileItem> items) => [.. items.Select((item, i) => item with { Ordinal = i + 1 })];
}
