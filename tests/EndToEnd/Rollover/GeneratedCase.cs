using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.EndToEnd.Tests.Replays;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Time;
using Request = Jinping.Workflow.Law.Requests.Request;

namespace Jinping.Workflow.EndToEnd.Tests.Rollover;

/// <summary>One case as it stands on the last evening of the year: decided by the law itself, command by command, each recorded on its day.</summary>
/// <param name="random">Chance, with a seed.</param>
/// <param name="lastDay">The last day on which anything was recorded.</param>
internal sealed class GeneratedCase(Random random, DateOnly lastDay)
{
    private static readonly Channel[] Certain = [Channel.InPerson, Channel.RegisteredMail, Channel.Transferred];

    // By the weight they have in published reports: most is disclosed or not there.
    private static readonly Disposition[] Outcomes =
    [
        .. Enumerable.Repeat(Disposition.Provided, 30), .. Enumerable.Repeat(Disposition.AlreadyPublic, 12), .. Enumerable.Repeat(Disposition.PartlyDisclosed, 6),
        .. Enumerable.Repeat(Disposition.DoesNotExist, 18), .. Enumerable.Repeat(Disposition.NotThisOrgan, 10), .. Enumerable.Repeat(Disposition.Withdrawn, 5),
        .. Enumerable.Repeat(Disposition.SupplementNotProvided, 4), .. Enumerable.Repeat(Disposition.PetitionOrComplaint, 3), .. Enumerable.Repeat(Disposition.AdministrativeInquiry, 3),
        Disposition.StateSecret, Disposition.ForbiddenByLaw, Disposition.InternalAffairs, Disposition.InternalAffairs, Disposition.ProcessInformation, Disposition.EnforcementFile,
        Disposition.EnforcementFile, Disposition.WouldRequireCreation, Disposition.PublicPublication, Disposition.ConfirmationOfHeldInformation, Disposition.OtherHandling,
    ];

    /// <summary>Writes a case.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="kind">申请人类别.</param>
    /// <param name="receivedOn">收到申请之日.</param>
    public RequestDocument Write(RequestNumber number, ApplicantKind kind, DateOnly receivedOn)
    {
        var at = Morning(receivedOn);
        var registered = Request.Blank(number).Register(Form(number, kind, receivedOn), Stamp(number, 0, at), On(receivedOn));
        var request = Request.Blank(number).Apply(Entry(registered, number));
        foreach (var command in Story(receivedOn))
        {
            if (command.On > lastDay)
                break;
            at = Later(at, command.On!.Value);
            request = request.Apply(Entry(request.Decide(command, Stamp(number, request.Version, at), On(command.On.Value)), number));
        }
        // As the sweep of the last day left it.
        var row = RegisterProjection.Of(request, On(lastDay), calendarVersion: 0);
        return new RequestDocument { Number = row.Number, Timeline = request.Timeline, HeadHash = TimelineHash.OfHead(request.Timeline), Register = row };
    }

    private static TimelineEntry Entry(Decision decision, RequestNumber number) => decision switch
    {
        Decision.Accepted(var entry) => entry,
        Decision.Refused(var refusal) => throw new InvalidOperationException($"{number}: {refusal.Message}"),
        _ => throw new InvalidOperationException($"{number}: {decision}"),
    };

    private Registration Form(RequestNumber number, ApplicantKind kind, DateOnly receivedOn) => new()
    {
        Department = number.Department,
        ArrivedOn = receivedOn,
        Channel = random.GetItems(Certain, 1)[0],
        Applicant = new ApplicantForm { Kind = kind, Name = $"申请人{random.Next(1, 100_000)}", IdentityType = IdentityType.Other, IdentityNumber = $"测试{number}", Phone = $"0873{random.Next(1_000_000, 10_000_000)}" },
        Description = $"申请公开第{random.Next(1, 100_000)}号项目的批准文件及其附件",
    };

    private List<RequestCommand> Story(DateOnly receivedOn)
    {
        var story = new CaseStory(random, receivedOn);
        var disposition = random.GetItems(Outcomes, 1)[0];
        if (story.Happens(60))
            story.Add(new RequestCommand.Assign { On = story.Day, Officer = $"经办人{random.Next(1, 6)}" });
        if (disposition == Disposition.SupplementNotProvided)
            Lapse(story);
        else if (disposition == Disposition.Withdrawn)
            Withdraw(story);
        else
            Reply(story, disposition);
        return [.. story.Commands.Cast<RequestCommand>()];
    }

    private static void Lapse(CaseStory story)
    {
        var period = story.Between(5, 15);
        story.Wait(1, 6);
        story.Add(new RequestCommand.RequestSupplement { On = story.Day, Items = "请明确所需信息的名称、文号或者其他特征", PeriodWorkingDays = period });
        story.Wait(0, 3);
        story.Add(new RequestCommand.ConfirmDelivery { On = story.Day, Of = LetterKind.SupplementNotice });
        story.OutlastTerm(period);
        story.Close(new RequestCommand.LapseSupplement { On = story.Day });
    }

    private static void Withdraw(CaseStory story)
    {
        story.Wait(1, 10);
        story.Close(new RequestCommand.Withdraw { On = story.Day, Reason = "申请人书面撤回" });
    }

    private static void Reply(CaseStory story, Disposition disposition)
    {
        if (story.Happens(10))
        {
            story.Wait(3, 12);
            story.Add(new RequestCommand.Extend { On = story.Day, WorkingDays = story.Between(5, 20), ApprovedBy = "政府信息公开工作机构负责人", Reason = "所涉信息较多，需要核对" });
        }
        if (story.Happens(5))
            story.Wait(22, 40);
        else
            story.Wait(2, 16);
        story.Close(new RequestCommand.IssueReply
        {
            On = story.Day,
            Disposition = disposition,
            DocumentNumber = $"〔{story.Day.Year}〕第{story.Between(1, 9999)}号",
            DeliveredBy = story.Happens(60) ? DeliveryMeans.Post : DeliveryMeans.Electronic,
            Facts = Facts(disposition, story),
        });
    }

    private static ReplyFacts Facts(Disposition disposition, CaseStory story)
    {
        var facts = ReplyFacts.None;
        foreach (var (name, value) in ReplyFactsOf.For(disposition, story, earlierNumber: null))
            facts = value is string text ? facts with { Texts = facts.Texts.SetItem(name, text) } : facts with { Withheld = [new() { What = "附件所列个人信息", Disposition = Disposition.ThirdPartyRights }] };
        return facts;
    }

    private static LegalContext On(DateOnly day) => new() { Today = day, Calendar = WorkCalendar.Published };

    private static CommandStamp Stamp(RequestNumber number, int step, DateTimeOffset at) =>
        new() { CommandId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}/{step}")).AsSpan(0, 16)), By = "经办人", At = at };

    // Between eight in the morning and some minutes before midnight; most in office hours.
    private DateTimeOffset Morning(DateOnly day) =>
        new(day.ToDateTime(new TimeOnly(8, 0)).AddSeconds(day == lastDay ? random.Next(57_300) : random.Next(32_400)), ChinaTime.Offset);

    private DateTimeOffset Later(DateTimeOffset before, DateOnly day) =>
        ChinaTime.DayOf(before) == day ? before.AddMilliseconds(random.Next(1, 50_000)) : Morning(day);
}
