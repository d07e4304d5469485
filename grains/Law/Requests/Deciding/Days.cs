using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>Whether a statutory day can be true: not in the future, not before what it depends on.</summary>
internal static class Days
{
    // Keeps a mistyped year from putting an urging to sleep for ever (惯例：条例未规定).
    private const int LongestTerm = 366;

    /// <summary>Null when <paramref name="on"/> can be true.</summary>
    /// <param name="on">The day a command names.</param>
    /// <param name="notBefore">The day it depends on.</param>
    /// <param name="because">What that day is, e.g. 收到申请之日.</param>
    /// <param name="today">The day of recording.</param>
    [Rule("G10")]
    public static Refusal? Check(DateOnly on, DateOnly notBefore, string because, DateOnly today)
    {
        if (on > today)
            return Of(RefusalCodes.DateInFuture, $"日期{on:yyyy-MM-dd}晚于今天（{today:yyyy-MM-dd}）。");
        if (on < notBefore)
            return Of(RefusalCodes.DateBeforeDependency, $"日期{on:yyyy-MM-dd}早于{because}（{notBefore:yyyy-MM-dd}），请核对。");
        return null;
    }

    /// <summary>As <see cref="Check"/>, for what stops or moves a reply period: not before that period began.</summary>
    public static Refusal? CheckInRun(DateOnly on, Request request, DateOnly today)
    {
        var startedOn = request.ReplyRuns[^1].StartedOn;
        return Check(on, startedOn, startedOn == request.ReceivedOn ? "收到申请之日" : "答复期限起算之日", today);
    }

    /// <summary>Whether a day that somebody sets can be meant: not before it is set, and not more than a year after.</summary>
    /// <param name="field">The field that names it.</param>
    /// <param name="label">What it is called.</param>
    /// <param name="on">The day it is set.</param>
    /// <param name="dueOn">The day that is set.</param>
    public static Refusal? CheckTerm(string field, string label, DateOnly on, DateOnly dueOn)
    {
        if (dueOn < on)
            return Of(RefusalCodes.DateBeforeDependency, $"{label}{dueOn:yyyy-MM-dd}早于{on:yyyy-MM-dd}，请核对。", field);
        return dueOn > on.AddDays(LongestTerm) ? Refusal.Malformed(field, $"{label}不能晚于一年以后，请核对年份") : null;
    }

    private static Refusal Of(string code, string message, string field = "on") =>
        Refusal.Of(code, message) with { Errors = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(field, message) };
}
