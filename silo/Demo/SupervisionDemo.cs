using System.Collections.Immutable;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Silo.Demo;

/// <summary>
/// Cases on their way, as old as they must be on the day of loading: one that nobody signed for, one sent back and handed on, one urged, one with parts of other
/// departments, and so on. In 2022 their receipt is not confirmed: the year's published report counts six requests, and these must not be among them.
/// </summary>
internal static class SupervisionDemo
{
    /// <summary>The cases as of the context's day, in the same order at every start.</summary>
    public static ImmutableArray<DemoRequest> Requests(LegalContext context)
    {
        DateOnly Ago(int workingDays) => Lamp.FirstWithin(workingDays, context);
        DateOnly Ahead(int workingDays) => context.Calendar.AddWorkingDays(context.Today, workingDays).Due;
        var counts = context.Today.Year != 2022;
        var requests = ImmutableArray.CreateBuilder<DemoRequest>();
        requests.Add(Case("mzj", "李某", "农村低保家庭名单公示情况", Ago(6), counts, Transfer("nyj", Ago(3), "涉及脱贫人口信息，由农业农村部门办理")));
        requests.Add(Case(
            "zjj", "赵某", "老旧小区改造项目招标文件", Ago(8), counts,
            Transfer("czj", Ago(7), "涉及资金拨付"),
            new RequestCommand.SendBack { On = Ago(6), Reason = "招标文件由住房和城乡建设局制作，不属财政局职责" },
            Transfer("fgj", Ago(5), "项目立项及招标核准由发展和改革局负责"),
            new RequestCommand.Accept { On = Ago(5) }));
        requests.Add(Case(
            "zrzyj", "钱某", "某地块规划条件及出让合同", Ago(16), counts,
            new RequestCommand.Assign { On = Ago(16), Officer = "规划股" },
            new RequestCommand.Urge { On = Ago(6), Reason = "内部拟稿期限已过，尚未拟稿", AnswerBy = Ago(4) }));
        requests.Add(Case(
            "jyj", "孙某", "校舍安全工程竣工验收报告", Ago(12), counts,
            new RequestCommand.Assign { On = Ago(12), Officer = "计财股" },
            new RequestCommand.InviteCoHandler { On = Ago(8), Department = "zjj", Part = "提供竣工验收备案情况", DueOn = Ahead(1) },
            new RequestCommand.InviteCoHandler { On = Ago(8), Department = "czj", Part = "核对建设资金拨付情况", DueOn = Ago(2) },
            new RequestCommand.AnswerAsCoHandler { On = Ago(3), Department = "czj", Text = "拨付数据无误，可以公开" },
            new RequestCommand.Urge { On = Ago(2), Reason = "申请人来电询问", AnswerBy = Ahead(2) }));
        requests.Add(Case("wjj", "周某", "乡镇卫生院药品采购目录", Ago(24), counts, new RequestCommand.Assign { On = Ago(23), Officer = "医政股" }));
        requests.Add(Case("jtj", "吴某", "农村公路养护经费分配方案", Ago(18), counts, new RequestCommand.Assign { On = Ago(18), Officer = "养护股" }));
        if (counts)
        {
            requests.Add(Case("nyj", "郑某", "高标准农田建设项目实施方案", Ago(26), counts, new RequestCommand.IssueReply
            {
                On = Ago(3),
                Disposition = Disposition.Provided,
                DeliveredBy = DeliveryMeans.Electronic,
                Facts = new ReplyFacts { Texts = ImmutableSortedDictionary<string, string>.Empty.Add("review", "经审查，可以公开").Add("route", "以电子邮件提供") },
                LateReason = "项目资料分散在各乡镇，收集用时较长",
                ResponsibleDepartment = "nyj",
            }));
        }
        return requests.ToImmutable();
    }

    private static RequestCommand.Transfer Transfer(string department, DateOnly on, string reason) => new() { On = on, Department = department, Reason = reason };

    private static DemoRequest Case(string department, string applicant, string description, DateOnly arrivedOn, bool isConfirmed, params RequestCommand[] commands) => new(
        new Registration
        {
            Department = department,
            ArrivedOn = arrivedOn,
            ReceivedOn = isConfirmed ? arrivedOn : null,
            Channel = Channel.Internet,
            Applicant = new() { Kind = ApplicantKind.NaturalPerson, Name = applicant },
            Description = description,
            FormRequested = FormRequested.ElectronicCopy,
        },
        [.. commands]);
}
