using System.Collections.Immutable;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Fees;

/// <summary>收费通知: what a fee notice must say, and the terms it sets going.</summary>
/// <remarks>信息处理费管理办法第六条、第七条. It is sent within the handling period of the request, by the route the applicant chose for the information.</remarks>
[Rule("F8", "F9", "F10")]
public static class FeeNoticeTerms
{
    /// <summary>缴费期限, in working days from the day after the notice is received.</summary>
    public const int PaymentAllowance = 20;

    /// <summary>What a fee notice must state: basis, scale, amount, way to pay.</summary>
    public static ImmutableArray<string> MustState { get; } = ["收费依据", "收费标准", "收费数额", "缴纳方式"];

    /// <summary>Sentence on the consequence of silence, for the notice.</summary>
    public const string Consequence = "逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。";

    /// <summary>Sentence on remedies, for the notice: the fee decision cannot be challenged alone.</summary>
    public const string NotChallengeableAlone =
        "对收取信息处理费的决定不服的，不能单独申请行政复议或者提起行政诉讼；可以在缴费期满后，就本机关不再处理政府信息公开申请的行为申请行政复议或者提起行政诉讼。";

    /// <summary>The last day to pay.</summary>
    /// <param name="noticeReceivedOn">Day the applicant received the notice; not itself counted.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    public static Derivation PaymentDue(DateOnly noticeReceivedOn, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AddWorkingDays(noticeReceivedOn, PaymentAllowance);
    }

    /// <summary>The day on which an unpaid request is deemed given up (视为放弃申请): the day after the last day to pay.</summary>
    public static DateOnly LapsesOn(Derivation paymentDue)
    {
        ArgumentNullException.ThrowIfNull(paymentDue);
        return paymentDue.Due.AddDays(1);
    }

    /// <summary>Whether the fee is paid. Part payment is no payment (惯例：条例未规定).</summary>
    public static bool IsPaid(Money noticed, Money received) => received >= noticed;
}
