using System.Globalization;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using static Jinping.Workflow.Law.Requests.Commands.RequestCommand;

namespace Jinping.Workflow.Law.Tests.Requests.Story;

/// <summary>What can happen to a case, in words. Days are written yyyy-MM-dd.</summary>
internal static class Steps
{
    public const string ThirdParty = "第三方甲公司";
    public const string OtherOrgan = "县自然资源局";

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Registration Received(string on, Channel channel = Channel.InPerson, ApplicantKind kind = ApplicantKind.NaturalPerson) =>
        Form(channel, kind) with { ReceivedOn = Day(on), ArrivedOn = Day(on) };

    /// <summary>Arrived by a channel that waits for confirmation.</summary>
    public static Registration Arrived(string on, Channel channel) => Form(channel, ApplicantKind.NaturalPerson) with { ArrivedOn = Day(on) };

    public static Registration Form(Channel channel, ApplicantKind kind) => new()
    {
        Department = "xzfb",
        Channel = channel,
        Description = "2021年度县级预算执行情况",
        Applicant = new() { Kind = kind, Name = "申请人甲", IdentityType = IdentityType.ResidentIdCard, IdentityNumber = "000000000000000001" },
    };

    public static RequestCommand Confirmed(string on) => new ConfirmReceipt { On = Day(on), Means = "电话" };

    public static RequestCommand Assigned(string on, string officer = "经办人甲") => new Assign { On = Day(on), Officer = officer };

    public static RequestCommand HandedOver(string on, string department = "czj") => new Transfer { On = Day(on), Department = department, Reason = "属其业务" };

    public static RequestCommand Noted(string on) => new Note { On = Day(on), Text = "来电询问进度" };

    public static RequestCommand SupplementRequested(string on, int? workingDays = null) =>
        new RequestSupplement { On = Day(on), Items = "请明确所需信息的年度", PeriodWorkingDays = workingDays };

    public static RequestCommand SupplementReceived(string on, bool stillUnclear = false) => new ReceiveSupplement { On = Day(on), StillUnclear = stillUnclear };

    public static RequestCommand SupplementLapsed(string on) => new LapseSupplement { On = Day(on) };

    public static RequestCommand Delivered(LetterKind of, string on, string? party = null) => new ConfirmDelivery { Of = of, On = Day(on), Party = party };

    public static RequestCommand CameBack(LetterKind of, string on, string party = ThirdParty) => new ReturnLetter { Of = of, On = Day(on), Party = party };

    public static RequestCommand ThirdPartyConsulted(string on, string party = ThirdParty) => new ConsultThirdParty { On = Day(on), Party = party };

    public static RequestCommand ThirdPartyReplied(string on, bool consents = false, string party = ThirdParty) =>
        new ThirdPartyReply { On = Day(on), Party = party, Consents = consents, Reason = consents ? null : "涉及商业秘密" };

    public static RequestCommand CoMakerConsulted(string on, string agency = OtherOrgan) => new ConsultAgency { On = Day(on), Agency = agency, JointlyMade = true };

    public static RequestCommand AgencyConsulted(string on, string agency = OtherOrgan) => new ConsultAgency { On = Day(on), Agency = agency, JointlyMade = false };

    public static RequestCommand AgencyReplied(string on, bool consents = true, string agency = OtherOrgan) => new AgencyReply { On = Day(on), Agency = agency, Consents = consents };

    public static RequestCommand Extended(string on, int workingDays = 20) =>
        new Extend { On = Day(on), WorkingDays = workingDays, ApprovedBy = "公开办主任", Reason = "检索范围较大" };

    public static RequestCommand ReasonsAsked(string on, int? workingDays = null) => new AskReason { On = Day(on), PeriodWorkingDays = workingDays };

    public static RequestCommand ReasonsGiven(string on, bool accepted) => new GiveReason { On = Day(on), Accepted = accepted, Reason = "研究需要" };

    public static RequestCommand Delayed(string on, string until, bool? alsoExtended = null) =>
        new Delay { On = Day(on), Until = Day(until), Reason = "数量过大", AlsoExtended = alsoExtended };

    /// <summary>A notice per page; 40 pages cost 100 yuan.</summary>
    public static RequestCommand FeeNoticed(string on, int pages = 40, decimal amount = 100) =>
        new IssueFeeNotice { On = Day(on), Basis = FeeBasis.PerPage, Pages = pages, Amount = amount };

    public static RequestCommand FeeNoticedPerItem(string on, int firstRank, int items, decimal amount) =>
        new IssueFeeNotice { On = Day(on), Basis = FeeBasis.PerItem, FirstRank = firstRank, Items = items, Amount = amount };

    public static RequestCommand Paid(string on, decimal amount = 100, string? decision = null) => new RecordPayment { On = Day(on), Amount = amount, Decision = decision };

    public static RequestCommand FeeLapsed(string on) => new LapseFee { On = Day(on) };

    public static RequestCommand Drafted(string on, Disposition disposition = Disposition.Provided) =>
        new DraftReply { On = Day(on), Disposition = disposition, Facts = Sufficient.FactsFor(disposition) };

    public static RequestCommand Approved(string on) => new ApproveReply { On = Day(on), Comment = "同意" };

    public static RequestCommand SentBack(string on) => new ReturnReply { On = Day(on), Comment = "请补充依据" };

    public static RequestCommand Replied(string on, Disposition disposition = Disposition.Provided, DeliveryMeans by = DeliveryMeans.Post, ReplyFacts? facts = null) =>
        new IssueReply { On = Day(on), Disposition = disposition, DeliveredBy = by, DocumentNumber = "金公开〔2022〕1号", Facts = facts ?? Sufficient.FactsFor(disposition) };

    public static RequestCommand SignedFor(string on) => new Accept { On = Day(on) };

    public static RequestCommand HandedBack(string on, string? to = null) => new SendBack { On = Day(on), Reason = "不属我局职责", ToDepartment = to };

    public static RequestCommand CoHandlerInvited(string on, string dueOn, string department = "jyj") => new InviteCoHandler { On = Day(on), Department = department, Part = "核对学校建设资金", DueOn = Day(dueOn) };

    public static RequestCommand CoHandlerAnswered(string on, string department = "jyj") => new AnswerAsCoHandler { On = Day(on), Department = department, Text = "数据无误，可以公开" };

    public static RequestCommand Urged(string on, string answerBy) => new Urge { On = Day(on), Reason = "临近到期，尚未拟稿", AnswerBy = Day(answerBy) };

    public static RequestCommand UrgeAnswered(string on) => new AnswerUrge { On = Day(on), Text = "明日送审" };

    public static RequestCommand LatenessExplained(string on, string department = "czj") => new ExplainLateness { On = Day(on), Department = department, Reason = "档案查找困难" };

    public static RequestCommand Withdrawn(string on) => new Withdraw { On = Day(on), Reason = "申请人书面撤回" };

    public static RequestCommand Corrected(string on, Disposition disposition, ReplyFacts? facts = null) =>
        new CorrectClosing { On = Day(on), Disposition = disposition, Reason = "原登记有误", Facts = facts };

    public static RequestCommand ReviewFiled(string on, ReviewKind kind = ReviewKind.Reconsideration) => new FileReview { On = Day(on), Kind = kind, Body = "市人民政府" };

    public static RequestCommand ReviewConcluded(string on, ReviewResult result = ReviewResult.Upheld, ReviewKind kind = ReviewKind.Reconsideration) =>
        new ConcludeReview { On = Day(on), Kind = kind, Result = result };
}
