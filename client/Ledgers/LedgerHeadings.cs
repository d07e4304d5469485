using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>栏目名称: what offices call the columns of their ledgers.</summary>
internal static class LedgerHeadings
{
    // The first name is the one by which this program speaks of the column. A mere 序号 begins anew in every list and names no case.
    private static readonly ImmutableArray<(LedgerColumn Column, string[] Names)> Known =
    [
        (LedgerColumn.Number, ["台账编号", "编号", "登记号", "登记编号", "受理编号", "受理号", "申请编号"]),
        (LedgerColumn.Department, ["受理部门", "受理机关", "受理单位", "承办部门", "承办单位", "责任单位", "办理单位", "部门", "单位", "部门代码"]),
        (LedgerColumn.ReceivedOn, ["收到日期", "收到申请之日", "收到申请日期", "受理日期", "受理时间", "收件日期", "收件时间", "收到时间", "登记日期", "登记时间", "申请日期", "申请时间", "日期"]),
        (LedgerColumn.ArrivedOn, ["到达日期", "来件日期", "到件日期"]),
        (LedgerColumn.Channel, ["申请渠道", "申请方式", "渠道", "受理方式", "提交方式", "申请途径", "收件方式", "来件方式"]),
        (LedgerColumn.ApplicantName, ["申请人", "申请人姓名", "申请人名称", "申请人姓名或者名称", "申请人姓名或名称", "姓名", "名称", "申请人姓名名称"]),
        (LedgerColumn.ApplicantKind, ["申请人类别", "申请人类型", "申请人性质", "申请人身份", "类别", "申请人情况"]),
        (LedgerColumn.IdentityNumber, ["证件号码", "身份证号", "身份证号码", "证件号", "统一社会信用代码", "有效证件号码"]),
        (LedgerColumn.Phone, ["联系电话", "电话", "联系方式", "手机", "手机号", "手机号码"]),
        (LedgerColumn.Email, ["电子邮箱", "邮箱", "电子邮件", "电子邮件地址"]),
        (LedgerColumn.Address, ["通信地址", "通讯地址", "联系地址", "地址"]),
        (LedgerColumn.Agent, ["代理人", "委托代理人"]),
        (LedgerColumn.Description, ["申请内容", "申请公开内容", "申请公开的内容", "所需政府信息", "所需信息", "所需信息的内容描述", "所需政府信息的内容描述", "申请事项", "申请信息内容", "内容", "内容描述", "申请公开事项"]),
        (LedgerColumn.FormRequested, ["获取方式", "获取信息的方式", "信息提供方式", "提供方式", "形式要求", "获取形式"]),
        (LedgerColumn.Purpose, ["用途", "信息用途", "所需信息用途"]),
        (LedgerColumn.Officer, ["经办人", "承办人", "办理人", "责任人"]),
        (LedgerColumn.SupplementNoticedOn, ["补正告知日期", "补正告知时间", "补正通知日期", "要求补正日期", "告知补正日期", "告知补正时间"]),
        (LedgerColumn.SupplementDeliveredOn, ["补正告知书送达日期", "补正告知送达日期", "补正送达日期"]),
        (LedgerColumn.SupplementedOn, ["补正收到日期", "收到补正日期", "补正日期", "补正时间", "补正材料收到日期"]),
        (LedgerColumn.ExtendedOn, ["延期告知日期", "延期日期", "延期答复告知日期", "延期告知时间"]),
        (LedgerColumn.ExtendedDays, ["延期工作日数", "延期天数", "延长工作日", "延期工作日"]),
        (LedgerColumn.ClosedOn, ["答复日期", "答复时间", "办结日期", "办结时间", "回复日期", "回复时间", "答复（办结）日期", "作出答复日期", "办理完成日期"]),
        (LedgerColumn.Outcome, ["办理结果", "答复结果", "答复类型", "答复情况", "处理结果", "答复类别", "公开情况", "办理情况", "答复方式"]),
        (LedgerColumn.Ground, ["答复理由、依据", "理由", "不予公开理由", "答复理由", "依据", "理由和依据", "答复内容", "答复依据"]),
        (LedgerColumn.DocumentNumber, ["答复文号", "文号", "发文字号", "答复书文号", "答复书编号", "答复编号"]),
        (LedgerColumn.DeliveredBy, ["送达方式", "答复送达方式", "寄送方式"]),
        (LedgerColumn.DeliveredOn, ["答复送达日期", "送达日期", "送达时间", "签收日期"]),
        (LedgerColumn.Remark, ["备注", "说明", "其他"]),
    ];

    private static readonly FrozenDictionary<string, LedgerColumn> ByName = Known
        .SelectMany(known => known.Names.Select(name => (Name: Bare(name), known.Column)))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Column);

    private static readonly FrozenDictionary<LedgerColumn, string> Labels = Known.ToFrozenDictionary(known => known.Column, known => known.Names[0]);

    /// <summary>All columns, in the order of a case's life.</summary>
    public static IEnumerable<LedgerColumn> All => Known.Select(known => known.Column);

    /// <summary>What this program calls a column.</summary>
    public static string Label(LedgerColumn column) => Labels[column];

    /// <summary>The column of a heading, whatever blanks, brackets and stars it is written with; null when it is none that is known.</summary>
    public static LedgerColumn? Find(string heading) => ByName.TryGetValue(Bare(heading), out var column) || ByName.TryGetValue(Bare(heading.Split('（', '(')[0]), out column) ? column : null;

    private static string Bare(string heading)
    {
        var bare = new StringBuilder(heading.Length);
        foreach (var c in heading.Where(char.IsLetterOrDigit))
            bare.Append(c);
        return bare.ToString();
    }
}
