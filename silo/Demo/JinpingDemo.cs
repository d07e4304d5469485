using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Silo.Demo;

/// <summary>The facts of the example. Applicants are placeholders; figures are those of the published report.</summary>
internal static class JinpingDemo
{
    /// <summary>Password of <c>admin</c> in the example; it is in the manual, so the example is for this machine only.</summary>
    public const string Password = "Jinping-2022";

    public static ImmutableArray<DepartmentEntry> Departments { get; } =
    [
        new() { Code = "xzfb", Name = "金平县人民政府办公室" },
        new() { Code = "fgj", Name = "金平县发展和改革局" },
        new() { Code = "jyj", Name = "金平县教育体育局" },
        new() { Code = "gaj", Name = "金平县公安局" },
        new() { Code = "mzj", Name = "金平县民政局" },
        new() { Code = "czj", Name = "金平县财政局" },
        new() { Code = "rsj", Name = "金平县人力资源和社会保障局" },
        new() { Code = "zrzyj", Name = "金平县自然资源局" },
        new() { Code = "zjj", Name = "金平县住房和城乡建设局" },
        new() { Code = "jtj", Name = "金平县交通运输局" },
        new() { Code = "nyj", Name = "金平县农业农村和科学技术局" },
        new() { Code = "wjj", Name = "金平县卫生健康局" },
    ];

    public static ImmutableArray<DemoRequest> Requests { get; } =
    [
        Provided(1, new(2022, 3, 7), "2022年度县级部门预算公开情况", new(2022, 3, 24)),
        Provided(2, new(2022, 4, 18), "某建设项目征地补偿安置方案", new(2022, 5, 13)),
        Provided(3, new(2022, 6, 9), "农村危房改造补助资金分配文件", new(2022, 6, 30)),
        Petition(4, new(2022, 7, 20), "要求查处邻里宅基地纠纷", new(2022, 7, 29)),
        Provided(5, new(2022, 9, 14), "县道改扩建工程环境影响评价批复", new(2022, 10, 12)),
        Provided(6, new(2022, 11, 3), "乡村振兴衔接资金项目公示", new(2022, 11, 23)),
    ];

    public static TableTwo Table2 { get; } = new()
    {
        NormativeDocuments = new() { Issued = 8, Repealed = 1, InForce = 8 },
        Licences = 10909,
        Penalties = 137,
        CoerciveMeasures = 25,
        FeesTenThousandYuan = 4245.64m,
    };

    public static ImmutableSortedDictionary<string, string> Narrative { get; } = new Dictionary<string, string>
    {
        ["门户网站发布信息"] = "787",
        ["微信公众号发布信息"] = "202",
        ["政策解读材料"] = "4",
        ["信息处理费"] = "2022年未发出信息处理费收费通知，没有收取信息处理费。",
    }.ToImmutableSortedDictionary();

    /// <summary>The command id of the <paramref name="index"/>-th request: the same at every start.</summary>
    public static Guid IdOf(int index) => new(0x4a696e70, 0x696e, 0x6720, [0x32, 0x30, 0x32, 0x32, 0, 0, 0, (byte)index]);

    private static DemoRequest Provided(int index, DateOnly receivedOn, string description, DateOnly repliedOn) => new(
        Form(index, receivedOn, description),
        [
            new RequestCommand.Assign { On = receivedOn, Officer = "政务公开股" },
            Reply(repliedOn, index, Disposition.Provided, ("review", "经审查，可以公开"), ("route", "随答复书提供纸质复印件")),
        ]);

    private static DemoRequest Petition(int index, DateOnly receivedOn, string description, DateOnly repliedOn) => new(
        Form(index, receivedOn, description),
        [
            new RequestCommand.Assign { On = receivedOn, Officer = "政务公开股" },
            Reply(repliedOn, index, Disposition.PetitionOrComplaint, ("properChannel", "县信访局接待窗口")),
        ]);

    private static Registration Form(int index, DateOnly receivedOn, string description) => new()
    {
        Department = "xzfb",
        ArrivedOn = receivedOn,
        ReceivedOn = receivedOn,
        Channel = Channel.Transferred,
        Applicant = new() { Kind = ApplicantKind.NaturalPerson, Name = $"申请人{index}" },
        Description = description,
        FormRequested = FormRequested.Paper,
        TransferredFrom = "红河州人民政府办公室",
    };

    private static RequestCommand.IssueReply Reply(DateOnly on, int index, Disposition disposition, params (string Name, string Text)[] facts) => new()
    {
        On = on,
        Disposition = disposition,
        DocumentNumber = $"金政办依申复〔2022〕{index}号",
        DeliveredBy = DeliveryMeans.Post,
        Facts = new ReplyFacts { Texts = facts.ToImmutableSortedDictionary(f => f.Name, f => f.Text) },
    };
}
