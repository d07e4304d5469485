namespace Jinping.Workflow.Law.Requests.Commands;

public abstract partial record RequestCommand
{
    /// <summary>书面征求第三方意见.</summary>
    /// <remarks>条例第三十二条</remarks>
    public sealed record ConsultThirdParty : RequestCommand
    {
        /// <summary>第三方.</summary>
        public string? Party { get; init; }
    }

    /// <summary>第三方意见 reaches the organ.</summary>
    /// <remarks>条例第三十二条</remarks>
    public sealed record ThirdPartyReply : RequestCommand
    {
        /// <summary>第三方.</summary>
        public string? Party { get; init; }

        /// <summary>是否同意公开.</summary>
        public bool? Consents { get; init; }

        /// <summary>理由.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>征求其他机关意见.</summary>
    /// <remarks>条例第三十四条; for organs that did not make the information jointly, 第十一条</remarks>
    public sealed record ConsultAgency : RequestCommand
    {
        /// <summary>其他机关.</summary>
        public string? Agency { get; init; }

        /// <summary>是否共同制作: only then 15 working days run and silence counts as consent.</summary>
        public bool? JointlyMade { get; init; }
    }

    /// <summary>其他机关意见 reaches the organ.</summary>
    /// <remarks>条例第三十四条</remarks>
    public sealed record AgencyReply : RequestCommand
    {
        /// <summary>其他机关.</summary>
        public string? Agency { get; init; }

        /// <summary>是否同意公开.</summary>
        public bool? Consents { get; init; }

        /// <summary>理由.</summary>
        public string? Reason { get; init; }
    }
}
