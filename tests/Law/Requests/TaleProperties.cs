using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Supervision;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Jinping.Workflow.Law.Tests.Timelines;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>What holds whatever is tried with a case.</summary>
[Properties(Arbitrary = [typeof(TaleGenerators)], MaxTest = 60)]
public sealed class TaleProperties
{
    private static readonly int[] Years = [.. Enumerable.Range(2019, 9)];

    [Property(MaxTest = 200)]
    public bool Every_command_is_accepted_or_refused_with_a_code_of_the_catalogue(Tale tale) =>
        tale.Tell().All(told => told.Last is Decision.Accepted || (told.Last is Decision.Refused refused && RefusalCodes.All.ContainsKey(refused.Refusal.Code) && refused.Refusal.Message.EndsWith('。')));

    [Property]
    [Trait("Rule", "AR-K1")]
    [Trait("Rule", "AR-K4")]
    [Trait("Rule", "DM1")]
    public bool The_report_balances_in_every_column_at_every_date_and_the_years_join(Tale one, Tale two, Tale three)
    {
        var cases = new[] { one, two, three }.Select(tale => tale.End().Request).ToArray();
        var days = cases.SelectMany(request => request.Timeline).Select(entry => entry.On).Distinct();
        return days.All(day => Balances([.. cases.Select(request => request.AsOf(day)).Where(request => request.Exists).Select(Case.FactsOf).OfType<CaseFacts>()]));
    }

    [Property]
    public bool Replaying_a_part_of_the_timeline_gives_the_case_as_it_was_then(Tale tale)
    {
        var stages = tale.Tell().Where(told => told.Last is Decision.Accepted).ToList();
        var end = stages[^1].Request;
        return stages.All(told => Picture(told) == Picture(told, Request.Replay(end.Number, end.Timeline.Take(told.Request.Version))));
    }

    [Property]
    public bool Sending_everything_again_changes_nothing(Tale tale)
    {
        var end = tale.End();
        var registration = ((Step)(Steps.Form(tale.Channel, tale.Kind) with { ArrivedOn = tale.Arrived })).Under(end.Request.Timeline[0].CommandId);
        var told = tale.Tell().First();
        foreach (var move in tale.Moves)
        {
            told = told.After(move.Advance);
            var step = Tale.StepOf(told, move);
            told = told.When(step);
            if (told.Last is Decision.Accepted(var entry) && !Repeats(end, step.Under(entry.CommandId), entry.Number))
                return false;
        }
        return Repeats(end, registration, 1);
    }

    [Property]
    [Trait("Rule", "G3")]
    [Trait("Rule", "C5")]
    public bool No_term_ends_on_a_day_of_rest(Tale tale) =>
        tale.Tell().SelectMany(told => CaseClocks.Of(told.Request, told.Context))
            .SelectMany(clock => new[] { clock.DueOn, clock.EarliestDueOn, clock.LatestDueOn }).OfType<DateOnly>()
            .All(WorkCalendar.Published.IsWorkingDay);

    [Property]
    public bool What_succeeds_today_was_listed_as_allowed(Tale tale)
    {
        var stages = tale.Tell().ToList();
        return stages.Zip(stages.Skip(1), tale.Moves).All(step =>
        {
            var (before, after, move) = step;
            return move.Back != 0 || after.Last is not Decision.Accepted
                || CommandGuards.Allowed(before.Request, after.Context).Contains(Tale.TypeOf(before.With(_ => after.Context), move));
        });
    }

    [Property]
    [Trait("Rule", "G11")]
    public bool A_corrected_calendar_moves_open_cases_only(Tale tale, HolidayNotice notice)
    {
        var end = tale.End();
        var corrected = end.By(WorkCalendar.Published.With(notice));
        return end.Request.IsClosed
            ? Picture(corrected) == Picture(end)
            : CaseClocks.Of(corrected.Request, corrected.Context).All(clock => IsCountedBy(corrected.Context.Calendar, clock));
    }

    [Property]
    [Trait("Rule", "G9")]
    public bool Nothing_lapses_without_proof_of_receipt_or_before_its_day(Tale tale) =>
        tale.End().Request is var request && request.Timeline.All(entry => entry.Event switch
        {
            RequestEvent.SupplementLapsed lapse => request.Supplement is { DeliveredOn: not null, SupplementedOn: null } && entry.On > lapse.LastDay,
            RequestEvent.FeeLapsed lapse => request.Fee is { DeliveredOn: not null, PaidOn: null } && entry.On > lapse.LastDay,
            _ => true,
        });

    [Property]
    public bool The_chain_of_a_timeline_holds(Tale tale) =>
        tale.End().Request.Timeline is var timeline && TimelineHash.FirstBroken(timeline, TimelineHash.OfHead(timeline)) is null;

    [Property]
    [Trait("Rule", "DM8")]
    public bool However_it_is_handed_about_a_case_has_one_answering_organ_and_one_handler_and_tells_how(Tale tale) => tale.Tell().All(told =>
    {
        var handler = told.Request.Timeline.Aggregate("", (before, entry) => entry.Event switch
        {
            RequestEvent.Received e => e.Department,
            RequestEvent.HandedOver e when e.Department != before => e.Department,
            RequestEvent.SentBack e when e.Department != before => e.Department,
            RequestEvent.HandedOver or RequestEvent.SentBack => "nobody moves a case to where it is",
            _ => before,
        });
        return told.Request.Origin.Department == "xzfb" && told.Request.HandlingDepartment == handler && Case.FactsOf(told.Request)?.ReceivedOn == told.Request.ReceivedOn;
    });

    [Property]
    public bool Each_reminder_comes_once_and_no_step_of_the_ladder_is_skipped_or_comes_after_the_closing(Tale tale)
    {
        var timeline = tale.End().Request.Timeline;
        var reached = new Dictionary<EscalationCause, EscalationLevel?>();
        foreach (var happened in timeline.Select(entry => entry.Event))
        {
            if (happened is RequestEvent.HandedOver or RequestEvent.SentBack or RequestEvent.SignedFor)
                reached[EscalationCause.NotSignedFor] = null;
            if (happened is RequestEvent.Urged or RequestEvent.UrgeAnswered)
                reached[EscalationCause.UrgeIgnored] = null;
            if (happened is not RequestEvent.Escalated e)
                continue;
            if (reached[e.Cause] != (e.To == EscalationLevel.DepartmentHead ? null : EscalationLevel.DepartmentHead))
                return false;
            reached[e.Cause] = e.To;
        }
        var reminders = timeline.Select(entry => entry.Event).OfType<RequestEvent.Reminded>().ToList();
        var closedAt = timeline.FindIndex(entry => entry.Event is RequestEvent.Closed);
        return reminders.Distinct().Count() == reminders.Count
            && (closedAt < 0 || timeline.Skip(closedAt).All(entry => entry.Event is not (RequestEvent.Reminded or RequestEvent.Escalated)));
    }

    [Property]
    public bool The_day_on_which_the_sweep_must_look_again_is_the_day_on_which_it_finds_something(Tale tale)
    {
        var told = tale.End().After(0);
        if (CaseSupervision.NextOn(told.Request, told.Context) is not { } next)
            return told.After(400).Request.Version == told.Request.Version;
        var before = told.With(context => context with { Today = next.AddDays(-1) });
        var then = told.With(context => context with { Today = next });
        return next > told.Context.Today && CaseSupervision.Due(before.Request, before.Context) is null && CaseSupervision.Due(then.Request, then.Context) is not null;
    }

    [Fact]
    public void The_tales_reach_every_kind_of_entry_and_most_refusals()
    {
        var stages = TaleGenerators.Tales().Generator.Sample(300, new Rnd(7), 300).SelectMany(tale => tale.Tell()).ToList();

        stages.SelectMany(told => told.Request.Timeline).Select(entry => entry.Event.GetType().Name).Distinct()
            .Should().BeEquivalentTo(typeof(RequestEvent).GetNestedTypes().Where(type => !type.IsAbstract).Select(type => type.Name)
                .Except([nameof(RequestEvent.AttachmentAdded), nameof(RequestEvent.AttachmentRemoved), nameof(RequestEvent.OfficerLeft), nameof(RequestEvent.Reorganised), nameof(RequestEvent.LetterIssued), nameof(RequestEvent.LetterSent), nameof(RequestEvent.LetterReceived), nameof(RequestEvent.MailNumbered), nameof(RequestEvent.LetterMailed), nameof(RequestEvent.LetterMailRefused)], StringComparer.Ordinal), "files, letters and changes of staff are no commands");
        stages.Select(told => told.Last).OfType<Decision.Refused>().Select(refused => refused.Refusal.Code).Distinct().Should().HaveCountGreaterThan(25);
    }

    private static bool Balances(CaseFacts[] facts)
    {
        var ledgers = Years.ToDictionary(year => year, year => Ledger.Of(year, facts));
        return ReportColumns.All.All(column => Years.All(year =>
            ledgers[year][ReportRow.NewlyReceived, column] + ledgers[year][ReportRow.CarriedOver, column]
                == ledgers[year][ReportRow.ClosedTotal, column] + ledgers[year][ReportRow.CarriedForward, column]
            && (!ledgers.TryGetValue(year + 1, out var next) || ledgers[year][ReportRow.CarriedForward, column] == next[ReportRow.CarriedOver, column])));
    }

    // A date fixed under article 35 is not counted.
    private static bool IsCountedBy(WorkCalendar calendar, Clock clock) =>
        (clock.DueOn ?? clock.EarliestDueOn) is not { } due || (clock.Kind == ClockKind.Reply && clock.Article == "条例第三十五条")
        || due == calendar.DueOn(clock.StartedOn!.Value, clock.Allowance!.Value, DaySet.Of(clock.Excluded));

    private static bool Repeats(Case end, Step step, int version) =>
        end.When(step) is { Last: Decision.Repeated repeated } told && repeated.Version == version && ReferenceEquals(told.Request, end.Request);

    private static string Picture(Case told) => Picture(told, told.Request);

    private static string Picture(Case told, Request request) => KeptTimeline.Expected(request, told.Context).ToJsonString();
}
