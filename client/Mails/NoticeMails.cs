using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Documents.Html;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Time;
using MimeKit;
using MimeKit.Text;

namespace Jinping.Workflow.Client.Mails;

/// <summary>通知邮件: one notice or many, by kinds, each with its case's lamp, days left and link; as a page and as plain text.</summary>
public sealed class NoticeMails
{
    // What must not wait comes first; within a kind as it happened.
    private static readonly ImmutableArray<NoticeKind> Order = [NoticeKind.Overdue, NoticeKind.Escalated, NoticeKind.Urged, NoticeKind.DueSoon, NoticeKind.MailRefused, NoticeKind.ReplyReturned, NoticeKind.SentBack];

    private readonly MailSettings _settings;
    private readonly MailFrame _frame;

    internal NoticeMails(MailSettings settings, LawDesk law, TimeProvider clock) => (_settings, _frame) = (settings, new MailFrame(settings, law, clock));

    /// <summary>The mail.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="to">收件地址, checked.</param>
    /// <param name="reader">姓名 of the reader; null when not known.</param>
    /// <param name="notices">The notices, at least one.</param>
    /// <param name="cases">The cases they are about, by number; those that could not be read are missing.</param>
    public async Task<MimeMessage> Of(Guid id, string to, string? reader, ImmutableArray<NoticeItem> notices, IReadOnlyDictionary<string, MailedCase> cases)
    {
        var groups = notices.GroupBy(notice => notice.Kind).OrderBy(group => Order.IndexOf(group.Key) is >= 0 and var place ? place : Order.Length).Select(group => (group.Key, Notices: group.ToImmutableArray())).ToImmutableArray();
        var mail = await _frame.Begin(id, to, Subject(groups, notices));
        mail.Body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = Plain(reader, groups, notices.Length, cases) },
            new TextPart(TextFormat.Html) { Text = Page(reader, groups, notices.Length, cases) },
        };
        return mail;
    }

    private static string Subject(ImmutableArray<(NoticeKind Kind, ImmutableArray<NoticeItem> Notices)> groups, ImmutableArray<NoticeItem> notices) => notices is [var only]
        ? $"【政府信息公开】{only.Kind.Chinese()}{(only.Number is { } number ? $"：{number}" : "")}"
        : $"【政府信息公开】通知{notices.Length}条：{string.Join("、", groups.Select(group => $"{group.Kind.Chinese()}{group.Notices.Length}"))}";

    private string Plain(string? reader, ImmutableArray<(NoticeKind Kind, ImmutableArray<NoticeItem> Notices)> groups, int count, IReadOnlyDictionary<string, MailedCase> cases)
    {
        var text = new StringBuilder().AppendLine(Greeting(reader, count)).AppendLine();
        foreach (var (kind, notices) in groups)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"【{kind.Chinese()}】{notices.Length}条");
            foreach (var notice in notices)
            {
                text.AppendLine(string.Join(" ", new[] { Number(notice), State(notice, cases) }.OfType<string>()));
                text.AppendLine(CultureInfo.InvariantCulture, $"  {Line(notice)}");
                if (Link(notice) is { } link)
                    text.AppendLine(CultureInfo.InvariantCulture, $"  {link}");
            }
            text.AppendLine();
        }
        return text.AppendLine(Foot()).ToString();
    }

    private string Page(string? reader, ImmutableArray<(NoticeKind Kind, ImmutableArray<NoticeItem> Notices)> groups, int count, IReadOnlyDictionary<string, MailedCase> cases)
    {
        var html = new HtmlText().Own("<!DOCTYPE html>").Line().Open("html", ("lang", "zh-CN")).Line().Open("head").Own("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").Element("title", "政府信息公开通知").Close("head").Line();
        html.Open("body", ("style", NoticeMailLook.Body)).Line().Open("div", ("style", NoticeMailLook.Sheet)).Line();
        html.Element("h1", "政府信息公开通知", ("style", NoticeMailLook.Title)).Element("p", Greeting(reader, count), ("style", NoticeMailLook.Text));
        foreach (var (kind, notices) in groups)
        {
            html.Element("h2", $"{kind.Chinese()}（{notices.Length}）", ("style", NoticeMailLook.Kind));
            foreach (var notice in notices)
                Entry(html, notice, cases);
        }
        return html.Element("p", Foot(), ("style", NoticeMailLook.Foot)).Close("div").Close("body").Line().Close("html").ToString();
    }

    private void Entry(HtmlText html, NoticeItem notice, IReadOnlyDictionary<string, MailedCase> cases)
    {
        html.Open("div", ("style", NoticeMailLook.Entry)).Line();
        if (Number(notice) is { } number)
        {
            if (Link(notice) is { } link)
                html.Element("a", number, ("href", link), ("style", NoticeMailLook.Link));
            else
                html.Element("strong", number);
        }
        if (State(notice, cases) is { } state)
            html.Element("span", state, ("style", NoticeMailLook.Lamp(cases[notice.Number!].Urgency)));
        html.Element("div", Line(notice), ("style", NoticeMailLook.Text)).Close("div").Line();
    }

    private static string Greeting(string? reader, int count) => $"{(reader is null ? "" : $"{reader}：")}您有{count}条政府信息公开工作通知。期限按发信当日计算，以系统中的为准。";

    private string Foot() => $"此邮件由系统自动发送，请勿回复。{(_settings.PublicUrl is null ? "详情请登录系统查看。" : "")}不需要邮件通知的，请在系统“通知—通知设置”中变更。";

    private static string? Number(NoticeItem notice) => notice.Number ?? (notice.Year is { } year ? $"{year}年度" : null);

    // The lamp by shape and word, since colours are not seen by everybody.
    private static string? State(NoticeItem notice, IReadOnlyDictionary<string, MailedCase> cases) => notice.Number is not { } number || !cases.TryGetValue(number, out var seen) ? null
        : seen.IsClosed ? "○ 已办结"
        : seen.Urgency == Urgency.None ? "○ 期限未计算"
        : $"{seen.Urgency.Shape()} {seen.Urgency.Chinese()}{(seen.WorkingDaysLeft is { } left ? $" {ChineseWords.TimeLeft(left)}" : "")}";

    private static string Line(NoticeItem notice) =>
        $"{notice.Text}{(notice.OnBehalfOf is { } absent ? $"（代{absent}收到）" : "")}（{(notice.By is { } by ? $"{by}，" : "")}{notice.RaisedAt.ToOffset(ChinaTime.Offset):M月d日 HH:mm}）";

    private string? Link(NoticeItem notice) => _settings.PublicUrl is not { } url ? null
        : notice.Number is { } number ? new Uri(url, $"requests/{Uri.EscapeDataString(number)}").AbsoluteUri
        : notice is { Year: { } year, Kind: NoticeKind.YearDuty } ? new Uri(url, string.Create(CultureInfo.InvariantCulture, $"years/{year}")).AbsoluteUri
        : new Uri(url, "notices").AbsoluteUri;
}
