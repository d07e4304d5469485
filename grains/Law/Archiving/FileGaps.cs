using System.Collections.Immutable;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Archiving;

/// <summary>卷内缺少的材料: what the file of a case should hold and does not, so that whoever closes it, or answers for it before a court, sees it in time.</summary>
/// <remarks>条例第四十五条: 登记、审核、办理、答复、归档. Which papers these are the Regulation does not list (惯例).</remarks>
[Rule("R45")]
public static class FileGaps
{
    /// <summary>What is missing, in the clerk's words, in the order of the file; empty when the file is complete.</summary>
    public static ImmutableArray<string> Of(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Exists ? [.. Scans(request), .. Letters(request), .. Approval(request), .. Proofs(request)] : [];
    }

    private static IEnumerable<string> Scans(Request request)
    {
        if (request.Attachments.All(file => file.Kind != AttachmentKind.Application))
            yield return "申请书或者其他申请材料（附件）";
        if (request.Attachments.All(file => file.Kind != AttachmentKind.IdentityProof))
            yield return "申请人身份证明（附件）";
    }

    // A step that was recorded and whose letter was never made here: it may have gone out on paper, and then its copy is missing.
    private static IEnumerable<string> Letters(Request request) =>
        from rule in LetterRules.All
        where IsExpected(rule, request)
        let told = rule.Basis.Of(request)
        let lacking = rule.Basis.IsRecord || rule.Code == LetterCode.F14
            ? !told.IsEmpty && request.Letters.TrueForAll(kept => kept.Letter.Code != rule.Code)
            : told.Any(entry => request.Standing(rule.Code, entry.Number) is null)
        where lacking
        select $"{rule.Name}（{LetterCodes.Of(rule.Code)}）";

    private static bool IsExpected(LetterRule rule, Request request) => rule.Code switch
    {
        // Made anew for every file; help inside the authority; one for each letter, told of with its proof.
        LetterCode.F01 or LetterCode.F11 or LetterCode.F16 or LetterCode.F17 => false,
        // Either tells of the release: an early one, or that of the decision.
        LetterCode.F12 => false,
        LetterCode.F14 => request.Closing is { DeliveredBy: not null },
        LetterCode.F15 => request.Closing?.Disposition == Disposition.DoesNotExist,
        _ => true,
    };

    private static IEnumerable<string> Approval(Request request)
    {
        if (request.Closing is { DeliveredBy: not null } && request.Timeline.TrueForAll(entry => entry.Event is not RequestEvent.ReplyApproved))
            yield return "答复的审核签发记录";
    }

    private static IEnumerable<string> Proofs(Request request)
    {
        foreach (var kept in request.Letters.Where(kept => LetterRules.Of(kept.Letter.Code).Reader != LetterReader.File))
        {
            if ((kept.ReceivedOn ?? request.ProvedOn(kept.Letter)) is null)
                yield return $"《{kept.Letter.Title}》{kept.Letter.DocumentNumber}的送达凭证";
        }
        if (request.Closing is { DeliveredBy: not null, DeliveredOn: null } && request.Letters.TrueForAll(kept => !LetterRules.Of(kept.Letter.Code).IsFinal))
            yield return "答复的送达凭证";
    }
}
