using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Pages.Cases;

/// <summary>The case that a view tells of, for questions that the law alone answers.</summary>
internal static class Replays
{
    public static Request Of(RequestView view) => RequestNumber.TryParse(view.Number, out var number)
        ? Request.Replay(number, view.Timeline)
        : throw new ArgumentException($"'{view.Number}' is no request number.", nameof(view));
}
