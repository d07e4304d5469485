using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Attachments;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Redaction;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>
/// 隐去个人信息: makes of an attachment a new one without the passages that the officer has ticked. They are not covered but not there: the new file is written from the text that is left. The old one stays.
/// </summary>
/// <param name="cases">Says which cases the caller sees.</param>
/// <param name="attachments">Reads and keeps files.</param>
/// <param name="protection">Opens what is known of the applicant.</param>
/// <param name="clock">The day.</param>
internal sealed class RedactionDesk(CaseDesk cases, AttachmentDesk attachments, ApplicantProtection protection, TimeProvider clock)
{
    private const int MostPlaces = 5000;
    private const int Around = 16;

    /// <summary>What is found in a file. It shows personal data, so reading it is recorded like a download.</summary>
    /// <returns>What is found, or why nothing can be; both null when there is no such case or file for the caller.</returns>
    public async Task<(RedactionProposal? Proposal, Refusal? Refusal)> Look(string number, Guid id, RedactionForm form, Caller caller, CancellationToken cancellationToken)
    {
        var (read, refusal) = await Read(number, id, form, caller, cancellationToken);
        if (read is null)
            return (null, refusal);
        var places = Find(read, form);
        return places.Length > MostPlaces
            ? (null, Refusal.Malformed("words", $"找到的超过{MostPlaces}处，请减少查找的文字"))
            : (new RedactionProposal { FileName = read.NewName, Places = places, Notes = read.File.Notes }, null);
    }

    /// <summary>Makes the new file and adds it to the case.</summary>
    /// <returns>The answer; null when there is no such case or file for the caller.</returns>
    public async Task<RequestAnswer?> Make(string number, Guid id, RedactionForm form, Guid commandId, Caller caller, CancellationToken cancellationToken)
    {
        var (read, refusal) = await Read(number, id, form, caller, cancellationToken);
        if (read is null)
            return refusal is null ? null : RequestAnswer.Refused(refusal);
        if (Check(form, read.File) is { } malformed)
            return RequestAnswer.Refused(malformed);
        var before = read.File.Lines;
        var passages = form.Places.Distinct().ToLookup(place => place.Line, place => new Passage(PassageKind.Chosen, place.Start, place.Length));
        var bytes = read.File.Without(passages);
        if (Remains(bytes, before, passages, read) is { } remains)
            return RequestAnswer.Refused(remains);
        using var file = new MemoryStream(bytes);
        return await attachments.Add(number, AttachmentKind.Reply, read.NewName, file, commandId, caller, cancellationToken, new Redacted { From = id, FileName = read.Attachment.FileName, Places = form.Places.Distinct().Count() });
    }

    private static ImmutableArray<FoundPassage> Find(ReadFile read, RedactionForm form) =>
    [
        .. read.File.Lines.SelectMany((line, index) => PersonalPassages.Of(line, read.Person, form.Words, read.Today).Select(passage => new FoundPassage
        {
            Kind = passage.Kind,
            Line = index,
            Start = passage.Start,
            Length = passage.Length,
            Before = line[Math.Max(0, passage.Start - Around)..passage.Start],
            Text = line.Substring(passage.Start, passage.Length),
            After = line[passage.End..Math.Min(line.Length, passage.End + Around)],
        })),
    ];

    private static Refusal? Check(RedactionForm form, RedactableFile file)
    {
        if (form.Places.IsEmpty)
            return Refusal.Malformed("places", "请选择要隐去的内容");
        if (form.Places.Length > MostPlaces)
            return Refusal.Malformed("places", $"一次最多隐去{MostPlaces}处");
        if (form.Places.Any(place => place is null || place.Line < 0 || place.Line >= file.Lines.Length || place.Start < 0 || place.Length < 1 || place.Start > file.Lines[place.Line].Length - place.Length))
            return Refusal.Malformed("places", "所选的位置不在该文件中，请重新查找");
        return form.Places.Distinct().GroupBy(place => place.Line).Any(line => line.OrderBy(place => place.Start).Zip(line.OrderBy(place => place.Start).Skip(1)).Any(pair => pair.First.Start + pair.First.Length > pair.Second.Start))
            ? Refusal.Malformed("places", "所选的位置互相重叠，请重新查找")
            : null;
    }

    // Believed only when the new file, read again, has each text so many times fewer.
    private static Refusal? Remains(byte[] bytes, ImmutableArray<string> before, ILookup<int, Passage> passages, ReadFile read)
    {
        var (again, refusal) = RedactionFiles.Read(read.Attachment with { MediaType = read.File.Ending == "docx" ? Documents.Word.DocxRenderer.MediaType : read.Attachment.MediaType }, bytes, read.NewName, default);
        if (again is null)
            return refusal;
        var left = string.Join('\n', again.Lines);
        var removed = passages.SelectMany(line => line.Select(passage => before[line.Key].Substring(passage.Start, passage.Length))).GroupBy(text => text);
        var was = string.Join('\n', before);
        return removed.Any(text => Count(left, text.Key) > Count(was, text.Key) - text.Count())
            ? Refusal.Of(RefusalCodes.RedactionUnavailable, "处理后的文件中仍有所选的内容，没有保存。请改用其他格式的文件重试，并告知系统管理员。")
            : null;
    }

    private static int Count(string text, string wanted)
    {
        var count = 0;
        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + wanted.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    private async Task<(ReadFile? Read, Refusal? Refusal)> Read(string number, Guid id, RedactionForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (form.Words.Length > RedactionForm.MostWords || form.Words.Any(word => word is null || word.Length > RedactionForm.LongestWord))
            return (null, Refusal.Malformed("words", $"另行查找的文字最多{RedactionForm.MostWords}项，每项不超过{RedactionForm.LongestWord}个字符"));
        if (await cases.Find(number, caller) is not { } grain || await grain.View(null) is not { } view)
            return (null, null);
        if (!CaseDesk.MayReveal(caller, view))
            return (null, Refusal.Forbidden("当前账户不能处理含有完整个人信息的附件。"));
        if (AttachmentView.Of(view).FirstOrDefault(file => file.Id == id) is not { } listed)
            return (null, null);
        if (RedactionFiles.Unfit(listed.MediaType, listed.Size) is { } unfit)
            return (null, unfit);
        var (attachment, refusal) = await attachments.Open(number, id, caller);
        if (attachment is null)
            return (null, refusal);
        using var bytes = new MemoryStream();
        await attachments.Copy(attachment, bytes, cancellationToken);
        var (person, today) = (PersonOf(protection.Open(view.Applicant)), ChinaTime.Today(clock));
        var name = NameOf(attachment.FileName, person, today);
        var (file, unreadable) = RedactionFiles.Read(attachment, bytes.ToArray(), name, listed.RecordedAt);
        return file is null ? (null, unreadable) : (new ReadFile(attachment, file, person, today, $"{name}（已隐去个人信息）.{file.Ending}"), null);
    }

    private static KnownPerson PersonOf(Applicant applicant) => new()
    {
        Names = [.. new[] { applicant.Name, applicant.Agent }.OfType<string>()],
        Address = applicant.Address,
        IdentityNumber = applicant.IdentityNumber,
        Phone = applicant.Phone,
        Email = applicant.Email,
    };

    // 文件名 may name somebody, too.
    private static string NameOf(string fileName, KnownPerson person, DateOnly today)
    {
        var name = FileNames.Ending(fileName) is { Length: > 0 } ending ? fileName[..^(ending.Length + 1)] : fileName;
        foreach (var passage in PersonalPassages.Of(name, person, [], today).Reverse())
            name = string.Concat(name.AsSpan(0, passage.Start), "×", name.AsSpan(passage.End));
        return name;
    }

    private sealed record ReadFile(Attachment Attachment, RedactableFile File, KnownPerson Person, DateOnly Today, string NewName);
}
