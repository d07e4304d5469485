using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Settings;

/// <summary>惯例: values the law leaves open. Each is a setting of the authority; none may be cited as law.</summary>
/// <remarks>惯例：条例未规定</remarks>
public sealed record Conventions
{
    /// <summary>The values used until an authority chooses others.</summary>
    public static Conventions Default { get; } = new();

    /// <summary>补正期限 when a notice names none, in working days. The Regulation says only 合理.</summary>
    [Rule("RN2")]
    public int SupplementPeriod { get; init; } = 15;

    /// <summary>Shortest supplement period accepted, in working days.</summary>
    public int ShortestSupplementPeriod { get; init; } = 5;

    /// <summary>Longest supplement period accepted, in working days.</summary>
    public int LongestSupplementPeriod { get; init; } = 30;

    /// <summary>Time to explain a mass of requests (第三十五条), in working days.</summary>
    public int ReasonsPeriod { get; init; } = 7;

    /// <summary>Longest 延迟答复期限 accepted (第三十五条), in calendar days from its decision. The Regulation says only 合理.</summary>
    public int LongestDelay { get; init; } = 366;

    /// <summary>Working days after arrival in which the office should have confirmed receipt with the applicant; after them the lamp is red.</summary>
    public int ConfirmationPeriod { get; init; } = 1;

    /// <summary>Working days after arrival from which a missing confirmation is recorded as a delay (迟延留痕).</summary>
    public int ConfirmationBreachAfter { get; init; } = 3;

    /// <summary>Yellow lamp: at most so many working days left.</summary>
    public int YellowFrom { get; init; } = 5;

    /// <summary>Red lamp: at most so many working days left.</summary>
    public int RedFrom { get; init; } = 2;

    /// <summary>内部拟稿期限: which of the 20 working days of the reply period a draft should be there by. What remains is for review and signing.</summary>
    public int DraftPeriod { get; init; } = 10;

    /// <summary>签收期限: working days after a hand-over in which the department should sign for the case or send it back.</summary>
    public int AcceptancePeriod { get; init; } = 1;

    /// <summary>督办期限: working days a department's head has before the supervisor's superior is told.</summary>
    public int EscalationPeriod { get; init; } = 2;
}
