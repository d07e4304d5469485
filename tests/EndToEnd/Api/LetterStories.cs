namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>One letter of every kind: how its case comes to it by the interface, what the officer says, and what the law has it say.</summary>
/// <param name="Code">文书代码.</param>
/// <param name="Reach">Brings a case there.</param>
/// <param name="Facts">What the officer is asked.</param>
/// <param name="MustSay">Required contents, from the law and the case, blanks left out.</param>
/// <param name="Remedy">Type of the remedy paragraph; null for none.</param>
internal sealed record LetterStory(string Code, Func<LetterOffice, Task<string>> Reach, object Facts, Func<LetterOffice, string[]> MustSay, char? Remedy = null)
{
    private static readonly object Nothing = new { };

    public static IEnumerable<LetterStory> All() => [.. Records(), .. Notices(), .. Consultations(), .. Disclosed(), .. NotDisclosed(), .. Impossible(), .. Unprocessed(), .. Ended()];

    private static IEnumerable<LetterStory> Records() =>
    [
        new("F-01", o => o.Case(), Nothing, o => ["登记编号", "王秀兰", "自然人", "护照E", "13987320001", "金平县勐拉镇某村", "道路项目的资金使用情况", "形式要求", "当面提交", o.Printed(1), "县政府办公室"]),
        new("F-02", o => o.Case(), Nothing, o => ["王秀兰", o.Printed(1), "前予以答复", "0873-5220000"]),
        new("F-03", async o => await o.Do(await o.Case(channel: "internet"), new { type = "confirmReceipt", on = o.Day(3), means = "电话" }), Nothing, o => [o.Printed(3), "电话", "确认人", "双方确认"]),
        new("F-14", async o => await o.Do(await o.Do(await o.Case(), new { type = "draftReply", on = o.Day(8), disposition = "provided", facts = new { review = "不涉密，可以公开", route = "邮寄" } }), new { type = "approveReply", on = o.Day(9), comment = "同意" }),
            new { thirdPartyCheck = "不涉及第三方" }, _ => ["不涉密，可以公开", "不涉及第三方", "拟办意见", "同意", "签发"]),
        new("F-15", o => o.Case(), new { places = "档案室、办公系统", terms = "道路项目", searchedOn = "{2}", searchedBy = "李四", result = "未检索到" }, o => ["档案室、办公系统", "道路项目", o.Printed(2), "李四", "未检索到"]),
    ];

    private static IEnumerable<LetterStory> Notices() =>
    [
        new("F-04", async o => await o.Do(await o.Case(), new { type = "requestSupplement", on = o.Day(4), items = "请明确年度\n请明确路段", periodWorkingDays = 10 }),
            new { guidance = "写明文件的名称、文号", lastOn = "{28}" },
            o => ["请明确年度", "请明确路段", "写明文件的名称、文号", o.Printed(28), "金平县金河镇某街1号", "无正当理由逾期不补正的，视为放弃申请", "不再处理", "收到补正材料之日起计算", "第三十条"]),
        new("F-05", async o => await o.Do(await o.Case(), new { type = "askReason", on = o.Day(4) }), new { evidence = "一月以来共提出申请56件" }, o => ["一月以来共提出申请56件", "书面说明", "不予处理", "第三十五条", "前书面说明"]),
        new("F-06", async o => await o.Do(await o.Case(), new { type = "extend", on = o.Day(9), workingDays = 10, approvedBy = "主任", reason = "需要调取档案" }), Nothing, o => ["政府信息公开工作机构负责人同意", "需要调取档案", "10个工作日", "延长至", "第三十三条第二款"]),
        new("F-07", async o =>
        {
            var number = await o.Do(await o.Do(await o.Case(), new { type = "askReason", on = o.Day(4) }), new { type = "reasonGiven", on = o.Day(7), accepted = true });
            return await o.Do(number, new { type = "delay", on = o.Day(8), until = o.Day(6, 6), reason = "申请数量较多" });
        }, Nothing, o => ["理由合理", "申请数量较多", o.Printed(6, 6), "第三十五条"]),
        new("F-13", async o => await o.Do(await o.Case(), new { type = "issueFeeNotice", on = o.Day(4), basis = "perPage", pages = 40, amount = 100 }), Nothing,
            _ => ["第四十二条", "信息处理费管理办法", "按量计收", "10元/页", "40页", "100元", "持本通知到县财政局指定的银行缴入国库", "次日起20个工作日", "视为放弃申请", "重新计算", "不能单独申请行政复议"]),
        new("F-17", o => o.Case(), new { subject = "户籍登记记录", result = "转送县公安局处理" }, _ => ["户籍登记记录", "转送县公安局处理", "第四十一条"]),
    ];

    private static IEnumerable<LetterStory> Consultations() =>
    [
        new("F-08", async o => await o.Do(await o.Case(), new { type = "consultThirdParty", on = o.Day(4), party = "红河建设公司" }), new { information = "施工合同" },
            _ => ["红河建设公司：", "施工合同", "收到本征求意见书之日起15个工作日内", "是否同意公开", "说明理由", "逾期未提出意见的，由本机关", "0873-5220000"]),
        new("F-09", async o => await o.Do(await o.Case(), new { type = "consultThirdParty", on = o.Day(4), party = "红河建设公司" }), Nothing, o => [o.Printed(4), "征求意见所需时间不计算在答复期限内", "第三十三条第三款"]),
        new("F-10", async o => await o.Do(await o.Case(), new { type = "consultAgency", on = o.Day(4), agency = "县财政局", jointlyMade = true }), new { information = "联合印发的通知" }, _ => ["县财政局：", "联合印发的通知", "15个工作日内", "视为同意公开"]),
        new("F-11", async o => await o.Do(await o.Case(), new { type = "inviteCoHandler", on = o.Day(4), department = "czj", part = "核对拨款数据", dueOn = o.Day(11) }), Nothing, o => ["核对拨款数据", o.Printed(11)]),
        new("F-12", async o => await o.Do(await o.Do(await o.Case(), new { type = "consultThirdParty", on = o.Day(4), party = "红河建设公司" }), new { type = "thirdPartyReplied", on = o.Day(8), party = "红河建设公司", consents = false, reason = "商业秘密" }),
            new { disclosed = "合同总价", reason = "不公开可能对公共利益造成重大影响" }, _ => ["红河建设公司：", "合同总价", "不公开可能对公共利益造成重大影响", "第三十二条"], 'B'),
    ];

    private static IEnumerable<LetterStory> Disclosed() =>
    [
        new("A-01", o => o.Replied("alreadyPublic", new { publishedAt = "县政府网站“财政资金”栏目" }), Nothing, _ => ["县政府网站“财政资金”栏目", "第三十六条第（一）项"], 'B'),
        new("A-02", o => o.Replied("provided", new { review = "可以公开", route = "三月十日当面领取" }), new { attachments = "资金使用表\n拨款凭证" }, _ => ["三月十日当面领取", "资金使用表", "拨款凭证", "第三十六条第（二）项", "第四十条"], 'B'),
        new("A-03", o => o.Replied("partlyDisclosed", new { review = "可以公开", released = "资金总额", withheld = new[] { new { what = "个人身份信息", disposition = "thirdPartyRights" } } }), new { withheldReason = "涉及个人隐私" },
            _ => ["资金总额", "个人身份信息", "涉及个人隐私", "第十五条", "第三十七条"], 'A'),
    ];

    private static IEnumerable<LetterStory> NotDisclosed() =>
    [
        new("A-04", o => o.Replied("stateSecret", new { review = "不公开", classification = "秘密级十年" }), Nothing, _ => ["国家秘密", "第十四条", "保守国家秘密法"], 'A'),
        new("A-05", o => o.Replied("forbiddenByLaw", new { review = "不公开", law = "《中华人民共和国统计法》第九条" }), Nothing, _ => ["《中华人民共和国统计法》第九条", "第十四条"], 'A'),
        new("A-06", o => o.Replied("endangersSecurityOrStability", new { review = "不公开", riskFinding = "公安机关认定有风险" }), new { interest = "公共安全", danger = "公开后可能危及供水设施安全" }, _ => ["公共安全", "公开后可能危及供水设施安全", "第十四条"], 'A'),
        new("A-07", async o =>
        {
            var number = await o.Do(await o.Do(await o.Case(), new { type = "consultThirdParty", on = o.Day(4), party = "红河建设公司" }), new { type = "thirdPartyReplied", on = o.Day(8), party = "红河建设公司", consents = false, reason = "涉及报价" });
            return await o.Replied("thirdPartyRights", new { thirdParty = "红河建设公司", grounds = "报价属于商业秘密", publicInterest = "不公开不会对公共利益造成重大影响" }, number: number);
        }, new { right = "商业秘密" }, o => ["商业秘密", "不同意公开", o.Printed(8), "不公开不会对公共利益造成重大影响", "第十五条、第三十二条"], 'A'),
        new("A-08", o => o.Replied("internalAffairs", new { kind = "后勤管理" }), Nothing, _ => ["后勤管理", "第十六条第一款"], 'A'),
        new("A-09", o => o.Replied("processInformation", new { kind = "磋商信函" }), Nothing, _ => ["磋商信函", "履行行政管理职能过程中", "第十六条第二款"], 'A'),
        new("A-10", o => o.Replied("enforcementFile", new { file = "某处罚案卷" }), Nothing, _ => ["某处罚案卷", "第十六条第二款"], 'A'),
    ];

    private static IEnumerable<LetterStory> Impossible() =>
    [
        new("A-11", o => o.Replied("administrativeInquiry", new { law = "《不动产登记暂行条例》第二十七条", whereToApply = "县不动产登记中心窗口" }), Nothing, _ => ["《不动产登记暂行条例》第二十七条", "县不动产登记中心窗口", "第三十六条第（七）项"], 'B'),
        new("A-12", o => o.Replied("doesNotExist", new { search = "以“道路”为检索词检索档案室和办公系统，未检索到" }), Nothing, _ => ["以“道路”为检索词检索档案室和办公系统，未检索到", "不存在", "第三十六条第（四）项"], 'B'),
        new("A-13", o => o.Replied("notThisOrgan", new { reason = "不属于本机关职责", responsibleOrgan = "县交通运输局" }), new { responsibleContact = "0873-5221111" }, _ => ["不属于本机关职责", "县交通运输局", "0873-5221111", "第三十六条第（五）项", "第十条"], 'B'),
        new("A-14", o => o.Replied("wouldRequireCreation", new { explanation = "没有分路段的汇总数据，需要加工、分析" }), Nothing, _ => ["没有分路段的汇总数据，需要加工、分析", "第三十八条"], 'B'),
        new("A-15", async o =>
        {
            var number = await o.Do(await o.Do(await o.Case(), new { type = "requestSupplement", on = o.Day(4), items = "年度" }), new { type = "receiveSupplement", on = o.Day(8), stillUnclear = true });
            return await o.Replied("unclearAfterSupplement", new { unclear = "仍未指明年度" }, number: number);
        }, Nothing, o => ["仍未指明年度", o.Printed(4), o.Printed(8), "第三十条"], 'B'),
    ];

    private static IEnumerable<LetterStory> Unprocessed() =>
    [
        new("A-16", o => o.Replied("petitionOrComplaint", new { properChannel = "县信访局接待窗口" }), Nothing, _ => ["不作为政府信息公开申请处理", "县信访局接待窗口", "第三十九条第一款"], 'B'),
        new("A-17", async o =>
        {
            var earlier = await o.Replied("provided", new { review = "可以公开", route = "邮寄" }, number: await o.Case("护照SAME"));
            return await o.Replied("repeatedRequest", new { earlierNumber = earlier }, number: await o.Case("护照SAME", month: 4), month: 4);
        }, new { earlierReply = "金政依申请第一号答复，三月十日" }, _ => ["金政依申请第一号答复，三月十日", "不予重复处理", "第三十六条第（六）项"], 'B'),
        new("A-18", o => o.Replied("publicPublication", new { whereToGet = "县图书馆、新华书店" }), Nothing, _ => ["县图书馆、新华书店", "第三十九条第二款"], 'B'),
        new("A-19", async o =>
        {
            var number = await o.Do(await o.Do(await o.Case(), new { type = "askReason", on = o.Day(4) }), new { type = "reasonGiven", on = o.Day(7), accepted = false, reason = "想多了解" });
            return await o.Replied("excessiveRequests", new { evidence = "一月以来共提出申请56件" }, number: number);
        }, new { unreasonable = "与其生产生活无关" }, o => ["一月以来共提出申请56件", "想多了解", "与其生产生活无关", "第三十五条"], 'B'),
        new("A-20", o => o.Replied("confirmationOfHeldInformation", new { obtainedHow = "去年六月由本机关邮寄取得" }), Nothing, _ => ["去年六月由本机关邮寄取得", "第二条"], 'B'),
    ];

    private static IEnumerable<LetterStory> Ended() =>
    [
        new("A-21", async o =>
        {
            var number = await o.Do(await o.Case(), new { type = "requestSupplement", on = o.Day(4), items = "年度", periodWorkingDays = 5 });
            return await o.Do(await o.Do(number, new { type = "confirmDelivery", of = "supplementNotice", on = o.Day(4) }), new { type = "lapseSupplement" });
        }, Nothing, o => [o.Printed(4), o.Printed(11), "视为放弃申请", "第三十条"], 'B'),
        new("A-22", async o =>
        {
            var number = await o.Do(await o.Case(), new { type = "issueFeeNotice", on = o.Day(4), basis = "perPage", pages = 40, amount = 100 });
            return await o.Do(await o.Do(number, new { type = "confirmDelivery", of = "feeNotice", on = o.Day(4) }), new { type = "lapseFee" });
        }, Nothing, o => [o.Printed(4), "100元", o.Printed(1, 4), "视为放弃申请", "第四十二条"], 'B'),
        new("A-23", async o => await o.Do(await o.Case(), new { type = "withdraw", on = o.Day(4), reason = "已从网站取得" }), Nothing, o => ["撤回申请", "已从网站取得", "终止办理"], 'C'),
        new("A-23", o => o.Replied("otherHandling", new { reason = "申请人死亡且无继受人" }), Nothing, _ => ["申请人死亡且无继受人"], 'B'),
    ];
}
