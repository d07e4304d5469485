using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>The facts with which a careful officer supports each outcome.</summary>
internal static class ReplyFactsOf
{
    private const string Review = "经办人审查，保密审查机构复核，同意所拟意见";

    /// <summary>The facts of the contract's <c>issueReply</c>.</summary>
    /// <param name="disposition">办理结果.</param>
    /// <param name="story">Chooses between equally good facts.</param>
    /// <param name="earlierNumber">For a repeated request: the one answered before.</param>
    public static Dictionary<string, object> For(Disposition disposition, CaseStory story, string? earlierNumber) => disposition switch
    {
        Disposition.AlreadyPublic => new() { ["publishedAt"] = "市政府门户网站“政府信息公开”专栏" },
        Disposition.Provided => new() { ["review"] = Review, ["route"] = "随本答复书附纸质复印件" },
        Disposition.PartlyDisclosed => new() { ["review"] = Review, ["released"] = "文件正文", ["withheld"] = new[] { new { what = "附件所列个人信息", disposition = story.Happens(70) ? "thirdPartyRights" : "internalAffairs" } } },
        Disposition.StateSecret => new() { ["review"] = Review, ["classification"] = "秘密级，十年，依国家秘密事项范围第三项" },
        Disposition.ForbiddenByLaw => new() { ["review"] = Review, ["law"] = "《中华人民共和国档案法》第二十七条" },
        Disposition.EndangersSecurityOrStability => new() { ["review"] = Review, ["riskFinding"] = "公安机关书面风险认定" },
        Disposition.ThirdPartyRights => new() { ["thirdParty"] = "某公司", ["grounds"] = "含商业秘密", ["publicInterest"] = "不公开不会对公共利益造成重大影响" },
        Disposition.InternalAffairs => new() { ["kind"] = story.Happens(50) ? "人事管理" : "内部工作流程" },
        Disposition.ProcessInformation => new() { ["kind"] = story.Happens(50) ? "讨论记录" : "请示报告" },
        Disposition.EnforcementFile => new() { ["file"] = "行政处罚案卷" },
        Disposition.AdministrativeInquiry => new() { ["law"] = "《不动产登记暂行条例》第二十七条", ["whereToApply"] = "不动产登记中心查询窗口" },
        Disposition.DoesNotExist => new() { ["search"] = "检索档案室及公文系统，关键词三组，经办人二人，未检索到" },
        Disposition.NotThisOrgan => new() { ["reason"] = "该信息由其他机关制作和保存" },
        Disposition.WouldRequireCreation => new() { ["explanation"] = "需要对现有台账汇总、加工、分析" },
        Disposition.UnclearAfterSupplement => new() { ["unclear"] = "补正后仍未指明文件名称、文号或者特征" },
        Disposition.PetitionOrComplaint => [],
        Disposition.RepeatedRequest => new() { ["earlierNumber"] = earlierNumber! },
        Disposition.PublicPublication => new() { ["whereToGet"] = "新华书店、市图书馆" },
        Disposition.ExcessiveRequests => new() { ["evidence"] = "一个月内就同一事项提出申请三十余件" },
        Disposition.ConfirmationOfHeldInformation => new() { ["obtainedHow"] = "申请人已于去年当面领取同一文件" },
        Disposition.OtherHandling => new() { ["reason"] = "申请人死亡，申请无人承受" },
        _ => throw new ArgumentOutOfRangeException(nameof(disposition), disposition, "closes without a reply"),
    };
}
