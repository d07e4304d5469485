using System.Collections.Immutable;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Letters;

/// <summary>制发的文书.</summary>
public sealed record LetterView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>文书代码.</summary>
    public required LetterCode Code { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>发文字号; null for records that are not numbered.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>模板版本; 0 is the text that comes with the program.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>SHA-256 of the frozen text.</summary>
    public required string Hash { get; init; }

    /// <summary>主送第三方、其他机关; null for the applicant and for records on file.</summary>
    public string? Party { get; init; }

    /// <summary>The entry it tells of.</summary>
    public int? Entry { get; init; }

    /// <summary>送达方式; null for records on file.</summary>
    public DeliveryMeans? DeliveredBy { get; init; }

    /// <summary>发出之日; null until it is recorded.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>邮件号码.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>电子邮件, the last one; null when it was never mailed.</summary>
    public LetterMailView? Mail { get; init; }

    /// <summary>Whether it may be sent by e-mail as it is: see <see cref="Request.RefuseMail"/>.</summary>
    public required bool MayBeMailed { get; init; }

    /// <summary>Id of the last mail; null when it was never mailed.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid? MailId { get; init; }

    /// <summary>送达之日; null until it is proved.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>签收人.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The command that confirms its delivery is confirmDelivery with this letter; null: the delivery is recorded with the letter.</summary>
    public LetterKind? ProvedBy { get; init; }

    /// <summary>Whether it has to be delivered to somebody.</summary>
    public required bool IsOutgoing { get; init; }

    /// <summary>The letter it corrects; null for none.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The letter that corrects it; null for none.</summary>
    public Guid? ReplacedBy { get; init; }

    /// <summary>记录人.</summary>
    public required string By { get; init; }

    /// <summary>Those of a case, in order.</summary>
    public static ImmutableArray<LetterView> Of(Request request) => [.. request.Letters.Select(kept => Of(kept, request))];

    /// <summary>One of a case.</summary>
    public static LetterView Of(LetterOnFile kept, Request request)
    {
        var (letter, rule) = (kept.Letter, LetterRules.Of(kept.Letter.Code));
        return new LetterView
        {
            Id = letter.Id,
            Code = letter.Code,
            Title = letter.Title,
            DocumentNumber = letter.DocumentNumber,
            IssuedOn = letter.LetterOn,
            TemplateVersion = letter.TemplateVersion,
            Hash = letter.Hash,
            Party = letter.Party,
            Entry = letter.Entry,
            DeliveredBy = letter.DeliveredBy,
            SentOn = kept.SentOn,
            TrackingNumber = kept.TrackingNumber,
            Mail = kept.Mail is { } mail ? LetterMailView.Of(mail) : null,
            MailId = kept.Mail?.Id,
            MayBeMailed = rule.Reader != LetterReader.File && Request.RefuseMail(kept) is null,
            ReceivedOn = kept.ReceivedOn ?? request.ProvedOn(letter),
            SignedBy = kept.SignedBy,
            ProvedBy = rule.Proof,
            IsOutgoing = rule.Reader != LetterReader.File,
            Replaces = letter.Replaces,
            ReplacedBy = request.Letters.Find(other => other.Letter.Replaces == letter.Id)?.Letter.Id,
            By = kept.IssuedBy,
        };
    }
}
