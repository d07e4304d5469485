using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>救济期限: how long an applicant may go to reconsideration or to court.</summary>
/// <remarks>A posted letter is received on the day signed on the postal slip (行政复议法实施条例第十五条).</remarks>
[Rule("C14")]
public static class RemedyTerms
{
    private static readonly DateOnly NewLawFrom = new(2024, 1, 1);

    /// <summary>申请行政复议: 60 days from the day the act was known or should have been; by the law of 2023.</summary>
    public static StatutoryTerm Reconsideration { get; } = new()
    {
        Length = 60,
        Unit = TermUnit.CalendarDays,
        Article = Cite.ReconsiderationLaw(20, 1),
    };

    /// <summary>申请行政复议, as in force on the date of the letter: the same 60 days, before 2024-01-01 by 行政复议法(2017)第九条.</summary>
    public static StatutoryTerm ReconsiderationInForceOn(DateOnly letterOn) => letterOn >= NewLawFrom
        ? Reconsideration
        : Reconsideration with { Article = Cite.Of("行政复议法（2017年修正）", 9, 1) };

    /// <summary>直接起诉: 6 months from the day the act was known or should have been.</summary>
    public static StatutoryTerm Litigation { get; } = new()
    {
        Length = 6,
        Unit = TermUnit.Months,
        Article = Cite.LitigationLaw(46, 1),
    };

    /// <summary>复议后起诉: 15 days from receipt of the decision, or from the end of the time for deciding.</summary>
    public static StatutoryTerm LitigationAfterReconsideration { get; } = new()
    {
        Length = 15,
        Unit = TermUnit.CalendarDays,
        Article = Cite.LitigationLaw(45),
    };

    /// <summary>At most one year from knowing the act, where the letter did not tell right, organ or term of reconsideration (since 2024-01-01).</summary>
    public static StatutoryTerm ReconsiderationCap { get; } = new()
    {
        Length = 1,
        Unit = TermUnit.Years,
        Article = Cite.ReconsiderationLaw(20, 3),
    };

    /// <summary>At most one year from knowing the act, where the letter did not tell the term for suing.</summary>
    public static StatutoryTerm LitigationCap { get; } = new()
    {
        Length = 1,
        Unit = TermUnit.Years,
        Article = Cite.Of("法释〔2018〕1号", 64, 1),
    };

    /// <summary>The end of the reconsideration term when the letter was silent on it: 60 days from learning of the right, at most a year from knowing the act.</summary>
    /// <param name="actKnownOn">Day the act was known or should have been.</param>
    /// <param name="rightKnownOn">Day the right, the organ or the term became known.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    [Rule("L-R1")]
    public static TermEnd ReconsiderationWhenNotTold(DateOnly actKnownOn, DateOnly rightKnownOn, WorkCalendar calendar) =>
        Earlier(Reconsideration.EndAfter(rightKnownOn, calendar), ReconsiderationCap.EndAfter(actKnownOn, calendar));

    /// <summary>The end of the term for suing when the letter was silent on it: 6 months from learning of it, at most a year from knowing the act.</summary>
    /// <param name="actKnownOn">Day the act was known or should have been.</param>
    /// <param name="termKnownOn">Day the term for suing became known.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    [Rule("L-R1")]
    public static TermEnd LitigationWhenNotTold(DateOnly actKnownOn, DateOnly termKnownOn, WorkCalendar calendar) =>
        Earlier(Litigation.EndAfter(termKnownOn, calendar), LitigationCap.EndAfter(actKnownOn, calendar));

    /// <summary>The end of the reconsideration term when no reply came: 60 days after the reply period ended.</summary>
    /// <remarks>行政复议法实施条例第十六条</remarks>
    public static TermEnd ReconsiderationWithoutReply(DateOnly replyDueOn, WorkCalendar calendar) =>
        (Reconsideration with { Article = Cite.Of("行政复议法实施条例", 16) }).EndAfter(replyDueOn, calendar);

    /// <summary>The end of the term for suing when no reply came: 6 months after the reply period ended.</summary>
    /// <remarks>法释〔2018〕1号第六十六条</remarks>
    public static TermEnd LitigationWithoutReply(DateOnly replyDueOn, WorkCalendar calendar) =>
        (Litigation with { Article = Cite.Of("法释〔2018〕1号", 66) }).EndAfter(replyDueOn, calendar);

    private static TermEnd Earlier(TermEnd own, TermEnd cap) => own.EndsOn <= cap.EndsOn ? own : cap;
}
