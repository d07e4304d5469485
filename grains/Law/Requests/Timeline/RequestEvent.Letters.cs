using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Law.Requests.Timeline;

public abstract partial record RequestEvent
{
    /// <summary>制发文书: a letter was issued and frozen. It records no step of its own; what it tells of has an entry before.</summary>
    public sealed record LetterIssued : RequestEvent
    {
        /// <summary>The letter.</summary>
        public required IssuedLetter Letter { get; init; }
    }

    /// <summary>文书发出: handed over, or handed to the post.</summary>
    public sealed record LetterSent : RequestEvent
    {
        /// <summary>Which letter.</summary>
        public required Guid Id { get; init; }

        /// <summary>标题, for whoever reads the timeline.</summary>
        public required string Title { get; init; }

        /// <summary>送达方式.</summary>
        public required DeliveryMeans By { get; init; }

        /// <summary>邮件号码; null for none.</summary>
        public string? TrackingNumber { get; init; }

        /// <summary>Of an e-mail: the <see cref="LetterMailed"/> it ends; null for others.</summary>
        public Guid? Mail { get; init; }

        /// <summary>Of an e-mail: what the mail server answered when it took it over, the proof that it was sent; null for others.</summary>
        public string? Acceptance { get; init; }
    }

    /// <summary>交由系统发送电子邮件: a letter waits to be mailed. It ends in <see cref="LetterSent"/> or <see cref="LetterMailRefused"/>.</summary>
    public sealed record LetterMailed : RequestEvent
    {
        /// <summary>Which letter.</summary>
        public required Guid Id { get; init; }

        /// <summary>标题, for whoever reads the timeline.</summary>
        public required string Title { get; init; }

        /// <summary>Id of the mail, the left half of its Message-ID: that of the command.</summary>
        public required Guid Mail { get; init; }

        /// <summary>收件地址; a protected text.</summary>
        public required string To { get; init; }

        /// <summary>文件格式 of the attached letter.</summary>
        public required LetterFormat Format { get; init; }
    }

    /// <summary>电子邮件没有发出: the mail server refused it, or could not be reached for too long.</summary>
    public sealed record LetterMailRefused : RequestEvent
    {
        /// <summary>Which letter.</summary>
        public required Guid Id { get; init; }

        /// <summary>标题, for whoever reads the timeline.</summary>
        public required string Title { get; init; }

        /// <summary>The <see cref="LetterMailed"/> it ends.</summary>
        public required Guid Mail { get; init; }

        /// <summary>原因, as the mail server gave it.</summary>
        public required string Problem { get; init; }
    }

    /// <summary>文书签收: proof that a letter arrived whose delivery starts no term.</summary>
    public sealed record LetterReceived : RequestEvent
    {
        /// <summary>Which letter.</summary>
        public required Guid Id { get; init; }

        /// <summary>标题, for whoever reads the timeline.</summary>
        public required string Title { get; init; }

        /// <summary>签收人; null when not known.</summary>
        public string? SignedBy { get; init; }
    }
}
