using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

/// <summary>Short hands for the facts that counting needs.</summary>
internal static class Facts
{
    public static DateOnly Day(string day) => DateOnly.Parse(day);

    public static CaseFacts Open(string receivedOn, ApplicantKind kind = ApplicantKind.NaturalPerson) =>
        new() { Kind = kind, ReceivedOn = Day(receivedOn) };

    public static CaseFacts Closed(
        string receivedOn, string closedOn, Disposition disposition = Disposition.Provided, ApplicantKind kind = ApplicantKind.NaturalPerson) =>
        new() { Kind = kind, ReceivedOn = Day(receivedOn), ClosedOn = Day(closedOn), Disposition = disposition };
}
