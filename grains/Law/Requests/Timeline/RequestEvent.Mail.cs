namespace Jinping.Workflow.Law.Requests.Timeline;

public abstract partial record RequestEvent
{
    /// <summary>登记邮件号码 of something that came in or went out; a later one takes the place of an earlier.</summary>
    public sealed record MailNumbered : RequestEvent
    {
        /// <summary>The entry that tells of it.</summary>
        public required int Entry { get; init; }

        /// <summary>题名, for whoever reads the timeline.</summary>
        public required string Title { get; init; }

        /// <summary>邮件号码 (registered mail, EMS).</summary>
        public required string TrackingNumber { get; init; }
    }
}
