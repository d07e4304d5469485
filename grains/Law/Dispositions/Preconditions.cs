using System.Collections.Immutable;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Dispositions;

/// <summary>办理结果的前提: what must be on file before an outcome may be given. All that is missing is listed at once.</summary>
/// <remarks>条例第十七条、第三十条、第三十二条、第三十四条至第三十七条</remarks>
public static class Preconditions
{
    /// <summary>What is missing for a reply; empty when nothing is.</summary>
    /// <param name="request">The case as it stands.</param>
    /// <param name="disposition">The outcome wanted.</param>
    /// <param name="facts">The facts given.</param>
    /// <param name="on">The day of the reply.</param>
    /// <param name="context">Calendar and what other records say.</param>
    public static ImmutableArray<string> Missing(Request request, Disposition disposition, ReplyFacts facts, DateOnly on, LegalContext context) =>
        [.. DispositionRules.Of(disposition).Facts.Select(fact => MissingFact(fact, facts)).OfType<string>(),
         .. MissingOnFile(request, disposition, facts, on, context)];

    private static string? MissingFact(RequiredFact fact, ReplyFacts facts) => facts[fact.Name] switch
    {
        null => $"{fact.Label}（facts.{fact.Name}）",
        { } text when !fact.Values.IsEmpty && !fact.Values.Contains(text) => $"{fact.Label}（facts.{fact.Name}），只能是：{string.Join("、", fact.Values)}",
        _ => null,
    };

    private static IEnumerable<string> MissingOnFile(Request request, Disposition disposition, ReplyFacts facts, DateOnly on, LegalContext context) => disposition switch
    {
        Disposition.AlreadyPublic or Disposition.Provided => CoMakers(request, facts, on, context),
        Disposition.PartlyDisclosed => [.. CoMakers(request, facts, on, context), .. WithheldParts(facts)],
        Disposition.ThirdPartyRights => ThirdParty(request, facts, on, context),
        Disposition.UnclearAfterSupplement => Supplemented(request),
        Disposition.RepeatedRequest => Earlier(request, facts, on, context),
        Disposition.ExcessiveRequests => ReasonsFailed(request, on, context),
        _ => [],
    };

    /// <remarks>条例第三十四条: while a co-maker's fifteen working days run, nothing may be disclosed unless the consultation is ended on record.</remarks>
    [Rule("R34")]
    private static IEnumerable<string> CoMakers(Request request, ReplyFacts facts, DateOnly on, LegalContext context) =>
        request.Consultations
            .Where(c => c.JointlyMade && facts["consultationEndedEarly"] is null && IsOpen(c, on, context))
            .Select(c => $"共同制作机关“{c.Party}”的意见，或者其15个工作日期满，或者提前结束征求意见的记录（facts.consultationEndedEarly）");

    /// <remarks>条例第三十七条: something released and something withheld, each part with its ground.</remarks>
    [Rule("DM2", "DM3")]
    private static IEnumerable<string> WithheldParts(ReplyFacts facts)
    {
        if (facts.Withheld.IsDefaultOrEmpty)
            yield return "不予公开的部分及其依据（facts.withheld）";
        else if (facts.Withheld.Any(part => string.IsNullOrWhiteSpace(part.What) || !CanBeWithheld(part.Disposition)))
            yield return "每一不予公开部分的内容和不予公开、无法提供的情形（facts.withheld）";
    }

    private static bool CanBeWithheld(Disposition disposition) =>
        DispositionRules.Of(disposition).Group is DispositionGroup.NotDisclosed or DispositionGroup.CannotBeProvided or DispositionGroup.NotProcessed;

    /// <remarks>条例第三十二条: a written consultation with its opinion or its expiry, or a recorded finding why none was possible or needed.</remarks>
    [Rule("R32", "R15")]
    private static IEnumerable<string> ThirdParty(Request request, ReplyFacts facts, DateOnly on, LegalContext context)
    {
        if (facts["noConsultationReason"] is not null)
            yield break;
        var consultations = request.Consultations.Where(c => c.Letter == LetterKind.ThirdPartyLetter && !c.Returned).ToImmutableArray();
        if (consultations.IsEmpty)
            yield return "书面征求第三方意见的记录，或者未征求意见的理由（facts.noConsultationReason）";
        foreach (var open in consultations.Where(c => IsOpen(c, on, context)))
            yield return $"第三方“{open.Party}”的意见，或者其15个工作日期满";
    }

    private static bool IsOpen(Consultation consultation, DateOnly on, LegalContext context) =>
        consultation.EndedOn is null && (Exclusions.LastDay(consultation, context.Calendar) is not { } last || on <= last);

    /// <remarks>条例第三十条</remarks>
    private static IEnumerable<string> Supplemented(Request request)
    {
        if (request.Supplement is null)
            yield return "补正告知";
        if (request.Supplement?.SupplementedOn is null)
            yield return "收到的补正材料";
    }

    /// <remarks>条例第三十六条第（六）项: the same applicant, the same organ, and answered before.</remarks>
    private static IEnumerable<string> Earlier(Request request, ReplyFacts facts, DateOnly on, LegalContext context)
    {
        if (facts["earlierNumber"] is not { } number)
            yield break;
        if (number == request.Number.ToString() || context.Earlier is not { } earlier)
            yield return $"登记簿中的申请“{number}”";
        else if (earlier.Department != request.Origin.Department)
            yield return $"本机关答复过的申请：{number}由其他机关办理";
        else if (!IsSameApplicant(earlier, request.Origin.Applicant))
            yield return $"同一申请人的申请：{number}的申请人不同";
        else if (earlier.ClosedOn is not { } closedOn || closedOn > on || !DispositionRules.Of(earlier.Disposition!.Value).IsReply)
            yield return $"已经答复的申请：{number}在该日尚未答复";
    }

    private static bool IsSameApplicant(EarlierRequest earlier, Applicant applicant) =>
        earlier.ApplicantKey is { } key && applicant.Key is { } own ? key == own : earlier.ApplicantName == applicant.Name;

    /// <remarks>条例第三十五条: reasons asked for, and judged unreasonable or not given in their time.</remarks>
    private static IEnumerable<string> ReasonsFailed(Request request, DateOnly on, LegalContext context)
    {
        if (request.Reasons is not { } reasons)
            yield return "要求申请人说明理由的记录（askReason）";
        else if (reasons.Accepted == true)
            yield return "理由不合理的认定：已记录理由合理";
        else if (reasons.GivenOn is null && on <= ReasonsClock.Due(reasons, context.Calendar).Due)
            yield return $"申请人说明的理由，或者说明理由的期限（{ReasonsClock.Due(reasons, context.Calendar).Due:yyyy-MM-dd}）届满";
    }
}
