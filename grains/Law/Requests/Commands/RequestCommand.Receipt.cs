namespace Jinping.Workflow.Law.Requests.Commands;

public abstract partial record RequestCommand
{
    /// <summary>双方确认收到: the day that counts for ordinary mail, internet and fax.</summary>
    /// <remarks>条例第三十一条第（二）项、第（三）项</remarks>
    public sealed record ConfirmReceipt : RequestCommand
    {
        /// <summary>确认方式: telephone, e-mail …</summary>
        public string? Means { get; init; }

        /// <summary>确认结果, in words.</summary>
        public string? Result { get; init; }
    }

    /// <summary>分派: the case gets its officer.</summary>
    public sealed record Assign : RequestCommand
    {
        /// <summary>经办人.</summary>
        public string? Officer { get; init; }
    }

    /// <summary>转办: hands the work to another department. It still counts for the organ that received it (DM8).</summary>
    public sealed record Transfer : RequestCommand
    {
        /// <summary>Code of the handling department.</summary>
        public string? Department { get; init; }

        /// <summary>经办人 there, if known.</summary>
        public string? Officer { get; init; }

        /// <summary>理由.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>备注.</summary>
    public sealed record Note : RequestCommand
    {
        /// <summary>The note.</summary>
        public string? Text { get; init; }
    }
}
