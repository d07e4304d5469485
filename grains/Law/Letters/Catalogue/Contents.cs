using Jinping.Workflow.Law.Remedies;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Letters.Catalogue;

/// <summary>Contents that many letters share, and short names to write the catalogue with.</summary>
internal static class Contents
{
    /// <summary>署名、联系方式: what every letter that leaves the house ends with.</summary>
    public static readonly LetterContent[] Sender =
    [
        Setting("organ", "署名机关", settings => settings.Organ),
        Setting("phone", "联系电话", settings => settings.Phone),
        Setting("address", "联系地址", settings => settings.Address),
    ];

    /// <summary>申请概况, for the applicant and for the file.</summary>
    public static readonly LetterContent[] Subject =
    [
        Known("applicant", "申请人姓名或者名称", s => s.Request.Origin.Applicant.Name),
        Known("requestNumber", "登记编号", s => s.Request.Number.ToString()),
        Known("description", "所需政府信息的内容描述", s => s.Request.Origin.Description),
        Known("channel", "申请渠道", s => ChannelName(s.Request.Origin.Channel)),
        Known("receivedOn", "收到申请之日（须先确认收到）", s => Day(s.Request.ReceivedOn)),
    ];

    public static LetterContent Known(string name, string label, Func<LetterSource, string?> find) => new(name, label, ContentOrigin.Case, find);

    public static LetterContent Said(string name, string label, string sentence) => new(name, label, ContentOrigin.Law, _ => sentence);

    public static LetterContent Setting(string name, string label, Func<LetterSettings, string?> find) => new(name, label, ContentOrigin.Settings, s => find(s.Settings));

    public static LetterContent Asked(string name, string label, Func<LetterSource, string?>? suggested = null, params string[] values) =>
        new(name, label, ContentOrigin.Asked, suggested ?? (_ => null)) { Values = [.. values] };

    public static LetterContent May(string name, string label, Func<LetterSource, string?>? suggested = null) => Asked(name, label, suggested) with { IsOptional = true };

    public static LetterContent AskedDay(string name, string label, Func<LetterSource, DateOnly?> suggested, Func<LetterSource, DateOnly?>? notBefore = null) =>
        new(name, label, ContentOrigin.Asked, s => suggested(s) is { } day ? LetterDate.Fact(day) : null) { IsDay = true, NotBefore = notBefore };

    public static string? Day(DateOnly? day) => day is { } known ? LetterDate.Of(known) : null;

    /// <summary>Working days from a day on.</summary>
    public static DateOnly After(LetterSource s, DateOnly from, int workingDays) => s.Context.Calendar.AddWorkingDays(from, workingDays).Due;

    public static string ChannelName(Channel channel) => channel switch
    {
        Channel.InPerson => "当面提交",
        Channel.RegisteredMail => "挂号信或者特快专递邮寄",
        Channel.OrdinaryMail => "平常信函邮寄",
        Channel.Internet => "互联网渠道",
        Channel.Fax => "传真",
        Channel.Transferred => "其他单位转送",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string MeansName(DeliveryMeans means) => means switch
    {
        DeliveryMeans.Hand => "直接送达",
        DeliveryMeans.Post => "邮政企业邮寄送达",
        DeliveryMeans.Electronic => "电子送达",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string KindName(ApplicantKind kind) => kind switch
    {
        ApplicantKind.NaturalPerson => "自然人",
        ApplicantKind.CommercialEnterprise => "商业企业",
        ApplicantKind.ResearchInstitution => "科研机构",
        ApplicantKind.SocialOrganization => "社会公益组织",
        ApplicantKind.LegalServiceInstitution => "法律服务机构",
        ApplicantKind.Other => "其他法人或者其他组织",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>救济告知: the paragraph, as one content.</summary>
    public static LetterContent Remedy(Func<LetterSource, RemedyNotice?> notice) => Known("remedy", "救济告知", s => notice(s)?.Text);

    /// <summary>An entry of the reviewing chain: who did it.</summary>
    public static string? Who<TEvent>(LetterSource s)
        where TEvent : RequestEvent => s.Last<TEvent>() is { } entry ? $"{entry.By}（{LetterDate.Of(entry.On)}）" : null;
}
