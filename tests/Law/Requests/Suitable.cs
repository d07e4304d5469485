using System.Reflection;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Tests.Requests.Story;
using static Jinping.Workflow.Law.Requests.Commands.RequestCommand;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>For every command type, commands of today whose fields fit the case as well as any can.</summary>
internal static class Suitable
{
    /// <summary>All command types, by the words of the contract.</summary>
    public static IReadOnlyList<string> Types { get; } =
        [.. typeof(RequestCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => (string)derived.TypeDiscriminator!)];

    private static readonly RequestCommand[] Issued =
        [.. Replies().Select(d => new IssueReply { Disposition = d, DeliveredBy = DeliveryMeans.Post, Facts = Sufficient.FactsFor(d) })];

    private static readonly RequestCommand[] Corrections = [.. Replies().Select(d => new CorrectClosing { Disposition = d, Reason = "有误" })];

    public static IReadOnlyDictionary<string, RequestCommand[]> For(Case told)
    {
        var request = told.Request;
        var parties = request.Consultations.Select(c => c.Party).Append("尚未征求过意见的一方").Distinct().ToArray();
        var until = told.Context.Calendar.NextWorkingDayOnOrAfter(
            (CaseClocks.Reply(request, told.Context) is { } reply && reply.DueOn > told.Context.Today ? reply.DueOn.Value : told.Context.Today).AddDays(1));
        return new Dictionary<string, RequestCommand[]>
        {
            ["confirmReceipt"] = [new ConfirmReceipt { Means = "电话" }],
            ["assign"] = [new Assign { Officer = "经办人乙" }],
            ["transfer"] = [new Transfer { Department = "czj", Reason = "属其业务" }, new Transfer { Department = "xzfb", Reason = "属其业务" }],
            ["requestSupplement"] = [new RequestSupplement { Items = "请明确年度" }],
            ["confirmDelivery"] = [.. Enum.GetValues<LetterKind>().SelectMany(of => parties.Select(party => new ConfirmDelivery { Of = of, Party = party }))],
            ["letterReturned"] = [.. Consulted(parties, (of, party) => new ReturnLetter { Of = of, Party = party })],
            ["receiveSupplement"] = [new ReceiveSupplement()],
            ["lapseSupplement"] = [new LapseSupplement()],
            ["consultThirdParty"] = [.. parties.Select(party => new ConsultThirdParty { Party = party })],
            ["thirdPartyReplied"] = [.. parties.Select(party => new ThirdPartyReply { Party = party, Consents = true })],
            ["consultAgency"] = [.. parties.Select(party => new ConsultAgency { Agency = party, JointlyMade = true })],
            ["agencyReplied"] = [.. parties.Select(party => new AgencyReply { Agency = party, Consents = true })],
            ["extend"] = [new Extend { WorkingDays = 20, ApprovedBy = "主任", Reason = "范围较大" }],
            ["askReason"] = [new AskReason()],
            ["reasonGiven"] = [new GiveReason { Accepted = true }],
            ["delay"] = [new Delay { Until = until, Reason = "数量过大", AlsoExtended = true }],
            ["issueFeeNotice"] = [new IssueFeeNotice { Basis = FeeBasis.PerPage, Pages = 40, Amount = 100 }],
            ["recordPayment"] = [new RecordPayment { Amount = 100, Decision = "同意接受" }],
            ["lapseFee"] = [new LapseFee()],
            ["draftReply"] = [new DraftReply { Disposition = Disposition.Provided }],
            ["approveReply"] = [new ApproveReply()],
            ["returnReply"] = [new ReturnReply { Comment = "请补充" }],
            ["issueReply"] = Issued,
            ["withdraw"] = [new Withdraw()],
            ["correctClosing"] = Corrections,
            ["fileReview"] = [.. Enum.GetValues<ReviewKind>().Select(kind => new FileReview { Kind = kind })],
            ["concludeReview"] = [.. Enum.GetValues<ReviewKind>().Select(kind => new ConcludeReview { Kind = kind, Result = ReviewResult.Other })],
            ["accept"] = [new Accept()],
            ["sendBack"] = [new SendBack { Reason = "不属其业务" }, new SendBack { Reason = "应由教育部门办理", ToDepartment = "jyj" }],
            ["inviteCoHandler"] = [.. CoHandlers.Select(code => new InviteCoHandler { Department = code, Part = "核对资金数据", DueOn = told.Context.Today.AddDays(7) })],
            ["coHandlerAnswered"] = [.. CoHandlers.Select(code => new AnswerAsCoHandler { Department = code, Text = "数据无误" })],
            ["urge"] = [new Urge { Reason = "临近到期", AnswerBy = told.Context.Today.AddDays(3) }],
            ["answerUrge"] = [new AnswerUrge { Text = "明日送审" }],
            ["explainLateness"] = [new ExplainLateness { Department = "czj", Reason = "档案查找困难" }],
            ["note"] = [new Note { Text = "备注" }],
        };
    }

    // One more than the tales invite at a time, and never all of them the handling department.
    private static readonly string[] CoHandlers = ["jyj", "czj", "xzfb", "zrzyj", "zjj", "mzj", "gaj", "rsj", "nyj", "wjj", "jtj", "fgj", "sjj", "tjj", "sthjj", "yjglj", "scjgj", "wlj", "xfj", "swj", "lcj", "slj", "ylbzj", "tyjr", "rfb", "dzj", "qxj"];

    private static IEnumerable<Disposition> Replies() => DispositionRules.All.Where(rule => rule.IsReply).Select(rule => rule.Disposition);

    private static IEnumerable<RequestCommand> Consulted(string[] parties, Func<LetterKind, string, RequestCommand> command) =>
        parties.SelectMany(party => new[] { command(LetterKind.ThirdPartyLetter, party), command(LetterKind.AgencyLetter, party) });
}
