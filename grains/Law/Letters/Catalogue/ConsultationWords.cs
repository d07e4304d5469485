using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Letters.Catalogue;

/// <summary>征求意见的经过, in the words of a letter.</summary>
internal static class ConsultationWords
{
    /// <summary>What came of asking third parties; null when nothing is recorded and no reason given for not asking.</summary>
    public static string? Result(LetterSource s)
    {
        var sentences = s.Request.Consultations.Where(c => c.Letter == LetterKind.ThirdPartyLetter).Select(c => c switch
        {
            { Returned: true } => $"本机关于{LetterDate.Of(c.SentOn)}向第三方发出征求意见书，文书因无法送达退回。",
            { Consents: true, EndedOn: { } day } => $"本机关于{LetterDate.Of(c.SentOn)}书面征求第三方意见，第三方于{LetterDate.Of(day)}表示同意公开。",
            { Consents: false, EndedOn: { } day } => $"本机关于{LetterDate.Of(c.SentOn)}书面征求第三方意见，第三方于{LetterDate.Of(day)}表示不同意公开{Reason(s, c.Party)}。",
            _ => $"本机关于{LetterDate.Of(c.SentOn)}书面征求第三方意见，第三方逾期未提出意见。",
        }).ToArray();
        return sentences is [] ? s.Reply["noConsultationReason"] : string.Concat(sentences);
    }

    private static string Reason(LetterSource s, string party) =>
        s.Last<RequestEvent.ThirdPartyReplied>(replied => replied.Party == party)?.Event is RequestEvent.ThirdPartyReplied { Reason: { } reason } ? $"，理由为：{reason.TrimEnd('。')}" : "";
}
