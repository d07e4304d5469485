using System.Collections.Immutable;
using System.Diagnostics;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Supervision;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Law.Tests.Requests.Story;

/// <summary>A case told step by step through the real aggregate, and the day from which it is looked at.</summary>
internal sealed record Case
{
    /// <summary>As many bytes of attachments a case may hold here.</summary>
    public const long MostBytes = 10_000;

    public const string EarlierNumber = "2019-xzfb-0007";

    public Request Request { get; private init; } = Request.Blank(new RequestNumber(2022, "xzfb", 1));

    public LegalContext Context { get; private init; } = new() { Today = new(2026, 6, 30), Calendar = WorkCalendar.Published };

    /// <summary>What the rules said to the last step.</summary>
    public Decision? Last { get; private init; }

    /// <summary>The refusal of the last step.</summary>
    public Refusal Refusal => Last.Should().BeOfType<Decision.Refused>().Subject.Refusal;

    public TimelineEntry LastEntry => Request.Timeline[^1];

    /// <summary>Steps that all happened; looked at from the day the last one was recorded.</summary>
    public static Case Given(params Step[] steps) => new Case().And(steps);

    /// <summary>A case judged by another calendar.</summary>
    public static Case Under(WorkCalendar calendar) => new Case().By(calendar);

    public Case And(params Step[] steps) => steps.Aggregate(this, (before, step) =>
    {
        var after = before.When(step);
        after.Last.Should().BeOfType<Decision.Accepted>("{0} happened{1}", step, after.Last is Decision.Refused refused ? $" but: {refused.Refusal.Message}" : "");
        return after;
    });

    /// <summary>A step that may be refused.</summary>
    public Case When(Step step)
    {
        var today = step.Recorded ?? step.On ?? Context.Today;
        var told = With(context => context with { Today = today });
        var stamp = new CommandStamp { CommandId = step.Id ?? IdOf(told.Request.Version + 1), By = "经办人甲", At = MorningOf(today, told.Request.Version) };
        var decision = step switch
        {
            { Command: { } command } => told.Request.Decide(command, stamp, told.Context),
            { Attached: { } file } => told.Request.Attach(file, MostBytes, stamp, told.Context),
            { Issued: { } letter } => told.Request.IssueLetter(letter, stamp, told.Context),
            { Sent: { } sending } => told.Request.SendLetter(sending.Letter, DeliveryMeans.Post, "EX123456789CN", sending.On, stamp, told.Context),
            { Signed: { } signing } => told.Request.ReceiveLetter(signing.Letter, "申请人甲", signing.On, stamp, told.Context),
            { Numbered: { } numbered } => told.Request.NumberMail(numbered.Entry, numbered.Number, stamp, told.Context),
            { Mailed: { } letter } => told.Request.MailLetter(letter, ProtectedText.Of("CfDJ8Kept-email"), LetterFormat.Pdf, stamp, told.Context),
            { MailEnded: { HasLeft: true } end } => told.Request.MailLeft(end.Mail, "2.0.0 OK", stamp with { By = "系统" }, told.Context),
            { MailEnded: { } end } => told.Request.MailRefused(end.Mail, "邮件服务器拒收收件地址：550 no such user", stamp with { By = "系统" }, told.Context),
            { IsSweep: true } => told.Request.Supervise(CaseSupervision.Due(told.Request, told.Context)!, stamp with { By = "系统" }, told.Context),
            { Detached: { } id } => told.Request.Detach(id, "误传", stamp, told.Context),
            { Left: { } officer } => told.Request.Leave(officer, "账户停用", stamp, told.Context),
            { Reorganised: { } move } => told.Request.Reorganise(move.From, move.To, told.Request.Officer, "机构改革方案", stamp, told.Context),
            _ => told.Request.Register(step.Form!, stamp, told.Context),
        };
        return decision switch
        {
            Decision.Accepted accepted => told with { Request = told.Request.Apply(accepted.Entry), Last = decision },
            Decision.Refused or Decision.Repeated => told with { Last = decision },
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Some days later, when the sweep has recorded all that fell due meanwhile, day by day.</summary>
    public Case After(int days)
    {
        var told = this;
        for (var last = Context.Today.AddDays(days); CaseSupervision.NextOn(told.Request, told.Context) is { } next && next <= last;)
        {
            var before = told.Request.Version;
            told = told.When(Step.Swept($"{next:yyyy-MM-dd}"));
            if (told.Request.Version == before)
                throw new InvalidOperationException($"On {next:o} the sweep finds something it cannot record.");
        }
        return told.With(context => context with { Today = Context.Today.AddDays(days) });
    }

    /// <summary>The same case, looked at on another day.</summary>
    public Case At(string today) => With(context => context with { Today = Steps.Day(today) });

    public Case By(WorkCalendar calendar) => With(context => context with { Calendar = calendar });

    public Case With(Func<LegalContext, LegalContext> change) => this with { Context = change(Context) };

    /// <summary>With a sealed year, as the department would answer.</summary>
    public Case Sealed(int year) => With(context => context with { SealedYears = context.SealedYears.Add(year) });

    /// <summary>With an earlier request in the register.</summary>
    public Case WithEarlier(EarlierRequest? earlier) => With(context => context with { Earlier = earlier });

    /// <summary>The facts that table 三 counts; null while the day of receipt is unknown.</summary>
    public CaseFacts? Facts() => FactsOf(Request);

    public static CaseFacts? FactsOf(Request request) => request is { ReceivedOn: { } receivedOn }
        ? new() { Kind = request.Origin.Applicant.Kind, ReceivedOn = receivedOn, ClosedOn = request.Closing?.On, Disposition = request.Closing?.Disposition }
        : null;

    public Ledger Ledger(int year) => Law.AnnualReport.Ledger.Of(year, new[] { Facts() }.OfType<CaseFacts>().ToImmutableArray());

    private static Guid IdOf(int step) => new(step, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    private static DateTimeOffset MorningOf(DateOnly day, int version) => new(day.ToDateTime(new TimeOnly(9, version % 60)), ChinaTime.Offset);
}
