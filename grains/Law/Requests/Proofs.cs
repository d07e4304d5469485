using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests;

/// <summary>送达凭证: letters that were sent and whose delivery is not proved yet.</summary>
/// <remarks>A term that runs from delivery has not begun without proof; neither have the applicant's remedies.</remarks>
[Rule("G9")]
public static class Proofs
{
    /// <summary>The day on which the oldest of them was sent; null when every letter's delivery is proved, or nothing waits for it any more.</summary>
    public static DateOnly? UnprovedSince(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<DateOnly?> sent =
        [
            request is { IsClosed: false, Supplement: { DeliveredOn: null, SupplementedOn: null } supplement } ? supplement.SentOn : null,
            request is { IsClosed: false, Fee: { DeliveredOn: null, PaidOn: null } fee } ? fee.SentOn : null,
            request.Closing is { DeliveredBy: not null, DeliveredOn: null } closing ? closing.On : null,
        ];
        if (!request.IsClosed)
            sent.AddRange(request.Consultations.Where(letter => letter is { DeliveredOn: null, EndedOn: null }).Select(letter => (DateOnly?)letter.SentOn));
        return sent.Min();
    }
}
