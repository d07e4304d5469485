using Jinping.Workflow.Client.Pages.Cases;
using Jinping.Workflow.Contracts.MailRoom;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.MailRoom;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.MailRoom;

/// <summary>收发文登记的一行.</summary>
public sealed record MailView
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>收到申请的机关.</summary>
    public required string Department { get; init; }

    /// <summary>承办部门.</summary>
    public required string HandlingDepartment { get; init; }

    /// <summary>收文、发文.</summary>
    public required MailDirection Direction { get; init; }

    /// <summary>种类.</summary>
    public required MailKind Kind { get; init; }

    /// <summary>The entry of the timeline that tells of it.</summary>
    public required int Entry { get; init; }

    /// <summary>题名.</summary>
    public required string Title { get; init; }

    /// <summary>发文字号; null for none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>来文或者受送达的人、机关.</summary>
    public required string Party { get; init; }

    /// <summary>The day it came or was sent; of a letter not sent yet, its own day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The issued letter; null where there is none.</summary>
    public Guid? Letter { get; init; }

    /// <summary>发出之日; null for what came in, or is not sent yet.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>Whether the handing over (交寄) of the letter is recorded.</summary>
    public required bool IsHandedOver { get; init; }

    /// <summary>送达方式; null where nothing is recorded.</summary>
    public DeliveryMeans? Means { get; init; }

    /// <summary>申请渠道; null for everything else.</summary>
    public Channel? Channel { get; init; }

    /// <summary>邮件号码; null for none.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>送达之日; null until it is proved.</summary>
    public DateOnly? ProvedOn { get; init; }

    /// <summary>签收人; null when not known.</summary>
    public string? SignedBy { get; init; }

    /// <summary>已发未证.</summary>
    public required bool Unproved { get; init; }

    /// <summary>登记人、交寄人.</summary>
    public required string By { get; init; }

    /// <summary>Those of a case.</summary>
    public static IEnumerable<MailView> Of(RequestView view) =>
        MailBook.Of(Replays.Of(view)).Select(item => Of(new MailRow { Number = view.Number, Department = view.Department, HandlingDepartment = view.HandlingDepartment, Item = item }));

    /// <summary>One of the list.</summary>
    public static MailView Of(MailRow row) => new()
    {
        Number = row.Number,
        Department = row.Department,
        HandlingDepartment = row.HandlingDepartment,
        Direction = row.Item.IsIncoming ? MailDirection.In : MailDirection.Out,
        Kind = row.Item.Kind,
        Entry = row.Item.Entry,
        Title = row.Item.Title,
        DocumentNumber = row.Item.DocumentNumber,
        Party = row.Item.Party,
        On = row.Item.On,
        Letter = row.Item.Letter,
        SentOn = row.Item.SentOn,
        IsHandedOver = row.Item.IsHandedOver,
        Means = row.Item.Means,
        Channel = row.Item.Channel,
        TrackingNumber = row.Item.TrackingNumber,
        ProvedOn = row.Item.ProvedOn,
        SignedBy = row.Item.SignedBy,
        Unproved = row.Item.IsUnproved,
        By = row.Item.By,
    };
}
