using System.Collections.Immutable;
using System.Text.Json;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>Gives every planned request its department, applicant, channel, days and story. The same seed writes the same cases.</summary>
internal sealed class CaseWriter(Random random, ImmutableArray<string> departments)
{
    private const int Attempts = 5000;
    private static readonly string[] Confirmed = ["internet", "internet", "internet", "ordinaryMail", "fax"];
    private static readonly string[] Certain = ["inPerson", "inPerson", "registeredMail", "registeredMail", "transferred"];
    private int _applicants;

    /// <summary>The requests that need no other one.</summary>
    public ImmutableArray<ReplayedCase> First(IEnumerable<PlannedCase> plan) =>
        [.. plan.Where(c => c.Disposition != Disposition.RepeatedRequest).Select(c => Write(c, random.GetItems(departments.AsSpan(), 1)[0], NewApplicant(c), Window(c), null))];

    /// <summary>The repeated requests, each of an applicant whom the same department had answered.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="answered">The requests sent before, with their numbers.</param>
    public ImmutableArray<ReplayedCase> Repeated(IEnumerable<PlannedCase> plan, ImmutableArray<ReplayedCase> answered) =>
        [.. plan.Where(c => c.Disposition == Disposition.RepeatedRequest).Select(c => Repeat(c, answered))];

    private ReplayedCase Repeat(PlannedCase plan, ImmutableArray<ReplayedCase> answered)
    {
        var candidates = answered.Where(c => c.Plan.Kind == plan.Kind && IsAnswer(c.Plan.Disposition)
            && c.Story.ClosedOn is { } day && day.Year == plan.ReceivedIn && day.Month <= 10).ToArray();
        var earlier = candidates[random.Next(candidates.Length)];
        return Write(plan, earlier.Department, earlier.Applicant, (earlier.Story.ClosedOn!.Value, new DateOnly(plan.ReceivedIn, 12, 15)), earlier);
    }

    private static bool IsAnswer(Disposition? disposition) => disposition is { } known && DispositionRules.Of(known).IsReply;

    // A story that ends in another year than the table says is thrown away and told anew.
    private ReplayedCase Write(PlannedCase plan, string department, ApplicantPerson applicant, (DateOnly From, DateOnly To) window, ReplayedCase? earlier)
    {
        var others = departments.Remove(department);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var receivedOn = WorkingDay(window);
            var story = new CaseStory(random, receivedOn);
            var request = Register(story, receivedOn, department, applicant);
            if (plan.Disposition is { } disposition)
                CaseStories.Tell(story, disposition, others, earlier?.Number);
            else
                CaseStories.LeaveOpen(story, others);
            if (receivedOn.Year == plan.ReceivedIn && story.ClosedOn?.Year == plan.ClosedIn)
                return new ReplayedCase { Plan = plan, Department = department, Applicant = applicant, Story = story, Request = request, Earlier = earlier };
        }
        throw new InvalidOperationException($"No story fits {plan}.");
    }

    private object Register(CaseStory story, DateOnly receivedOn, string department, ApplicantPerson applicant)
    {
        var isConfirmed = random.Next(10) < 6;
        var arrivedOn = isConfirmed && random.Next(2) == 0 ? WorkCalendar.Published.LastWorkingDayOnOrBefore(receivedOn.AddDays(-1)) : receivedOn;
        // A ledger may know the day that counts, or tell when both sides confirmed.
        var tells = isConfirmed && random.Next(2) == 0;
        if (tells)
            story.Add(new { type = "confirmReceipt", on = receivedOn, means = "电话", result = "双方确认收到" });
        return new
        {
            department,
            arrivedOn,
            receivedOn = tells ? (DateOnly?)null : receivedOn,
            channel = random.GetItems(isConfirmed ? Confirmed : Certain, 1)[0],
            applicant = applicant.Form,
            description = $"申请公开第{random.Next(1, 100_000)}号项目的批准文件",
            formRequested = random.Next(2) == 0 ? "paper" : "email",
            backfilled = true,
        };
    }

    private static (DateOnly From, DateOnly To) Window(PlannedCase plan) => plan.ClosedIn == plan.ReceivedIn
        ? (new DateOnly(plan.ReceivedIn, 1, 1), new DateOnly(plan.ReceivedIn, 12, 28))
        : (new DateOnly(plan.ReceivedIn, 11, 1), new DateOnly(plan.ReceivedIn, 12, 31));

    private DateOnly WorkingDay((DateOnly From, DateOnly To) window)
    {
        var day = window.From.AddDays(random.Next(window.To.DayNumber - window.From.DayNumber + 1));
        return WorkCalendar.Published.NextWorkingDayOnOrAfter(day);
    }

    private ApplicantPerson NewApplicant(PlannedCase plan) => new(JsonNamingPolicy.CamelCase.ConvertName(plan.Kind.ToString()), ++_applicants);
}
