using System.Collections.Immutable;
using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Contracts.MailRoom;
using Jinping.Workflow.Law.MailRoom;

namespace Jinping.Workflow.Client.MailRoom;

/// <summary>The parameters of a question to 收发文登记, the same at the page and by the REST interface.</summary>
internal static class MailSearch
{
    private const int MostDays = 366;
    private const int DaysBefore = 30;
    private const int LongestNumber = 60;

    /// <summary>What is asked for; of the last month where neither days, nor a number, nor 已发未证 bound it.</summary>
    public static MailQuery Of(QueryValues query, DateOnly today)
    {
        var (number, unproved) = (query.Text("number")?.Trim() is { Length: > 0 } text ? text : null, query.Flag("unproved"));
        if (number?.Length > LongestNumber)
            query.Refuse("number", $"不能超过{LongestNumber}个字符");
        var (from, to) = (query.Date("from"), query.Date("to"));
        if (number is null && !unproved)
        {
            to ??= today;
            from ??= to.Value.AddDays(-Math.Min(DaysBefore, to.Value.DayNumber));
            if (to.Value.DayNumber - from.Value.DayNumber is < 0 or >= MostDays)
                query.Refuse("from", $"起止日期应当先后相接，最多相隔{MostDays}天");
        }
        return new MailQuery
        {
            Kinds = query.Word<MailKind>("kind") is { } kind ? [kind] : query.Word<MailDirection>("direction") is { } direction ? KindsOf(direction) : null,
            From = from,
            To = to,
            Number = number,
            Unproved = unproved,
            Page = query.Number("page", 1, 1, 1_000_000),
            PageSize = query.Number("pageSize", 50, 1, MailQuery.MaxPageSize),
        };
    }

    /// <summary>Kinds of one direction.</summary>
    public static ImmutableArray<MailKind> KindsOf(MailDirection direction) => direction == MailDirection.In
        ? [MailKind.Request, MailKind.Supplement, MailKind.Opinion]
        : [MailKind.Notice, MailKind.Consultation, MailKind.Reply];
}
