using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Letters.Catalogue;

/// <summary>What a final letter takes from the case.</summary>
internal static class FinalWords
{
    /// <summary>Whether an entry is what gave a case one of these outcomes, the last one that did: a correction takes the place of the reply.</summary>
    public static bool Tells(TimelineEntry entry, Request request, Disposition[] dispositions) => entry.Event switch
    {
        RequestEvent.ReplyIssued or RequestEvent.ClosingCorrected or RequestEvent.SupplementLapsed or RequestEvent.FeeLapsed or RequestEvent.Withdrawn =>
            request.Closing is { } closing && dispositions.Contains(closing.Disposition) && IsLast(entry, request),
        _ => false,
    };

    private static bool IsLast(TimelineEntry entry, Request request) =>
        request.Timeline.FindLast(other => other.Event is RequestEvent.Closed or RequestEvent.ClosingCorrected)?.Number == entry.Number;

    /// <summary>The facts that the outcome rests on, as recorded with it.</summary>
    public static string? Findings(LetterSource s) => s.Reply["findings"] ?? (s.Disposition switch
    {
        Disposition.AlreadyPublic => "经查，所申请的政府信息已由行政机关主动公开。",
        Disposition.Provided => "经审查，所申请的政府信息由本机关制作或者保存，可以公开。",
        Disposition.PartlyDisclosed => "经审查，所申请的政府信息含有不应当公开的内容，能够作区分处理。",
        Disposition.ForbiddenByLaw => "经审查，所申请的政府信息属于法律、行政法规禁止公开的政府信息。",
        Disposition.StateSecret => "经审查，所申请的政府信息已依法定密，且在保密期限内。",
        Disposition.EndangersSecurityOrStability => s.Reply["riskFinding"],
        Disposition.ThirdPartyRights => s.Reply["grounds"],
        Disposition.InternalAffairs => s.Reply["kind"] is { } kind ? $"经审查，所申请的政府信息属于本机关的内部事务信息（{kind}）。" : null,
        Disposition.ProcessInformation => s.Reply["kind"] is { } kind ? $"经审查，所申请的政府信息是本机关在履行行政管理职能过程中形成的{kind}。" : null,
        Disposition.EnforcementFile => s.Reply["file"] is { } file ? $"经审查，所申请的政府信息属于行政执法案卷信息（{file}）。" : null,
        Disposition.AdministrativeInquiry => s.Reply["law"] is { } law ? $"经审查，所申请的信息，{law}对其获取有特别规定。" : null,
        Disposition.DoesNotExist => s.Reply["search"],
        Disposition.NotThisOrgan => s.Reply["reason"],
        Disposition.WouldRequireCreation => s.Reply["explanation"],
        Disposition.UnclearAfterSupplement => s.Reply["unclear"],
        Disposition.PetitionOrComplaint => "经审查，所提申请没有指向特定的政府信息，内容属于信访、投诉、举报。",
        Disposition.RepeatedRequest => s.Reply["earlierNumber"] is { } number ? $"经查，{s.You}曾就相同的政府信息提出申请（登记编号{number}），本机关已经答复。" : null,
        Disposition.PublicPublication => "经审查，所提申请要求提供的是公开出版物。",
        Disposition.ExcessiveRequests => s.Reply["evidence"],
        Disposition.ConfirmationOfHeldInformation => s.Reply["obtainedHow"],
        Disposition.SupplementNotProvided => s.Request.Supplement is { } notice ? $"本机关于{LetterDate.Of(notice.SentOn)}告知{s.You}补正{(notice.DeliveredOn is { } day ? $"，告知书于{LetterDate.Of(day)}送达" : "")}，{s.You}逾期未补正。" : null,
        Disposition.FeeNotPaid => s.Request.Fee is { } fee ? $"本机关于{LetterDate.Of(fee.SentOn)}通知{s.You}缴纳信息处理费{fee.Amount:0}元{(fee.DeliveredOn is { } day ? $"，通知书于{LetterDate.Of(day)}送达" : "")}，{s.You}逾期未缴纳。" : null,
        Disposition.Withdrawn or Disposition.OtherHandling => Ended(s),
        _ => null,
    });

    /// <summary>The reason, as recorded, or as it follows from the outcome itself.</summary>
    public static string? Reason(LetterSource s) => s.Disposition switch
    {
        null => null,
        Disposition.NotThisOrgan or Disposition.OtherHandling => s.Reply["reason"],
        Disposition.ThirdPartyRights => s.Reply["grounds"],
        Disposition.Withdrawn => $"{s.You}撤回了申请。",
        Disposition.EndangersSecurityOrStability => s.Reply["reason"],
        { } disposition => s.Reply["reason"] ?? $"所提申请的情形为：{DispositionRules.Of(disposition).Title}。",
    };

    /// <summary>Instrument, article, paragraph and item, in full.</summary>
    public static string? LegalBasis(LetterSource s)
    {
        if (s.Disposition is not { } disposition)
            return null;
        string[] grounds = disposition switch
        {
            Disposition.StateSecret => ["《中华人民共和国保守国家秘密法》"],
            Disposition.ForbiddenByLaw or Disposition.AdministrativeInquiry when s.Reply["law"] is { } law => [law],
            _ => [],
        };
        string[] parts = disposition == Disposition.PartlyDisclosed ? [.. s.Reply.Withheld.SelectMany(part => DispositionRules.Of(part.Disposition).Articles).Select(InFull)] : [];
        return string.Join("、", DispositionRules.Of(disposition).Articles.Select(InFull).Concat(parts).Concat(grounds).Distinct()) is { Length: > 0 } text ? text : null;
    }

    /// <remarks>条例第三十七条: each withheld part with the article of its ground.</remarks>
    public static string? Withheld(LetterSource s) => s.Reply.Withheld is { IsDefaultOrEmpty: false } parts
        ? string.Join("\n", parts.Select((part, i) => $"（{ChineseNumber.Of(i + 1)}）{part.What}：{DispositionRules.Of(part.Disposition).Title}，依据{string.Join("、", DispositionRules.Of(part.Disposition).Articles.Select(InFull))}"))
        : null;

    public static string? ReasonsGiven(LetterSource s) => s.Last<RequestEvent.ReasonGiven>() is { Event: RequestEvent.ReasonGiven given } entry
        ? $"{s.You}于{LetterDate.Of(entry.On)}说明理由{(given.Reason is { } reason ? $"：{reason.TrimEnd('。')}" : "")}"
        : s.Request.Reasons is null ? null : $"{s.You}未在规定期限内说明理由";

    public static string? Ended(LetterSource s) => s.Disposition switch
    {
        Disposition.Withdrawn => s.Last<RequestEvent.Withdrawn>() is { Event: RequestEvent.Withdrawn withdrawn } entry ? $"{s.You}于{LetterDate.Of(entry.On)}撤回申请{(withdrawn.Reason is { } reason ? $"（{reason}）" : "")}" : null,
        Disposition.OtherHandling => s.Reply["reason"],
        _ => null,
    };

    /// <summary>A citation as a letter prints it, with the instrument's full name.</summary>
    public static string InFull(Citation citation) => citation.Text switch
    {
        var text when text.StartsWith("条例", StringComparison.Ordinal) => $"《中华人民共和国政府信息公开条例》{text[2..]}",
        var text when text.StartsWith("信息处理费管理办法", StringComparison.Ordinal) => $"《政府信息公开信息处理费管理办法》{text["信息处理费管理办法".Length..]}",
        var text when text.IndexOf('第', StringComparison.Ordinal) is > 0 and var i => $"《中华人民共和国{text[..i]}》{text[i..]}",
        var text => text,
    };
}
