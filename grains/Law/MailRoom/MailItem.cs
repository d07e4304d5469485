using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.MailRoom;

/// <summary>收发文登记的一行: one thing that came in or went out in a case.</summary>
public sealed record MailItem
{
    /// <summary>The entry of the timeline that tells of it.</summary>
    public required int Entry { get; init; }

    /// <summary>种类; it also says whether the thing came in or went out.</summary>
    public required MailKind Kind { get; init; }

    /// <summary>题名.</summary>
    public required string Title { get; init; }

    /// <summary>发文字号; null for none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>来文或者受送达: whom it came from or goes to.</summary>
    public required string Party { get; init; }

    /// <summary>The day it came, or was sent; of a letter not sent yet, its own day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The issued letter it is; null for what came in, and for what was sent without a letter made here.</summary>
    public Guid? Letter { get; init; }

    /// <summary>发出之日; null for what came in, or is not sent yet.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>Whether its handing over (交寄) is recorded with the letter.</summary>
    public bool IsHandedOver { get; init; }

    /// <summary>送达方式 of what goes out; null where nothing is recorded.</summary>
    public DeliveryMeans? Means { get; init; }

    /// <summary>渠道 of a request; null for everything else.</summary>
    public Channel? Channel { get; init; }

    /// <summary>邮件号码 (registered mail, EMS); null for none.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>送达之日; null until it is proved.</summary>
    public DateOnly? ProvedOn { get; init; }

    /// <summary>签收人; null when not known.</summary>
    public string? SignedBy { get; init; }

    /// <summary>已发未证: sent, and nothing proves that it arrived.</summary>
    public bool IsUnproved { get; init; }

    /// <summary>登记人, or who handed it over.</summary>
    public required string By { get; init; }

    /// <summary>Whether it came in.</summary>
    [JsonIgnore]
    public bool IsIncoming => Kind is MailKind.Request or MailKind.Supplement or MailKind.Opinion;
}

/// <summary>收发文种类 (惯例：条例未规定).</summary>
[JsonConverter(typeof(WireEnumConverter<MailKind>))]
public enum MailKind
{
    /// <summary>收文：申请.</summary>
    Request,

    /// <summary>收文：补正材料.</summary>
    Supplement,

    /// <summary>收文：第三方、其他机关意见.</summary>
    Opinion,

    /// <summary>发文：告知书、通知书、回执.</summary>
    Notice,

    /// <summary>发文：征求意见书、协办函.</summary>
    Consultation,

    /// <summary>发文：答复书.</summary>
    Reply,
}
