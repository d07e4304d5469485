using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>A grouped count as the database gives it. A computed column has no type of its own: Dapper cannot tell a text that becomes an enumeration when the first is null.</summary>
internal sealed record LedgerCell
{
    /// <summary>The columns of a query grouped by the first four; it gives the first and the last day of the year.</summary>
    public const string Columns = """
        applicant_kind AS Kind,
          received_on >= @first AS ReceivedInYear,
          CASE WHEN closed_on <= @last THEN disposition END AS Disposition,
          closed_on IS NULL OR closed_on > @last AS OpenAtYearEnd,
          COUNT(*) AS Count
        """;

    /// <summary>部门; null where only one was asked for.</summary>
    public string? Department { get; init; }

    /// <summary>申请人类别, as stored.</summary>
    public required string Kind { get; init; }

    /// <summary>本年新收, else 上年结转.</summary>
    public required bool ReceivedInYear { get; init; }

    /// <summary>办理结果, as stored; null when not closed in the year.</summary>
    public string? Disposition { get; init; }

    /// <summary>结转下年度.</summary>
    public required bool OpenAtYearEnd { get; init; }

    /// <summary>Cases.</summary>
    public required int Count { get; init; }

    /// <summary>As the grains know it.</summary>
    public LedgerCount ToCount() => new()
    {
        Kind = Value<ApplicantKind>(Kind),
        ReceivedInYear = ReceivedInYear,
        Disposition = Disposition is null ? null : Value<Disposition>(Disposition),
        OpenAtYearEnd = OpenAtYearEnd,
        Count = Count,
    };

    // A year report reads many of them: a table of the words is quicker than parsing each.
    private static TEnum Value<TEnum>(string word)
        where TEnum : struct, Enum => WireNames.Parse<TEnum>(word) ?? throw new FormatException($"The register has '{word}' where a value of {typeof(TEnum).Name} belongs.");
}
