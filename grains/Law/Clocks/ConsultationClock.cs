using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>C7、C8 征求意见期限: fifteen working days from the day the third party or the co-maker has the letter.</summary>
/// <remarks>
/// 条例第三十二条（第三方：逾期由行政机关决定）、第三十四条（共同制作机关：逾期视为同意公开）；其他机关（第十一条）无法定期限.
/// </remarks>
[Rule("C7", "C8", "R32", "R34")]
public static class ConsultationClock
{
    /// <summary>One clock per consultation.</summary>
    public static IEnumerable<Clock> Of(Request request, LegalContext context) =>
        request.Consultations.Select(c => Of(c, request, context));

    /// <summary>共同制作机关逾期未答复，视为同意公开: whether silence has become consent.</summary>
    /// <remarks>条例第三十四条. Only of co-makers; a third party's silence is neither consent nor refusal (第三十二条).</remarks>
    public static bool IsDeemedConsent(Consultation consultation, LegalContext context) =>
        consultation is { JointlyMade: true, EndedOn: null } && Exclusions.LastDay(consultation, context.Calendar) is { } last && context.Today > last;

    private static Clock Of(Consultation consultation, Request request, LegalContext context)
    {
        var derivation = consultation is { HasTerm: true, DeliveredOn: { } day }
            ? context.Calendar.AddWorkingDays(day, Exclusions.ConsultationTerm)
            : null;
        return new Clock
        {
            Kind = consultation.Letter == LetterKind.ThirdPartyLetter ? ClockKind.ThirdParty : ClockKind.Agency,
            Party = consultation.Party,
            State = StateOf(consultation, derivation?.Due, request, context.Today),
            StartedOn = consultation.DeliveredOn,
            Allowance = consultation.HasTerm ? Exclusions.ConsultationTerm : null,
            MetOn = consultation.EndedOn,
            Article = ArticleOf(consultation),
        }.CountedBy(derivation);
    }

    private static ClockState StateOf(Consultation consultation, DateOnly? dueOn, Request request, DateOnly today) => consultation switch
    {
        { Returned: true } => ClockState.Superseded,
        { HasTerm: false, DeliveredOn: not null, EndedOn: null } when !request.IsClosed => ClockState.Running,
        _ => Terms.StateOf(dueOn, consultation.EndedOn, request.Closing?.On, today),
    };

    private static string ArticleOf(Consultation consultation) => consultation switch
    {
        { Letter: LetterKind.ThirdPartyLetter } => Cite.Regulation(32).Text,
        { JointlyMade: true } => Cite.Regulation(34).Text,
        _ => Cite.Regulation(11).Text,
    };
}
