using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Letters;
using Jinping.Workflow.Client.Words;

namespace Jinping.Workflow.Client.Documents.CaseFiles;

/// <summary>送达情况表: every letter that had to go out, how it went, and what proves that it arrived.</summary>
internal static class DeliverySheet
{
    /// <summary>标题.</summary>
    public const string Title = "文书送达情况表";

    /// <summary>The sheet; null while no letter has gone out.</summary>
    public static OfficialDocument? Of(CaseFacts facts)
    {
        var letters = LetterView.Of(facts.Request).Where(letter => letter.IsOutgoing).ToList();
        return letters is [] ? null : new OfficialDocument
        {
            Title = Title,
            Body = [FormRows.List(Title, [10, 6, 6, 7, 8, 7, 5], ["文书和文号", "受送达人", "送达方式", "发出日期", "邮件号码", "送达日期", "签收人"], letters.Select(letter => Row(letter, facts)))],
            Properties = facts.Properties(Title),
        };
    }

    private static TableRow Row(LetterView letter, CaseFacts facts) => new(
    [
        FormRows.Fact($"{letter.Title}{(letter.DocumentNumber is { } number ? $"\n{number}" : "")}{(letter.ReplacedBy is null ? "" : "\n（已更正重发）")}"),
        FormRows.Fact(letter.Party ?? facts.View.Applicant.Name),
        FormRows.Fact(letter.DeliveredBy?.Chinese()),
        new(letter.SentOn is { } sent ? $"{sent:yyyy-MM-dd}" : "未记录"),
        new(letter.TrackingNumber ?? ""),
        new(letter.ReceivedOn is { } received ? $"{received:yyyy-MM-dd}" : "无送达凭证"),
        new(letter.SignedBy ?? ""),
    ]);
}
