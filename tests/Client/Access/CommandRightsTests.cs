using FluentAssertions;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Requests.Commands;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Access;

public sealed class CommandRightsTests
{
    [Theory]
    [InlineData(AccountRole.Officer, "Assign ApproveReply- ReturnReply- CorrectClosing- IssueReply Note")]
    [InlineData(AccountRole.Reviewer, "Assign- ApproveReply ReturnReply CorrectClosing- IssueReply- Note")]
    [InlineData(AccountRole.Supervisor, "Assign ApproveReply ReturnReply CorrectClosing IssueReply Note")]
    [InlineData(AccountRole.Administrator, "Assign ApproveReply ReturnReply CorrectClosing IssueReply Note")]
    [InlineData(AccountRole.Auditor, "Assign- ApproveReply- ReturnReply- CorrectClosing- IssueReply- Note-")]
    public void A_role_sends_what_is_its_own(AccountRole role, string expected)
    {
        RequestCommand[] commands =
        [
            new RequestCommand.Assign(), new RequestCommand.ApproveReply(), new RequestCommand.ReturnReply(),
            new RequestCommand.CorrectClosing(), new RequestCommand.IssueReply(), new RequestCommand.Note(),
        ];
        string.Join(' ', commands.Select(command => command.GetType().Name + (CommandRights.May(role, command) ? "" : "-"))).Should().Be(expected);
    }

    [Fact]
    public void An_auditor_sends_nothing_at_all() =>
        typeof(RequestCommand).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(RequestCommand))).Select(type => (RequestCommand)Activator.CreateInstance(type)!)
            .Should().NotBeEmpty().And.OnlyContain(command => !CommandRights.May(AccountRole.Auditor, command));
}
