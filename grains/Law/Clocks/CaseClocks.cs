using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>All clocks of a case, derived from its timeline for a given day.</summary>
public static class CaseClocks
{
    /// <summary>Every clock: the reply period (each computation), the organ's other duties, the terms of others.</summary>
    /// <remarks>A closed case shows its terms as they stood when it was closed (G11).</remarks>
    public static ImmutableArray<Clock> Of(Request request, LegalContext context) => request.Closing?.Settlement is { } settlement
        ? Settling.Restore(Counted(request, context), settlement)
        : Counted(request, context);

    /// <summary>The clocks counted by the context's calendar.</summary>
    internal static ImmutableArray<Clock> Counted(Request request, LegalContext context)
    {
        Clock?[] single =
        [
            SupplementNoticeClock.Of(request, context),
            SupplementPeriodClock.Of(request, context),
            FeePaymentClock.Of(request, context),
            ReasonsClock.Of(request, context),
            ConfirmationClock.Of(request, context),
        ];
        return [.. ReplyClock.Of(request, context), .. single.OfType<Clock>(), .. ConsultationClock.Of(request, context)];
    }

    /// <summary>The reply clock in force on the context's day; null when none counts.</summary>
    public static Clock? Reply(Request request, LegalContext context) =>
        request.CurrentRun is { } run ? ReplyClock.Of(request, run, context) : null;
}
