namespace Jinping.Workflow.Law.Requests.Commands;

public abstract partial record RequestCommand
{
    /// <summary>补正告知: once, listing everything.</summary>
    /// <remarks>条例第三十条</remarks>
    public sealed record RequestSupplement : RequestCommand
    {
        /// <summary>需要补正的事项.</summary>
        public string? Items { get; init; }

        /// <summary>补正期限 in working days; null takes the authority's default.</summary>
        public int? PeriodWorkingDays { get; init; }
    }

    /// <summary>收到补正材料: the reply clock starts again.</summary>
    /// <remarks>条例第三十条</remarks>
    public sealed record ReceiveSupplement : RequestCommand
    {
        /// <summary>Whether the content is still unclear (补正后仍不明确).</summary>
        public bool? StillUnclear { get; init; }
    }

    /// <summary>逾期不补正: closes as O-1, dated the day after the last day.</summary>
    /// <remarks>条例第三十条</remarks>
    public sealed record LapseSupplement : RequestCommand;

    /// <summary>送达: the addressee has the letter; starts the addressee's terms.</summary>
    public sealed record ConfirmDelivery : RequestCommand
    {
        /// <summary>Which letter.</summary>
        public LetterKind? Of { get; init; }

        /// <summary>The third party or agency; null for letters to the applicant.</summary>
        public string? Party { get; init; }
    }

    /// <summary>退信: a consultation letter came back undelivered; the time it took ends here.</summary>
    public sealed record ReturnLetter : RequestCommand
    {
        /// <summary>Third-party or agency letter.</summary>
        public LetterKind? Of { get; init; }

        /// <summary>The third party or agency.</summary>
        public string? Party { get; init; }
    }
}
