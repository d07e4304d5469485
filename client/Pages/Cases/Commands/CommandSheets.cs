using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Settings;
using static Jinping.Workflow.Client.Pages.Cases.Commands.CommandGroup;
using static Jinping.Workflow.Client.Pages.Cases.Commands.Fields;

namespace Jinping.Workflow.Client.Pages.Cases.Commands;

/// <summary>全部操作 of a case, in the words of the office. The law decides what may be done; these only ask for it.</summary>
/// <param name="request">The case.</param>
/// <param name="authority">Departments and settings.</param>
/// <param name="names">Who may be given a case.</param>
/// <param name="department">部门 of whoever looks; null: the whole authority.</param>
/// <param name="context">Today.</param>
internal sealed class CommandSheets(Request request, AuthoritySnapshot authority, OfficerNames.Book names, string? department, LegalContext context)
{
    /// <summary>The sheets of these types, in their groups' order.</summary>
    public ImmutableArray<CommandSheet> Of(IEnumerable<string> types) => [.. types.Select(Of).OfType<CommandSheet>().OrderBy(sheet => sheet.Group).ThenBy(sheet => sheet.Type is not ("accept" or "sendBack"))];

    private Conventions Conventions => authority.Conventions;

    private CommandSheet? Of(string type) => type switch
    {
        "confirmReceipt" => Sheet(type, "确认收到", Handling, "条例第三十一条", "与申请人确认收到申请，确认之日为收到申请之日，答复期限自次日起计算。",
            On("确认日期"), Text("means", "确认方式", proposals: ["电话", "电子邮件", "短信", "当面"]), Optional("result", "确认结果")),
        "assign" => Sheet(type, "分派经办人", Handling, null, "确定或者更换经办人；原经办人保留在办理过程中。", On("分派日期"), Choice("officer", "经办人", Officers(request.HandlingDepartment))),
        "transfer" => Sheet(type, "转办", Handling, null, "交由其他部门办理；仍由收到申请的机关答复，仍计入该机关。", On("转办日期"), Choice("department", "承办部门", Departments), Maybe("officer", "经办人（可不填）", Officers(null)), Reason("理由")),
        "requestSupplement" => Sheet(type, "补正告知", Handling, "条例第三十条", "自收到之日起7个工作日内一次性告知补正；发出后答复期限不再计算，收到补正材料后重新计算20个工作日。只能告知一次，须列明全部事项。",
            On("发出日期"), Reason("需要补正的事项", "items"), Number("periodWorkingDays", $"补正期限（工作日，{Conventions.ShortestSupplementPeriod}至{Conventions.LongestSupplementPeriod}）", Conventions.SupplementPeriod)),
        "receiveSupplement" => Sheet(type, "收到补正材料", Handling, "条例第三十条", "自收到补正材料之日的次日起，重新计算20个工作日。", On("收到日期"), YesNo("stillUnclear", "补正后内容仍不明确", isRequired: false)),
        "lapseSupplement" => Sheet(type, "逾期不补正，视为放弃", Handling, "条例第三十条", "申请人无正当理由逾期不补正的，视为放弃申请；以补正期限届满次日办结。", On("办结日期")) with { IsFinal = true },
        "confirmDelivery" => Sheet(type, "确认送达", Handling, null, "对方收到文书之日。补正期限、缴费期限、征求意见期限自送达起算；没有送达凭据的，不能视为放弃。", On("送达日期"), Choice("of", "文书", Letters), Maybe("party", "对方（征求意见书填写）", Parties)),
        "letterReturned" => Sheet(type, "征求意见书退回", Consulting, null, "征求意见书未能送达而退回；所用时间至此为止。", On("退回日期"), Choice("of", "文书", ConsultationLetters), Choice("party", "对方", Parties)),
        "consultThirdParty" => Sheet(type, "征求第三方意见", Consulting, "条例第三十二条", "书面征求意见所需时间不计算在答复期限内；第三方自收到之日起15个工作日内提出意见，逾期未提出的，由本机关决定。", On("发出日期"), Text("party", "第三方")),
        "thirdPartyReplied" => Sheet(type, "第三方答复", Consulting, "条例第三十二条", "第三方意见到达之日，期限恢复计算。", On("到达日期"), Choice("party", "第三方", PartiesOf(LetterKind.ThirdPartyLetter)), YesNo("consents", "同意公开"), Optional("reason", "理由")),
        "consultAgency" => Sheet(type, "征求其他机关意见", Consulting, "条例第三十四条", "共同制作的，征求意见不计算在答复期限内，对方15个工作日内不答复视为同意；不是共同制作的，没有法定期限。", On("发出日期"), Text("agency", "其他机关"), YesNo("jointlyMade", "由其共同制作")),
        "agencyReplied" => Sheet(type, "其他机关答复", Consulting, "条例第三十四条", "意见到达之日，期限恢复计算。", On("到达日期"), Choice("agency", "其他机关", PartiesOf(LetterKind.AgencyLetter)), YesNo("consents", "同意公开"), Optional("reason", "理由")),
        "extend" => Sheet(type, "延长答复期限", Time, "条例第三十三条第二款", "须经政府信息公开工作机构负责人同意并告知申请人；每次计算只能延长一次，最长20个工作日，须在期限届满前作出。", On("同意日期"), Number("workingDays", "延长的工作日数（1至20）", 20), Text("approvedBy", "同意人（政府信息公开工作机构负责人）"), Reason("理由")),
        "askReason" => Sheet(type, "要求说明理由", Time, "条例第三十五条", "申请数量、频次明显超过合理范围的，可以要求说明理由；不停止答复期限。", On("告知日期"), Number("periodWorkingDays", "说明理由的期限（工作日）", Conventions.ReasonsPeriod)),
        "reasonGiven" => Sheet(type, "申请人说明理由", Time, "条例第三十五条", "理由不合理的，可以告知不予处理；理由合理但不能在期限内答复的，可以确定延迟答复的合理期限。", On("说明日期"), YesNo("accepted", "理由合理"), Optional("reason", "理由内容")),
        "delay" => Sheet(type, "确定延迟答复期限", Time, "条例第三十五条", "理由合理但无法在法定期限内答复的，确定延迟答复的合理期限并告知申请人。", On("决定日期"), Day("until", "延迟至"), Reason("理由"), YesNo("alsoExtended", "此前已延长答复期限，仍须延迟", isRequired: false)),
        "issueFeeNotice" => Sheet(type, "收费通知", Fee, "信息处理费管理办法第六条", "通知后答复期限不再计算；申请人收到通知次日起20个工作日内缴费，缴清后重新计算。金额按标准核对。",
            On("发出日期"), Choice("basis", "收费标准", [("perItem", "按件"), ("perPage", "按量")]), Number("items", "按件：件数", 1, isRequired: false), Number("firstRank", "按件：本月第几件", request.MonthlyRank, isRequired: false), Number("pages", "按量：页数", null, isRequired: false), Yuan("金额（元）")),
        "recordPayment" => Sheet(type, "收到缴费", Fee, "信息处理费管理办法第六条", "缴清之日的次日起，重新计算20个工作日。", On("缴费日期"), Yuan("金额（元）"), Optional("decision", "逾期缴费仍予受理的决定")),
        "lapseFee" => Sheet(type, "逾期不缴费，视为放弃", Fee, "信息处理费管理办法第六条", "申请人逾期未缴纳费用的，视为放弃申请。", On("办结日期")) with { IsFinal = true },
        "draftReply" => Sheet(type, "拟稿送审", Replying, "条例第四十五条", "拟定办理结果和所依据的事实，送审核人审核。") with { HasDisposition = true },
        "approveReply" => Sheet(type, "审核通过", Replying, "条例第四十五条", "同意拟稿，可以签发答复。", Optional("comment", "审核意见")),
        "returnReply" => Sheet(type, "退回修改", Replying, "条例第四十五条", "退回经办人修改后再送审。", Reason("退回意见", "comment")),
        "issueReply" => Closing(Sheet(type, "答复并办结", Replying, "条例第三十六条", "邮寄的以交邮之日为答复日期，直接送达的以签收之日为答复日期。办结后计入年度报告。",
            [On("答复日期"), Choice("deliveredBy", "送达方式", [.. Enum.GetValues<DeliveryMeans>().Select(means => (WireNames.Of(means), means.Chinese()))]), Line("documentNumber", "发文字号"), .. Lateness])),
        "withdraw" => Sheet(type, "申请人撤回", Other, null, "申请人在答复前书面或者经记录撤回申请；计入“其他处理”之其他。", On("撤回日期"), Optional("reason", "理由")) with { IsFinal = true },
        "correctClosing" => Sheet(type, "更正办理结果", Other, null, "办结年度未封账的，可以更正办理结果；办结日期不变，原结果保留在办理过程中。", On("更正日期"), Reason("更正理由")) with { HasDisposition = true, IsFinal = true },
        "fileReview" => Sheet(type, "提起复议、诉讼", Reviews, "条例第五十一条", "收到复议答复通知书、应诉通知书时登记；计入年度报告表四。", On("提起日期"), Choice("kind", "种类", Reviewed), Line("body", "复议机关、人民法院")),
        "concludeReview" => Sheet(type, "复议、诉讼审结", Reviews, null, "登记结果：维持、纠正或者其他。", On("审结日期"), Choice("kind", "种类", Reviewed), Choice("result", "结果", [("upheld", "结果维持"), ("corrected", "结果纠正"), ("other", "其他结果")])),
        "accept" => Sheet(type, "签收", Handling, null, $"本部门接收转办的申请；不属本部门办理的，说明理由退回。转办后{Conventions.AcceptancePeriod}个工作日内签收或者退回。", On("签收日期")),
        "sendBack" => Sheet(type, "退回", Handling, null, "不属本部门办理的，说明理由退回转来的部门，或者退给应当办理的部门；仍由收到申请的机关答复。", On("退回日期"), Reason("退回理由"), Maybe("toDepartment", "退给（不选则退回转来的部门）", Departments)),
        "inviteCoHandler" => Sheet(type, "邀请会办", Supervising, null, "请其他部门就一部分事项提出意见；受邀部门可以查看此申请、提出意见，案件仍由承办部门办理。", On("邀请日期"), Choice("department", "会办部门", Departments), Reason("会办事项", "part"), Day("dueOn", "会办期限")),
        "coHandlerAnswered" => Sheet(type, "提出会办意见", Supervising, null, "记录会办部门的意见；书面意见由承办部门代为登记。", On("意见日期"), Choice("department", "会办部门", CoHandlers), Reason("会办意见", "text")),
        "urge" => Sheet(type, "催办", Supervising, null, $"要求承办部门在期限前回复；未按时回复的，次日向部门负责人发督办单，再过{Conventions.EscalationPeriod}个工作日仍未回复的，报主管的上级。", On("催办日期"), Reason("催办理由"), Day("answerBy", "回复期限")),
        "answerUrge" => Sheet(type, "回复催办", Supervising, null, "向主管说明办理进展；回复后不再督办。", On("回复日期"), Reason("回复内容", "text")),
        "explainLateness" => Sheet(type, "说明逾期原因", Supervising, null, "逾期办结的，载明责任单位和逾期原因；可以重新说明，以最后一次为准。", On("说明日期"), Choice("department", "责任单位", AllDepartments), Reason("逾期原因")),
        "note" => Sheet(type, "备注", Other, null, "在办理过程中加一条说明，不影响期限。", Reason("内容", "text")),
        _ => null,
    };

    private ImmutableArray<(string, string)> Departments => [.. authority.Departments.Where(entry => entry.Active && entry.Code != request.HandlingDepartment).Select(entry => (entry.Code, entry.Name))];

    private ImmutableArray<(string, string)> AllDepartments => [.. authority.Departments.Where(entry => entry.Active || entry.Code == request.HandlingDepartment).Select(entry => (entry.Code, entry.Name))];

    // A department that contributes speaks for itself; the handling one records what came on paper.
    private ImmutableArray<(string, string)> CoHandlers =>
        [.. request.CoHandlings.Where(part => part.AnsweredOn is null && (department is null || department == part.Department || department == request.HandlingDepartment || department == request.Origin.Department))
            .Select(part => part.Department).Distinct().Select(code => (code, authority.Departments.FirstOrDefault(entry => entry.Code == code)?.Name ?? code))];

    // Asked for where the reply would be late, and never demanded.
    private CommandField[] Lateness => Law.Requests.Deciding.Extending.IsOver(request, context.Today, context) is null
        ? []
        : [Choice("responsibleDepartment", "责任单位", AllDepartments) with { IsRequired = false, Default = request.HandlingDepartment }, Optional("lateReason", "逾期原因") with { Hint = "答复期限已满；也可以办结后再说明" }];

    private ImmutableArray<(string, string)> Officers(string? of) => [.. (of is null ? authority.Departments.SelectMany(entry => names.OfficersOf(entry.Code)).DistinctBy(account => account.UserName) : names.OfficersOf(of))
        .Select(account => (account.UserName, account.DisplayName is null ? account.UserName : $"{account.DisplayName}（{account.UserName}）"))];

    private ImmutableArray<(string, string)> Parties => [.. request.Consultations.Select(consultation => consultation.Party).Distinct().Select(party => (party, party))];

    private ImmutableArray<(string, string)> PartiesOf(LetterKind letter) =>
        [.. request.Consultations.Where(consultation => consultation.Letter == letter && consultation.EndedOn is null).Select(consultation => consultation.Party).Distinct().Select(party => (party, party))];

    private ImmutableArray<(string, string)> Letters =>
        [.. new[]
        {
            request.Supplement is not null ? LetterKind.SupplementNotice : (LetterKind?)null,
            request.Fee is not null ? LetterKind.FeeNotice : null,
            request.Consultations.Any(consultation => consultation.Letter == LetterKind.ThirdPartyLetter) ? LetterKind.ThirdPartyLetter : null,
            request.Consultations.Any(consultation => consultation.Letter == LetterKind.AgencyLetter) ? LetterKind.AgencyLetter : null,
            request.IsClosed ? LetterKind.Reply : null,
        }.OfType<LetterKind>().Select(letter => (WireNames.Of(letter), letter.Chinese()))];

    private static ImmutableArray<(string, string)> ConsultationLetters =>
        [.. new[] { LetterKind.ThirdPartyLetter, LetterKind.AgencyLetter }.Select(letter => (WireNames.Of(letter), letter.Chinese()))];

    private static ImmutableArray<(string, string)> Reviewed => [.. Enum.GetValues<ReviewKind>().Select(kind => (WireNames.Of(kind), kind.Chinese()))];

    private static CommandSheet Closing(CommandSheet sheet) => sheet with { HasDisposition = true, IsFinal = true };

    private static CommandSheet Sheet(string type, string title, CommandGroup group, string? article, string explanation, params CommandField[] fields) =>
        new() { Type = type, Title = title, Group = group, Article = article, Explanation = explanation, Fields = [.. fields] };
}

/// <summary>The sorts of fields that commands have.</summary>
internal static class Fields
{
    public static CommandField On(string label) => new() { Name = "on", Label = label, Kind = FieldKind.Day, Hint = "不填为今天；可以补录以前的日期，不能晚于今天" };

    public static CommandField Day(string name, string label) => new() { Name = name, Label = label, Kind = FieldKind.Day, IsRequired = true };

    public static CommandField Text(string name, string label, params string[] proposals) =>
        new() { Name = name, Label = label, Kind = FieldKind.Text, IsRequired = true, Longest = TextLimits.Name, Choices = [.. proposals.Select(proposal => (proposal, proposal))] };

    public static CommandField Line(string name, string label) => new() { Name = name, Label = label, Kind = FieldKind.Text, Longest = TextLimits.Name };

    public static CommandField Optional(string name, string label) => new() { Name = name, Label = label, Kind = FieldKind.LongText };

    public static CommandField Reason(string label, string name = "reason") => new() { Name = name, Label = label, Kind = FieldKind.LongText, IsRequired = true };

    public static CommandField Choice(string name, string label, ImmutableArray<(string, string)> choices) =>
        new() { Name = name, Label = label, Kind = FieldKind.Choice, IsRequired = true, Choices = choices, Default = choices.Length == 1 ? choices[0].Item1 : null };

    public static CommandField Maybe(string name, string label, ImmutableArray<(string, string)> choices) => new() { Name = name, Label = label, Kind = FieldKind.Choice, Choices = choices };

    public static CommandField Number(string name, string label, int? standard, bool isRequired = true) =>
        new() { Name = name, Label = label, Kind = FieldKind.Number, IsRequired = isRequired, Default = standard?.ToString(CultureInfo.InvariantCulture) };

    public static CommandField Yuan(string label) => new() { Name = "amount", Label = label, Kind = FieldKind.Money, IsRequired = true };

    public static CommandField YesNo(string name, string label, bool isRequired = true) => new() { Name = name, Label = label, Kind = FieldKind.YesNo, IsRequired = isRequired };
}
