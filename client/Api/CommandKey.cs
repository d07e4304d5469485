using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api;

/// <summary>The <c>Idempotency-Key</c> of a write, which becomes the command's id.</summary>
internal static class CommandKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>The key sent, a new one when none was, or the problem when it is no uuid.</summary>
    public static (Guid Id, IResult? Problem) Of(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
            return (Guid.NewGuid(), null);
        return Guid.TryParse(values.ToString(), out var id)
            ? (id, null)
            : (default, ProblemResults.Of(Refusal.Malformed(Header, $"{Header} 须为一个 uuid")));
    }
}
