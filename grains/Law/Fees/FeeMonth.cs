using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Fees;

/// <summary>Whose requests are counted together for the per-item scale: one applicant, at one organ, in one calendar month (自然月).</summary>
/// <remarks>信息处理费管理办法第四条. Who is the same applicant and which day counts: 惯例：条例未规定.</remarks>
[Rule("F4", "FC1", "FC2")]
public readonly record struct FeeMonth
{
    /// <summary>Code of the organ that received the request; each organ counts its own.</summary>
    public required string Organ { get; init; }

    /// <summary>Identity number or unified social credit code of the applicant; of the principal, when an agent applied.</summary>
    public required string Identity { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The count a request belongs to.</summary>
    /// <param name="organ">Code of the organ that received it.</param>
    /// <param name="identity">Identity number of the applicant; spaces and letter case do not matter.</param>
    /// <param name="receivedOn">Day of receipt (收到申请之日).</param>
    public static FeeMonth Of(string organ, string identity, DateOnly receivedOn)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new FeeMonth
        {
            Organ = organ,
            Identity = identity.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
            Month = new DateOnly(receivedOn.Year, receivedOn.Month, 1),
        };
    }
}
