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

    /// <summary>The reason, as recorded, or as the article of the outcome has it.</summary>
    public static string? Reason(LetterSource s) => s.Reply["reason"] ?? s.Disposition switch
    {
        Disposition.AlreadyPublic => "所申请公开的信息已经主动公开的，告知获取该政府信息的方式、途径。",
        Disposition.Provided => "所申请公开的信息可以公开的，向申请人提供该政府信息，或者告知获取该政府信息的方式、途径和时间。",
        Disposition.PartlyDisclosed => "申请公开的信息中含有不应当公开的内容，但是能够作区分处理的，提供可以公开的政府信息内容，并对不予公开的内容说明理由。",
        Disposition.StateSecret => "依法确定为国家秘密的政府信息，不予公开。",
        Disposition.ForbiddenByLaw => "法律、行政法规禁止公开的政府信息，不予公开。",
        Disposition.EndangersSecurityOrStability => "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。",
        Disposition.ThirdPartyRights => s.Reply["grounds"],
        Disposition.InternalAffairs => "行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。",
        Disposition.ProcessInformation => "行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息，可以不予公开。",
        Disposition.EnforcementFile => "行政执法案卷信息，可以不予公开。",
        Disposition.AdministrativeInquiry => "法律、行政法规对所申请信息的获取有特别规定。",
        Disposition.DoesNotExist => "经检索没有所申请公开的信息。",
        Disposition.WouldRequireCreation => "行政机关向申请人提供的信息，应当是已制作或者获取的政府信息；需要对现有政府信息进行加工、分析的，可以不予提供。",
        Disposition.UnclearAfterSupplement => "经补正，申请内容仍不能明确指向所需的政府信息。",
        Disposition.PetitionOrComplaint => "以政府信息公开申请的形式进行信访、投诉、举报等活动的，不作为政府信息公开申请处理。",
        Disposition.RepeatedRequest => "已就该申请作出答复，申请人重复申请公开相同政府信息的，不予重复处理。",
        Disposition.PublicPublication => "要求提供政府公报、报刊、书籍等公开出版物的，可以告知获取的途径。",
        Disposition.ExcessiveRequests => "申请公开政府信息的数量、频次明显超过合理范围，申请理由不合理的，不予处理。",
        Disposition.ConfirmationOfHeldInformation => "要求行政机关确认或者重新出具已经获取的政府信息的，不属于提供政府信息的情形。",
        Disposition.SupplementNotProvided => "无正当理由逾期不补正。",
        Disposition.FeeNotPaid => "逾期未按照收费通知缴纳信息处理费。",
        Disposition.Withdrawn => $"{s.You}撤回了申请。",
        _ => null,
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
        return Joined(DispositionRules.Of(disposition).Articles.Select(InFull).Concat(parts).Concat(grounds)) is { Length: > 0 } text ? text : null;
    }

    /// <remarks>条例第三十七条: each withheld part with the article of its ground.</remarks>
    public static string? Withheld(LetterSource s) => s.Reply.Withheld is { IsDefaultOrEmpty: false } parts
        ? string.Join("\n", parts.Select((part, i) => $"（{ChineseNumber.Of(i + 1)}）{part.What}：{DispositionRules.Of(part.Disposition).Title}，依据{Joined(DispositionRules.Of(part.Disposition).Articles.Select(InFull))}"))
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

    // The instrument is named once for all its articles.
    private static string Joined(IEnumerable<string> citations)
    {
        var (text, last) = ("", "");
        foreach (var citation in citations.Distinct())
        {
            var end = citation.IndexOf('》', StringComparison.Ordinal) + 1;
            text += (text.Length == 0 ? "" : "、") + (end > 0 && citation[..end] == last ? citation[end..] : citation);
            last = end > 0 ? citation[..end] : "";
        }
        return text;
    }

    /// <summary>A citation as a letter prints it, with the instrument's full name.</summary>
    public static string InFull(Citation citation) => citation.Text switch
    {
        var text when text.StartsWith("条例", StringComparison.Ordinal) => $"《中华人民共和国政府信息公开条例》{text[2..]}",
        var text when text.StartsWith("信息处理费管理办法", StringComparison.Ordinal) => $"《政府信息公开信息处理费管理办法》{text["信息处理费管理办法".Length..]}",
        var text when text.IndexOf('第', StringComparison.Ordinal) is > 0 and var i => $"《中华人民共和国{text[..i]}》{text[i..]}",
        var text => text,
    };
}
