using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Documents.Letters;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Pages.Cases;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书 of the cases a caller sees: proposed, previewed, issued, delivered, and read again as they were frozen.</summary>
/// <param name="cases">Says which cases the caller sees.</param>
/// <param name="law">Calendar and names.</param>
/// <param name="templates">The templates in force.</param>
/// <param name="numbers">Gives out numbers.</param>
/// <param name="store">Keeps frozen texts.</param>
/// <param name="deputies">Who does the work of whom.</param>
internal sealed class LetterDesk(CaseDesk cases, LawDesk law, TemplateDesk templates, LetterNumbers numbers, LetterStore store, DeputyDesk deputies)
{
    /// <summary>What is said to whoever may look at a letter, but not send it.</summary>
    public const string DeliveryForbidden = "会办部门不能办理此申请的文书送达。";

    /// <summary>Records that show identity and contacts in full.</summary>
    public static bool IsPersonal(LetterCode code) => code is LetterCode.F01 or LetterCode.F16;

    /// <summary>Letters issued in a case; null when there is no such case for the caller.</summary>
    public async Task<ImmutableArray<LetterView>?> List(string number, Caller caller) =>
        await cases.View(number, null, caller) is { } view ? LetterView.Of(Replays.Of(view)) : null;

    /// <summary>Letters that something in a case calls for; null when there is no such case for the caller.</summary>
    public async Task<ImmutableArray<LetterChoice>?> Choices(string number, Caller caller) =>
        await cases.View(number, null, caller) is { } view ? LetterChoice.Of(Replays.Of(view)) : null;

    /// <summary>A letter as it would be; both null when there is no such case for the caller.</summary>
    public async Task<(LetterPreview? Preview, Refusal? Refusal)> Preview(string number, LetterForm form, Caller caller)
    {
        if (LetterFormRules.Check(form) is { } malformed)
            return (null, malformed);
        var (letter, view, refusal) = await Compose(number, form.ToDraft(), caller);
        if (letter is null)
            return (null, refusal);
        var set = await templates.InForce(letter.Rule.Code);
        var (text, faulty) = LetterMaking.Sketch(letter, set);
        return faulty is not null ? (null, faulty) : (new LetterPreview
        {
            Code = letter.Rule.Code,
            Title = letter.Rule.Title,
            On = letter.Source.On,
            TemplateVersion = set.Version,
            Asked = letter.Asked,
            Missing = Unfit(letter, letter.Source.Request) is { } unfit ? unfit.Missing.IsDefaultOrEmpty ? [unfit.Message.TrimEnd('。')] : unfit.Missing : [],
            Html = LetterFiles.Html(LetterMarkup.Read(text!, letter.Source.Settings.Organ ?? "", letter.Source.Settings.HasRedHead, view!.Timeline[^1].RecordedAt, view.Number)),
        }, null);
    }

    /// <summary>Issues a letter: its text is frozen, its number becomes real. Sent again it is the same letter.</summary>
    /// <returns>The letter, or why not; both null when there is no such case for the caller.</returns>
    public async Task<(LetterView? Letter, Refusal? Refusal)> Issue(string number, LetterForm form, Guid commandId, Caller caller)
    {
        if (LetterFormRules.Check(form) is { } malformed)
            return (null, malformed);
        var draft = form.ToDraft();
        var (letter, view, refused) = await Compose(number, draft, caller);
        if (letter is null)
            return (null, refused);
        if (!caller.Sees(view!.Department, view.HandlingDepartment))
            return (null, Refusal.Forbidden("会办部门不能制发此申请的文书。"));
        var (request, digest) = (letter.Source.Request, JsonHash.Of(draft, LawJson.Context.LetterDraft));
        switch (request.RepeatedLetter(commandId, digest))
        {
            case Decision.Refused(var other):
                return (null, other);
            case Decision.Repeated:
                return (Found(request, commandId), null);
        }
        if (Unfit(letter, request) is { } unfit)
            return (null, unfit);
        return await Issue(letter, view, commandId, digest, caller);
    }

    /// <summary>文书发出.</summary>
    public async Task<(LetterView? Letter, Refusal? Refusal)> Send(string number, Guid id, LetterSending form, Guid commandId, Caller caller) =>
        await Deliver(number, id, caller, async grain => await grain.SendLetter(new SendLetter { Letter = id, Means = form.By, TrackingNumber = form.TrackingNumber, On = form.On, CommandId = commandId, By = await deputies.Recorded(caller, grain) }));

    /// <summary>文书签收.</summary>
    public async Task<(LetterView? Letter, Refusal? Refusal)> Receive(string number, Guid id, LetterReceipt form, Guid commandId, Caller caller) =>
        await Deliver(number, id, caller, async grain => await grain.ReceiveLetter(new ReceiveLetter { Letter = id, SignedBy = form.SignedBy, On = form.On, CommandId = commandId, By = await deputies.Recorded(caller, grain) }));

    /// <summary>A letter as it was frozen; both null when there is no such letter for the caller.</summary>
    public async Task<(OfficialDocument? Document, IssuedLetter? Letter, Refusal? Refusal)> Open(string number, Guid id, Caller caller)
    {
        if (await cases.View(number, null, caller) is not { } view || Replays.Of(view).Letters.Find(kept => kept.Letter.Id == id) is not { } kept)
            return default;
        // What shows identity and contacts is recorded like them, before it is shown.
        if (IsPersonal(kept.Letter.Code) && await cases.Reveal(number, null, caller) is { Refusal: { } hidden })
            return (null, null, hidden);
        return await Frozen(view, kept.Letter) is var (_, document)
            ? (document, kept.Letter, null)
            : (null, null, Refusal.Of(RefusalCodes.LetterUnreadable, "该文书的内容缺失或者损坏，请联系系统管理员。"));
    }

    /// <summary>The frozen text of a letter and the document it makes; null when the text is missing or damaged. Whoever asks has been let see the case, and records what he shows.</summary>
    public async Task<(string Text, OfficialDocument Document)?> Frozen(RequestView view, IssuedLetter letter)
    {
        if (await store.Get(letter) is not { } text)
            return null;
        var settings = (await templates.Settings(view.Department)).Settings;
        var issuedAt = view.Timeline.First(entry => entry.CommandId == letter.Id).RecordedAt;
        return (text, LetterMarkup.Read(text, settings.Organ ?? "", settings.HasRedHead && letter.DocumentNumber is not null, issuedAt, view.Number));
    }

    /// <summary>A record as the case gives it now, where none was issued; what is missing stands in 【】. Null when its template cannot be used.</summary>
    public async Task<OfficialDocument?> Unissued(LetterCode code, RequestView view)
    {
        var letter = await Compose(new LetterDraft { Code = code }, view);
        var (text, _) = LetterMaking.Sketch(letter, await templates.InForce(code));
        return text is null ? null : LetterMarkup.Read(text, letter.Source.Settings.Organ ?? "", hasRedHead: false, view.Timeline[^1].RecordedAt, view.Number);
    }

    private async Task<(LetterView? Letter, Refusal? Refusal)> Deliver(string number, Guid id, Caller caller, Func<IRequestGrain, Task<RequestAnswer>> tell)
    {
        var (grain, _, notOwn) = await cases.FindOwn(number, caller, DeliveryForbidden);
        if (grain is null)
            return (null, notOwn);
        var answer = await tell(grain);
        return answer.Refusal is { } refusal ? (null, refusal) : (Found(Replays.Of(cases.Shown(answer.View!)), id), null);
    }

    private async Task<(LetterView? Letter, Refusal? Refusal)> Issue(ComposedLetter letter, RequestView view, Guid commandId, string digest, Caller caller)
    {
        var (source, rule) = (letter.Source, letter.Rule);
        var byHand = rule.IsFinal && source.Replaced is null ? source.Request.Closing?.DocumentNumber : null;
        var (documentNumber, book) = (byHand, (string?)null);
        if (byHand is null && rule.Series is { } series)
        {
            var (reserved, name) = await numbers.Reserve(source.Settings.MarkOf(series)!, source.On.Year, commandId, view.Number);
            (documentNumber, book) = (reserved.ToString(), name);
        }
        var set = await templates.InForce(rule.Code);
        var (text, refusal) = LetterMaking.Make(letter, documentNumber, set);
        RequestAnswer? answer = null;
        if (text is not null && await cases.Find(view.Number, caller) is { } grain)
        {
            var (hash, content, length) = await store.Put(text);
            answer = await grain.IssueLetter(new IssueLetter
            {
                Letter = new IssuedLetter
                {
                    Id = commandId,
                    Code = rule.Code,
                    Title = rule.Title,
                    DocumentNumber = documentNumber,
                    LetterOn = source.On,
                    Entry = source.Entry?.Number,
                    Party = source.Party,
                    DeliveredBy = rule.Reader == LetterReader.File ? null : source.DeliveredBy,
                    TemplateVersion = set.Version,
                    TemplateHash = set.Hash,
                    Hash = hash,
                    Content = content,
                    Length = length,
                    LastOn = rule.Code is LetterCode.F04 or LetterCode.F05 ? LetterDate.Given(letter.Asked.FirstOrDefault(asked => asked.Name == "lastOn")?.Value) : null,
                    Replaces = source.Draft.Replaces,
                },
                Digest = digest,
                Book = book,
                By = await deputies.Recorded(caller, grain),
            });
            refusal = answer.Refusal;
        }
        if (book is not null)
            await numbers.Settle(book, commandId, isIssued: answer?.View is not null);
        else if (answer?.View is not null && DocumentNumber.TryParse(documentNumber, out var taken))
            await numbers.Take(taken);
        return answer?.View is { } after ? (Found(Replays.Of(after), commandId), null) : (null, refusal);
    }

    private async Task<(ComposedLetter? Letter, RequestView? View, Refusal? Refusal)> Compose(string number, LetterDraft draft, Caller caller)
    {
        RequestView? view;
        if (IsPersonal(draft.Code))
        {
            var answer = await cases.Reveal(number, null, caller);
            if (answer?.Refusal is { } hidden)
                return (null, null, hidden);
            view = answer?.View;
        }
        else
        {
            view = await cases.View(number, null, caller);
        }
        return view is null ? (null, null, null) : (await Compose(draft, view), view, null);
    }

    private async Task<ComposedLetter> Compose(LetterDraft draft, RequestView view)
    {
        var authority = await law.Authority();
        string NameOf(string code) => authority.Departments.FirstOrDefault(department => department.Code == code)?.Name ?? code;
        return LetterComposer.Compose(draft, Replays.Of(view), (await templates.Settings(view.Department)).Settings, NameOf, await law.Today());
    }

    private static Refusal? Unfit(ComposedLetter letter, Request request)
    {
        var source = letter.Source;
        if (!letter.Missing.IsEmpty)
            return Refusal.Of(RefusalCodes.PreconditionMissing, $"制发《{letter.Rule.Title}》，尚缺：{string.Join("；", letter.Missing)}。", letter.Rule.Articles.IsEmpty ? null : letter.Rule.Articles[0]) with { Missing = letter.Missing };
        return request.RefuseLetter(letter.Rule.Code, source.Entry?.Number, source.On, source.Draft.Replaces, source.Context);
    }

    private static LetterView? Found(Request request, Guid id) => request.Letters.Find(kept => kept.Letter.Id == id) is { } kept ? LetterView.Of(kept, request) : null;
}
