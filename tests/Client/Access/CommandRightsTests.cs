using FluentAssertions;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.File;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Access;

public sealed class CommandRightsTests
{
    [Theory]
    [InlineData(AccountRole.Officer, "Assign ApproveReply- ReturnReply- CorrectClosing- IssueReply Note Urge- AnswerUrge Accept")]
    [InlineData(AccountRole.Reviewer, "Assign- ApproveReply ReturnReply CorrectClosing- IssueReply- Note Urge- AnswerUrge- Accept-")]
    [InlineData(AccountRole.Supervisor, "Assign ApproveReply ReturnReply CorrectClosing IssueReply Note Urge AnswerUrge Accept")]
    [InlineData(AccountRole.Administrator, "Assign ApproveReply ReturnReply CorrectClosing IssueReply Note Urge AnswerUrge Accept")]
    [InlineData(AccountRole.Auditor, "Assign- ApproveReply- ReturnReply- CorrectClosing- IssueReply- Note- Urge- AnswerUrge- Accept-")]
    public void A_role_sends_what_is_its_own(AccountRole role, string expected)
    {
        RequestCommand[] commands =
        [
            new RequestCommand.Assign(), new RequestCommand.ApproveReply(), new RequestCommand.ReturnReply(),
            new RequestCommand.CorrectClosing(), new RequestCommand.IssueReply(), new RequestCommand.Note(),
            new RequestCommand.Urge(), new RequestCommand.AnswerUrge(), new RequestCommand.Accept(),
        ];
        string.Join(' ', commands.Select(command => command.GetType().Name + (CommandRights.May(role, command) ? "" : "-"))).Should().Be(expected);
    }

    [Theory]
    [InlineData("jyj", "Accept SendBack AnswerUrge AnswerAsCoHandler Note InviteCoHandler")]       // handles it
    [InlineData("xzfb", "Accept- SendBack- AnswerUrge- AnswerAsCoHandler Note InviteCoHandler")]   // received it
    [InlineData("czj", "Accept- SendBack- AnswerUrge- AnswerAsCoHandler Note- InviteCoHandler-")]  // contributes
    [InlineData("zjj", "Accept- SendBack- AnswerUrge- AnswerAsCoHandler- Note- InviteCoHandler-")] // contributes, and it is czj's part that is answered
    [InlineData(null, "Accept SendBack AnswerUrge AnswerAsCoHandler Note InviteCoHandler")]
    public void A_department_signs_for_itself_and_one_that_contributes_does_just_that(string? department, string expected)
    {
        RequestCommand[] commands =
        [
            new RequestCommand.Accept(), new RequestCommand.SendBack(), new RequestCommand.AnswerUrge(), new RequestCommand.AnswerAsCoHandler { Department = "czj" }, new RequestCommand.Note(),
            new RequestCommand.InviteCoHandler(),
        ];
        var caller = new Caller { UserName = "li", Role = AccountRole.Officer, Department = department };
        string.Join(' ', commands.Select(command => command.GetType().Name + (CommandRights.May(caller, Handed, command) ? "" : "-"))).Should().Be(expected);
    }

    private static RequestView Handed { get; } = new()
    {
        Number = "2022-xzfb-0001",
        Version = 3,
        Status = RequestStatus.InProgress,
        Department = "xzfb",
        HandlingDepartment = "jyj",
        ArrivedOn = new(2022, 3, 1),
        Channel = Channel.InPerson,
        Applicant = new() { Kind = ApplicantKind.NaturalPerson, Name = "申请人" },
        Description = "某项政府信息",
        Backfilled = false,
        DueProvisional = false,
        Urgency = Urgency.Green,
        Clocks = [],
        Breaches = [],
        Timeline = [],
        AllowedCommands = [],
        Supervision = new SupervisionView { CoHandlings = [Part("czj"), Part("zjj")] },
    };

    private static CoHandling Part(string department) => new() { Department = department, Part = "核对", InvitedOn = new(2022, 3, 2), DueOn = new(2022, 3, 9) };

    [Fact]
    public void An_auditor_sends_nothing_at_all() =>
        typeof(RequestCommand).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(RequestCommand))).Select(type => (RequestCommand)Activator.CreateInstance(type)!)
            .Should().NotBeEmpty().And.OnlyContain(command => !CommandRights.May(AccountRole.Auditor, command));
}
