using FluentAssertions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Jinping.Workflow.Law.Tests.Timelines;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>当前可做的操作: what is listed can succeed with suitable fields, what is not listed is refused whatever its fields.</summary>
public sealed class AllowedCommandsTests
{
    public static TheoryData<string> StoryNames() => [.. Stories.All.Keys];

    [Theory]
    [MemberData(nameof(StoryNames))]
    public void At_every_step_of_every_story_the_list_is_exactly_what_can_succeed(string story)
    {
        var steps = Stories.All[story];
        for (var count = 1; count <= steps.Length; count++)
        {
            var told = Given(steps[..count]).WithEarlier(Stories.Earlier);
            foreach (var today in new[] { told.Context.Today, told.Context.Today.AddDays(9), told.Context.Today.AddDays(120) })
                CheckOn(told.With(context => context with { Today = today }), $"{story}, step {count}, on {today:o}");
        }
    }

    [Fact]
    public void A_received_case_offers_what_the_page_shows() =>
        CommandGuards.Allowed(Given(Received("2022-03-01")).Request, Given(Received("2022-03-01")).Context).Should().Equal(
            "assign", "transfer", "requestSupplement", "consultThirdParty", "consultAgency", "extend", "askReason", "issueFeeNotice", "draftReply", "issueReply", "withdraw", "fileReview", "inviteCoHandler", "urge", "note");

    [Fact]
    public void An_unconfirmed_case_offers_its_confirmation() =>
        CommandGuards.Allowed(Given(Arrived("2022-03-01", Channel.Internet)).Request, Given(Arrived("2022-03-01", Channel.Internet)).Context).Should().Equal(
            "confirmReceipt", "assign", "transfer", "withdraw", "inviteCoHandler", "urge", "note");

    [Fact]
    public void A_closed_case_of_a_sealed_year_is_not_offered_for_correction()
    {
        var closed = Given(Received("2022-03-01"), Replied("2022-03-10"));
        CommandGuards.Allowed(closed.Request, closed.Context).Should().Equal("confirmDelivery", "correctClosing", "fileReview", "note");
        var yearSealed = closed.Sealed(2022);
        CommandGuards.Allowed(yearSealed.Request, yearSealed.Context).Should().NotContain("correctClosing");
    }

    private static void CheckOn(Case told, string where)
    {
        var allowed = CommandGuards.Allowed(told.Request, told.Context);
        var suitable = Suitable.For(told);
        suitable.Keys.Should().BeEquivalentTo(Suitable.Types, "a suitable command is known for every type");
        foreach (var (type, commands) in suitable)
        {
            var accepted = commands.Any(command => told.When(command).Last is Decision.Accepted);
            accepted.Should().Be(allowed.Contains(type), "{0}: {1} is {2}", where, type, allowed.Contains(type) ? "listed" : "not listed");
        }
    }
}
