using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>Every refusal of the law stands in the catalogue, is explained there, and really happens.</summary>
public sealed partial class RefusalCatalogueTests
{
    private static readonly Case Open = Given(Received("2022-03-01"));
    private static readonly Case Closed = Open.And(Replied("2022-03-10"));

    /// <summary>Codes that only what lies around a single case can answer: departments, years, holiday notices, accounts.</summary>
    private static readonly string[] OutsideACase =
    [
        RefusalCodes.DepartmentNotFound, RefusalCodes.DepartmentExists, RefusalCodes.YearNotOver, RefusalCodes.YearStep, RefusalCodes.ReportDoesNotReconcile, RefusalCodes.NoticeUnfit, RefusalCodes.NotReady,
        RefusalCodes.SignInRequired, RefusalCodes.SignInRefused, RefusalCodes.Forbidden, RefusalCodes.PasswordMustChange, RefusalCodes.PasswordUnfit, RefusalCodes.TooManyAttempts, RefusalCodes.SecondFactorRequired, RefusalCodes.SecondFactorMustSetUp, RefusalCodes.CodeRefused,
        RefusalCodes.AttachmentEmpty, RefusalCodes.AttachmentTypeRefused, RefusalCodes.AttachmentTypeMismatch, RefusalCodes.AttachmentTooLarge, RefusalCodes.AttachmentsFull, RefusalCodes.AttachmentNotFound, RefusalCodes.AttachmentUnreadable,
        RefusalCodes.LettersFull, RefusalCodes.LetterNotFound, RefusalCodes.LetterIssuedAlready, RefusalCodes.LetterSentAlready, RefusalCodes.LetterProvedByCommand, RefusalCodes.LetterUnreadable, RefusalCodes.LetterNumberLost, RefusalCodes.LetterMailWaiting, RefusalCodes.LetterNotForMail, RefusalCodes.MailUnavailable, RefusalCodes.RedactionUnavailable,
        RefusalCodes.TemplateFaulty, RefusalCodes.TemplateIncomplete, RefusalCodes.PdfUnavailable,
        RefusalCodes.AccountExists, RefusalCodes.AccountNotFound, RefusalCodes.LastAdministrator, RefusalCodes.IdentityTaken,
        RefusalCodes.DepartmentHasOpenCases, RefusalCodes.DeputyCircle, RefusalCodes.DeputyNotFound, RefusalCodes.NoticeNotFound,
    ];

    private static readonly FrozenDictionary<string, Func<Case>> Refused = new Dictionary<string, Func<Case>>
    {
        [RefusalCodes.Malformed] = () => Given().When(new Registration()),
        [RefusalCodes.StaleVersion] = () => Open.When(Noted("2022-03-02") with { ExpectedVersion = 9 }),
        [RefusalCodes.IdempotencyKeyReused] = () => Open.When(((Step)Noted("2022-03-02")).Under(Open.LastEntry.CommandId)),
        [RefusalCodes.NumberTaken] = () => Open.When(Received("2022-03-02")),
        [RefusalCodes.RequestNotFound] = () => Given().When(Noted("2022-03-02")),
        [RefusalCodes.BeforeRegulation] = () => Given().When(Received("2019-05-14")),
        [RefusalCodes.ReceiptDateByChannel] = () => Given().When(Received("2022-03-02") with { ArrivedOn = Day("2022-03-01") }),
        [RefusalCodes.NotConfirmed] = () => Given(Arrived("2022-03-01", Channel.Fax)).When(Replied("2022-03-02")),
        [RefusalCodes.AlreadyConfirmed] = () => Open.When(Confirmed("2022-03-02")),
        [RefusalCodes.DateInFuture] = () => Open.When(((Step)Noted("2022-03-03")).RecordedOn("2022-03-02")),
        [RefusalCodes.DateBeforeDependency] = () => Open.When(Noted("2022-02-28")),
        [RefusalCodes.CaseClosed] = () => Closed.When(Replied("2022-03-11")),
        [RefusalCodes.CaseNotClosed] = () => Open.When(Corrected("2022-03-11", Disposition.OtherHandling)),
        [RefusalCodes.SupplementOnlyOnce] = () => Open.And(SupplementRequested("2022-03-02")).When(SupplementRequested("2022-03-03")),
        [RefusalCodes.NoSupplementNotice] = () => Open.When(SupplementReceived("2022-03-03")),
        [RefusalCodes.SupplementReceivedAlready] = () => Open.And(SupplementRequested("2022-03-02"), SupplementReceived("2022-03-03")).When(SupplementReceived("2022-03-04")),
        [RefusalCodes.PeriodNotOver] = () => Open.And(SupplementRequested("2022-03-02")).When(SupplementLapsed("2022-03-04")),
        [RefusalCodes.NoSuchLetter] = () => Open.When(Delivered(LetterKind.FeeNotice, "2022-03-04")),
        [RefusalCodes.DeliveredAlready] = () => Open.And(FeeNoticed("2022-03-02"), ThirdPartyConsulted("2022-03-02"), Delivered(LetterKind.FeeNotice, "2022-03-03")).When(Delivered(LetterKind.FeeNotice, "2022-03-04")),
        [RefusalCodes.ConsultedAlready] = () => Open.And(ThirdPartyConsulted("2022-03-02")).When(ThirdPartyConsulted("2022-03-03")),
        [RefusalCodes.NotConsulted] = () => Open.When(AgencyReplied("2022-03-03")),
        [RefusalCodes.ReplyClockNotRunning] = () => Open.And(FeeNoticed("2022-03-02")).When(Extended("2022-03-03")),
        [RefusalCodes.ExtensionOnlyOnce] = () => Open.And(Extended("2022-03-02")).When(Extended("2022-03-03")),
        [RefusalCodes.ReplyPeriodOver] = () => Open.When(Extended("2022-03-30")),
        [RefusalCodes.ReasonsAskedAlready] = () => Open.And(ReasonsAsked("2022-03-02")).When(ReasonsAsked("2022-03-03")),
        [RefusalCodes.NoReasonsRequest] = () => Open.When(ReasonsGiven("2022-03-03", accepted: true)),
        [RefusalCodes.ReasonsNotAccepted] = () => Open.When(Delayed("2022-03-03", "2022-06-01")),
        [RefusalCodes.DelayWithExtension] = () => Open.And(Extended("2022-03-02"), ReasonsAsked("2022-03-02"), ReasonsGiven("2022-03-03", true)).When(Delayed("2022-03-03", "2022-06-01")),
        [RefusalCodes.DelayDateUnfit] = () => Open.And(ReasonsAsked("2022-03-02"), ReasonsGiven("2022-03-03", true)).When(Delayed("2022-03-03", "2022-03-04")),
        [RefusalCodes.FeeNotInForce] = () => Given(Received("2020-12-01")).When(FeeNoticed("2020-12-02")),
        [RefusalCodes.FeeNoticedAlready] = () => Open.And(FeeNoticed("2022-03-02")).When(FeeNoticed("2022-03-03")),
        [RefusalCodes.FeeAmountMismatch] = () => Open.When(FeeNoticed("2022-03-03", pages: 40, amount: 400)),
        [RefusalCodes.NoFeeNotice] = () => Open.When(Paid("2022-03-03")),
        [RefusalCodes.FeePaidAlready] = () => Open.And(FeeNoticed("2022-03-02"), Paid("2022-03-03")).When(Paid("2022-03-04")),
        [RefusalCodes.PreconditionMissing] = () => Open.When(Replied("2022-03-03", facts: ReplyFacts.None)),
        [RefusalCodes.NotAReply] = () => Open.When(Replied("2022-03-03", Disposition.Withdrawn)),
        [RefusalCodes.NoDraft] = () => Open.When(Approved("2022-03-03")),
        [RefusalCodes.SameDisposition] = () => Closed.When(Corrected("2022-03-11", Disposition.Provided)),
        [RefusalCodes.YearSealed] = () => Closed.Sealed(2022).When(Corrected("2022-03-11", Disposition.OtherHandling)),
        [RefusalCodes.ReviewPending] = () => Closed.And(ReviewFiled("2022-04-01")).When(ReviewFiled("2022-04-02")),
        [RefusalCodes.NoReview] = () => Closed.When(ReviewConcluded("2022-04-02")),
        [RefusalCodes.NoReconsideration] = () => Closed.When(ReviewFiled("2022-04-01", ReviewKind.LitigationAfterReconsideration)),
        [RefusalCodes.NotHandedOver] = () => Open.When(SignedFor("2022-03-02")),
        [RefusalCodes.InvitedAlready] = () => Open.And(CoHandlerInvited("2022-03-02", "2022-03-09")).When(CoHandlerInvited("2022-03-03", "2022-03-09")),
        [RefusalCodes.NotInvited] = () => Open.When(CoHandlerAnswered("2022-03-03")),
        [RefusalCodes.NotUrged] = () => Open.When(UrgeAnswered("2022-03-03")),
        [RefusalCodes.NotLate] = () => Closed.When(LatenessExplained("2022-03-11")),
        [RefusalCodes.NothingToChange] = () => Open.When(HandedOver("2022-03-02", "xzfb")),
    }.ToFrozenDictionary();

    public static TheoryData<string> Codes() => [.. RefusalCodes.All.Keys.Except(OutsideACase)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_that_a_case_can_answer_is_answered(string code)
    {
        Refused.Should().ContainKey(code, "the catalogue must not hold what never happens");
        var refusal = Refused[code]().Refusal;

        refusal.Code.Should().Be(code);
        refusal.Message.Should().EndWith("。").And.MatchRegex("[\u4e00-\u9fff]");
        refusal.Kind.Should().Be(code switch
        {
            RefusalCodes.Malformed => RefusalKind.Malformed,
            RefusalCodes.StaleVersion or RefusalCodes.IdempotencyKeyReused or RefusalCodes.NumberTaken => RefusalKind.Conflict,
            RefusalCodes.RequestNotFound => RefusalKind.NotFound,
            _ => RefusalKind.Rule,
        });
    }

    [Fact]
    public void Every_code_is_stable_kebab_case_and_explained_in_a_sentence()
    {
        RefusalCodes.All.Keys.Should().OnlyContain(code => KebabCase().IsMatch(code));
        RefusalCodes.All.Values.Should().OnlyContain(text => text.EndsWith('。')).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_constant_stands_in_the_catalogue() =>
        typeof(RefusalCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Should().BeEquivalentTo(RefusalCodes.All.Keys);

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
