using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Remedies;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Letters;

/// <summary>All that a letter is written from: the case, the entry it tells of, the settings, and what the officer says.</summary>
public sealed record LetterSource
{
    /// <summary>The letter wanted.</summary>
    public required LetterDraft Draft { get; init; }

    /// <summary>The case.</summary>
    public required Request Request { get; init; }

    /// <summary>The entry it tells of; null where there is none (yet).</summary>
    public TimelineEntry? Entry { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly On { get; init; }

    /// <summary>文书设置.</summary>
    public required LetterSettings Settings { get; init; }

    /// <summary>Calendar, today.</summary>
    public required LegalContext Context { get; init; }

    /// <summary>Names of departments by code.</summary>
    public required Func<string, string> DepartmentName { get; init; }

    /// <summary>送达方式.</summary>
    public DeliveryMeans DeliveredBy => Draft.DeliveredBy ?? Request.Closing?.DeliveredBy ?? DeliveryMeans.Post;

    /// <summary>The outcome: of the closing, or while open of the draft.</summary>
    public Disposition? Disposition => Request.Closing?.Disposition ?? Request.Draft?.Disposition;

    /// <summary>The facts of that outcome.</summary>
    public ReplyFacts Reply => Request.Closing?.Facts ?? Request.Draft?.Facts ?? ReplyFacts.None;

    /// <summary>What happened, when it is of one kind.</summary>
    public TEvent? Event<TEvent>() where TEvent : RequestEvent => Entry?.Event as TEvent;

    /// <summary>The last entry of a kind; null for none.</summary>
    public TimelineEntry? Last<TEvent>(Func<TEvent, bool>? which = null) where TEvent : RequestEvent =>
        Request.Timeline.FindLast(entry => entry.Event is TEvent happened && (which is null || which(happened)));

    /// <summary>What the officer said; null when nothing.</summary>
    public string? Given(string name) => Draft.Facts.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>你、你单位: how the applicant is addressed.</summary>
    public string You => Request.Origin.Applicant.Kind == ApplicantKind.NaturalPerson ? "你" : "你单位";

    /// <summary>第三方或者其他机关 the letter concerns; null for none.</summary>
    public string? Party => Entry?.Event switch
    {
        RequestEvent.ThirdPartyConsulted e => e.Party,
        RequestEvent.AgencyConsulted e => e.Agency,
        RequestEvent.CoHandlerInvited e => DepartmentName(e.Department),
        _ => null,
    };

    /// <summary>The reply clock as it stood once the entry was recorded; null when none counted.</summary>
    public Clock? ReplyClockThen() => Entry is { } entry && Request.AtVersion(entry.Number) is var then ? CaseClocks.Reply(then, Context) : CaseClocks.Reply(Request, Context);

    /// <summary>The letter it corrects; null for none.</summary>
    public LetterOnFile? Replaced => Draft.Replaces is { } id ? Request.Letters.Find(kept => kept.Letter.Id == id) : null;

    /// <summary>救济告知 of an outcome.</summary>
    public RemedyNotice? Remedy(Disposition disposition) => RemedyNotice.For(
        new RemedyLetter { Disposition = disposition, LetterOn = On, SignedBy = Settings.OrganKind, IsDeliveredOnline = DeliveredBy == DeliveryMeans.Electronic },
        Settings.Remedies,
        Settings.ReconsiderationRules());
}
