using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>计数所需事实: all that counting needs to know of one request (件).</summary>
public sealed record CaseFacts
{
    /// <summary>申请人类别, fixed at registration.</summary>
    public required ApplicantKind Kind { get; init; }

    /// <summary>收到申请之日: the day that decides in which year the request is 新收.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The day the reply was sent or the lapse occurred; null while the request is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>办理结果; null while the request is open.</summary>
    public Disposition? Disposition { get; init; }

    /// <summary>The facts of a case; null while its day of receipt is not known: it counts nowhere.</summary>
    public static CaseFacts? Of(Request request) => request is { Received: { } received, ReceivedOn: { } receivedOn }
        ? new CaseFacts { Kind = received.Applicant.Kind, ReceivedOn = receivedOn, ClosedOn = request.Closing?.On, Disposition = request.Closing?.Disposition }
        : null;
}
