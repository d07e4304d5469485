namespace Jinping.Workflow.Law.Requests.Timeline;

public abstract partial record RequestEvent
{
    /// <summary>经办人离岗: the case falls to its department, unassigned.</summary>
    public sealed record OfficerLeft : RequestEvent
    {
        /// <summary>经办人 until then.</summary>
        public required string Officer { get; init; }

        /// <summary>理由.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>机构调整: the work goes on in another department, for the one that had it is merged, split or dissolved. Where the case counts stays (DM8).</summary>
    public sealed record Reorganised : RequestEvent
    {
        /// <summary>承办部门 until then.</summary>
        public required string From { get; init; }

        /// <summary>承办部门 from now on.</summary>
        public required string Department { get; init; }

        /// <summary>经办人 from now on; null: unassigned.</summary>
        public string? Officer { get; init; }

        /// <summary>依据, e.g. the document that orders it.</summary>
        public required string Reason { get; init; }
    }
}
