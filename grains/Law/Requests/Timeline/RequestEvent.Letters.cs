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
