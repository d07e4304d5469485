using System.Collections.Immutable;
using Jinping.Workflow.Law.Clocks;

namespace Jinping.Workflow.Law.Settings;

/// <summary>What conventions an authority may choose.</summary>
/// <remarks>惯例：条例未规定. The bounds keep a mistyped number from moving every deadline to nowhere.</remarks>
public static class ConventionRules
{
    private const int MostWorkingDays = 60;

    /// <summary>The longest 延迟答复期限 that can be chosen, in calendar days: three years.</summary>
    public const int MostDelay = 1096;

    /// <summary>What is wrong with some conventions, by the member's name in JSON; empty when they can be used.</summary>
    public static ImmutableSortedDictionary<string, string> Problems(Conventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        var problems = ImmutableSortedDictionary.CreateBuilder<string, string>();
        Within("shortestSupplementPeriod", conventions.ShortestSupplementPeriod, 1, MostWorkingDays);
        Within("longestSupplementPeriod", conventions.LongestSupplementPeriod, conventions.ShortestSupplementPeriod, MostWorkingDays);
        Within("supplementPeriod", conventions.SupplementPeriod, conventions.ShortestSupplementPeriod, conventions.LongestSupplementPeriod);
        Within("reasonsPeriod", conventions.ReasonsPeriod, 1, MostWorkingDays);
        Within("longestDelay", conventions.LongestDelay, 1, MostDelay);
        Within("confirmationPeriod", conventions.ConfirmationPeriod, 0, MostWorkingDays);
        Within("confirmationBreachAfter", conventions.ConfirmationBreachAfter, conventions.ConfirmationPeriod, MostWorkingDays);
        Within("redFrom", conventions.RedFrom, 0, MostWorkingDays);
        Within("yellowFrom", conventions.YellowFrom, conventions.RedFrom, MostWorkingDays);
        Within("draftPeriod", conventions.DraftPeriod, 1, ReplyClock.Allowance);
        Within("acceptancePeriod", conventions.AcceptancePeriod, 1, MostWorkingDays);
        Within("escalationPeriod", conventions.EscalationPeriod, 1, MostWorkingDays);
        return problems.ToImmutable();

        void Within(string name, int value, int least, int most)
        {
            if (value < least || value > most)
                problems.Add(name, least <= most ? $"应为{least}至{most}的整数" : $"应不小于{least}");
        }
    }
}
