using Jinping.Workflow.Law.Attachments;

namespace Jinping.Workflow.Law.Requests.Timeline;

public abstract partial record RequestEvent
{
    /// <summary>上传附件.</summary>
    public sealed record AttachmentAdded : RequestEvent
    {
        /// <summary>The file.</summary>
        public required Attachment Attachment { get; init; }
    }

    /// <summary>移除附件: it is hidden; file and record stay.</summary>
    public sealed record AttachmentRemoved : RequestEvent
    {
        /// <summary>Which.</summary>
        public required Guid Id { get; init; }

        /// <summary>文件名, for whoever reads the timeline.</summary>
        public required string FileName { get; init; }

        /// <summary>理由.</summary>
        public required string Reason { get; init; }
    }
}
