using Jinping.Workflow.Law.Fees;

namespace Jinping.Workflow.Law.Requests.Commands;

public abstract partial record RequestCommand
{
    /// <summary>收费通知.</summary>
    /// <remarks>条例第四十二条，信息处理费管理办法第三条至第六条</remarks>
    public sealed record IssueFeeNotice : RequestCommand
    {
        /// <summary>按件或者按量.</summary>
        public FeeBasis? Basis { get; init; }

        /// <summary>按件: units this request counts for (一事一申请拆分), from 1; null means 1.</summary>
        public int? Items { get; init; }

        /// <summary>按件: place of its first unit in the applicant's month, from 1; null takes the rank fixed at registration.</summary>
        public int? FirstRank { get; init; }

        /// <summary>按量: pages.</summary>
        public int? Pages { get; init; }

        /// <summary>Amount in whole yuan; checked against the schedule.</summary>
        public decimal? Amount { get; init; }
    }

    /// <summary>缴费.</summary>
    /// <remarks>信息处理费管理办法第六条</remarks>
    public sealed record RecordPayment : RequestCommand
    {
        /// <summary>Yuan received on that day; parts add up, and only the whole amount is payment.</summary>
        public decimal? Amount { get; init; }

        /// <summary>Decision to accept a payment after its term (惯例：条例未规定); null when in time.</summary>
        public string? Decision { get; init; }
    }

    /// <summary>逾期不缴费: closes as O-2, dated the day after the last day.</summary>
    /// <remarks>信息处理费管理办法第六条</remarks>
    public sealed record LapseFee : RequestCommand;
}
