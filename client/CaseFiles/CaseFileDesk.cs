using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Attachments;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Documents.CaseFiles;
using Jinping.Workflow.Client.Letters;
using Jinping.Workflow.Client.Pages.Cases;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Archiving;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>案卷 of the cases a caller sees in full. What is given out is recorded with its hash before its first byte goes out.</summary>
/// <param name="cases">Says which cases the caller sees.</param>
/// <param name="views">Opens personal data.</param>
/// <param name="letters">The letters issued.</param>
/// <param name="attachments">The files attached.</param>
/// <param name="templates">In whose name letters go out.</param>
/// <param name="law">Calendar and names.</param>
/// <param name="names">Names of people.</param>
/// <param name="joining">Makes one PDF of it.</param>
/// <param name="audit">Keeps who took the file away, and its hash.</param>
/// <param name="clock">The application's clock.</param>
internal sealed class CaseFileDesk(
    CaseDesk cases, ApplicantViews views, LetterDesk letters, AttachmentDesk attachments, TemplateDesk templates, LawDesk law, OfficerNames names, CaseFilePdf joining, AuditDesk audit, TimeProvider clock)
{
    /// <summary>The ZIP file, recorded and ready to be sent; both null when there is no such case for the caller.</summary>
    public async Task<(PackedFile? Packed, string Name, Refusal? Refusal)> Zip(string number, Caller caller)
    {
        var (file, refusal) = await Gather(number, caller);
        if (file is null)
            return (null, "", refusal);
        var packed = PackedFile.Of(file);
        await audit.Record(caller, AuditKind.CaseFileMade, file.Facts.View.Number, Recorded("ZIP", file, packed.ManifestHash));
        return (packed, $"{file.Name}.zip", null);
    }

    /// <summary>The PDF file, recorded; or why there is none. Both null when there is no such case for the caller.</summary>
    public async Task<(byte[]? Pdf, string Name, Refusal? Refusal)> Pdf(string number, Caller caller, CancellationToken cancellationToken)
    {
        var (file, refusal) = await Gather(number, caller);
        if (file is null || joining.Missing is not null)
            return (null, "", refusal ?? (file is null ? null : joining.Missing));
        var (pdf, failed) = await joining.Of(file, cancellationToken);
        if (pdf is null)
            return (null, "", failed);
        await audit.Record(caller, AuditKind.CaseFileMade, file.Facts.View.Number, Recorded("PDF", file, CaseManifest.HashOf(pdf)));
        return (pdf, $"{file.Name}.pdf", null);
    }

    /// <summary>Writes a ZIP file out.</summary>
    public Task Write(PackedFile packed, Stream target, CancellationToken cancellationToken) => packed.Write(target, attachments.Copy, cancellationToken);

    private static string Recorded(string kind, CaseFile file, string hash) => AuditHash.Of(kind, file.Facts.View.Version, hash);

    private async Task<(CaseFile? File, Refusal? Refusal)> Gather(string number, Caller caller)
    {
        if (!CaseDesk.MayReveal(caller))
            return (null, Refusal.Forbidden("当前账户的角色不能取得含有完整个人信息的案卷。"));
        if (await cases.Find(number, caller) is not { } grain || await grain.View(null) is not { } stored)
            return (null, null);
        if (!CaseDesk.MayReveal(caller, stored))
            return (null, Refusal.Forbidden("会办部门不能取得此申请的案卷。"));
        var facts = await Facts(stored, caller);
        var unreadable = ImmutableArray.CreateBuilder<Guid>();
        var (records, issued) = await Letters(facts, unreadable);
        var files = await Files(facts, unreadable);
        List<FileItem> items = [.. records, .. files.Where(item => AttachmentRules.IsPersonal(item.Kind)).Select(item => item.Item), .. issued];
        if (ApprovalSheet.Of(facts) is { } approval)
            items.Add(CaseFileItems.Made(facts, ApprovalSheet.Title, approval));
        if (DeliverySheet.Of(facts) is { } deliveries)
            items.Add(CaseFileItems.Made(facts, DeliverySheet.Title, deliveries));
        items.AddRange(files.Where(item => !AttachmentRules.IsPersonal(item.Kind)).OrderBy(item => item.Kind != AttachmentKind.Reply).Select(item => item.Item));
        items.Add(CaseFileItems.Made(facts, TermSheet.Title, TermSheet.Of(facts)));
        items.Add(CaseFileItems.Timeline(facts, stored.Timeline));
        items.Add(CaseFileItems.Made(facts, ClosingSheet.Title, ClosingSheet.Of(facts, items.Count, FileGaps.Of(facts.Request), [.. items.Where(item => item is { Document: null, Attachment: null }).Select(item => item.Title)])));
        return (new CaseFile(facts, CaseFileItems.Numbered(items), unreadable.ToImmutable()), null);
    }

    private async Task<CaseFacts> Facts(RequestView stored, Caller caller)
    {
        var view = views.Full(stored);
        var authority = await law.Authority();
        string NameOf(string code) => authority.Departments.FirstOrDefault(department => department.Code == code)?.Name ?? code;
        return new CaseFacts
        {
            View = view,
            Request = Replays.Of(view),
            TimelineHash = TimelineHash.OfHead([.. stored.Timeline]),
            Context = await law.Today(),
            DepartmentName = NameOf,
            OfficerName = (await names.Get()).NameOf,
            Organ = (await templates.Settings(view.Department)).Settings.Organ ?? NameOf(view.Department),
            At = ChinaTime.Now(clock),
            By = caller.Recorded,
        };
    }

    private async Task<(List<FileItem> Records, List<FileItem> Issued)> Letters(CaseFacts facts, ImmutableArray<Guid>.Builder unreadable)
    {
        List<FileItem> records = [], issued = [];
        foreach (var kept in facts.Request.Letters)
        {
            FileItem item;
            if (await letters.Frozen(facts.View, kept.Letter) is var (text, document))
            {
                item = CaseFileItems.Letter(kept, facts, text, document);
            }
            else
            {
                item = CaseFileItems.Unread(kept, facts);
                unreadable.Add(kept.Letter.Id);
            }
            (kept.Letter.Code == LetterCode.F01 ? records : issued).Add(item);
        }
        if (records is [] && await letters.Unissued(LetterCode.F01, facts.View) is { } form)
            records.Add(CaseFileItems.Registration(facts, form));
        return (records, issued);
    }

    private async Task<List<(AttachmentKind Kind, FileItem Item)>> Files(CaseFacts facts, ImmutableArray<Guid>.Builder unreadable)
    {
        List<(AttachmentKind, FileItem)> files = [];
        foreach (var file in facts.Request.Attachments)
        {
            var isReadable = await attachments.IsReadable(file);
            if (!isReadable)
                unreadable.Add(file.Id);
            var added = facts.View.Timeline.First(entry => entry.Event is RequestEvent.AttachmentAdded { Attachment: var attachment } && attachment.Id == file.Id);
            files.Add((file.Kind, CaseFileItems.Attached(file, added.On, facts, isReadable)));
        }
        return files;
    }
}
