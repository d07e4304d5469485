using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Pages.Registering;

/// <summary>登记草稿: the form as typed, the id under which it will be sent, and what was split off it before.</summary>
public sealed record RegistrationDraft
{
    /// <summary>Kept until the form is answered, so that sending it twice does nothing twice.</summary>
    public Guid CommandId { get; init; } = Guid.NewGuid();

    /// <summary>Whether somebody else will handle it; else whoever registers it does, where that is an officer.</summary>
    public bool IsForOthers { get; init; }

    /// <summary>部门代码.</summary>
    public string Department { get; init; } = "";

    /// <summary>申请渠道; null until chosen.</summary>
    public Channel? Channel { get; init; }

    /// <summary>到达日期, yyyy-MM-dd.</summary>
    public string ArrivedOn { get; init; } = "";

    /// <summary>已与申请人确认; only where the channel needs it.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>双方确认之日, yyyy-MM-dd.</summary>
    public string ConfirmedOn { get; init; } = "";

    /// <summary>转来的机关.</summary>
    public string TransferredFrom { get; init; } = "";

    /// <summary>申请人类别; null until chosen.</summary>
    public ApplicantKind? Kind { get; init; }

    /// <summary>姓名或者名称.</summary>
    public string Name { get; init; } = "";

    /// <summary>证件类型; null when none.</summary>
    public IdentityType? IdentityType { get; init; }

    /// <summary>证件号码.</summary>
    public string IdentityNumber { get; init; } = "";

    /// <summary>联系电话.</summary>
    public string Phone { get; init; } = "";

    /// <summary>电子邮箱.</summary>
    public string Email { get; init; } = "";

    /// <summary>通信地址.</summary>
    public string Address { get; init; } = "";

    /// <summary>代理人.</summary>
    public string Agent { get; init; } = "";

    /// <summary>所需政府信息的内容描述.</summary>
    public string Description { get; init; } = "";

    /// <summary>文号等特征.</summary>
    public string DocumentReference { get; init; } = "";

    /// <summary>形式要求; null when none.</summary>
    public FormRequested? FormRequested { get; init; }

    /// <summary>用途.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>补录的历史申请.</summary>
    public bool IsBackfilled { get; init; }

    /// <summary>Numbers of the requests registered before from the same paper (一事一申请).</summary>
    public ImmutableArray<string> SplitOff { get; init; } = [];

    /// <summary>Whether anything worth keeping was typed.</summary>
    public bool IsBegun => new[] { Name, IdentityNumber, Phone, Email, Address, Agent, Description, DocumentReference, Purpose }.Any(text => text.Length > 0);

    /// <summary>Whether the day of receipt is the day of arrival.</summary>
    public bool CountsFromArrival => Channel is { } channel && !ConfirmationClock.AppliesTo(channel);

    /// <summary>收到申请之日 by what was typed; null while it is not known.</summary>
    public DateOnly? ReceivedOn => CountsFromArrival ? Day(ArrivedOn) : Channel is not null && IsConfirmed ? Day(ConfirmedOn) : null;

    /// <summary>What is sent.</summary>
    public Registration ToForm() => new()
    {
        Department = Or(Department),
        Channel = Channel,
        ArrivedOn = Day(ArrivedOn),
        ReceivedOn = ReceivedOn,
        Applicant = new ApplicantForm
        {
            Kind = Kind,
            Name = Or(Name),
            IdentityType = IdentityNumber.Length > 0 ? IdentityType : null,
            IdentityNumber = Or(IdentityNumber),
            Phone = Or(Phone),
            Email = Or(Email),
            Address = Or(Address),
            Agent = Or(Agent),
        },
        Description = Or(Description),
        DocumentReference = Or(DocumentReference),
        FormRequested = FormRequested,
        Purpose = Or(Purpose),
        TransferredFrom = Channel == Law.Requests.Channel.Transferred ? Or(TransferredFrom) : null,
        Backfilled = IsBackfilled ? true : null,
    };

    /// <summary>The form for the next matter on the same paper: the applicant, the channel and the days stay.</summary>
    public RegistrationDraft Next(string number) => this with { CommandId = Guid.NewGuid(), Description = "", DocumentReference = "", SplitOff = SplitOff.Add(number) };

    internal static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Or(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
