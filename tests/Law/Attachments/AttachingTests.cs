using FluentAssertions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Attachments;

/// <summary>附件 in the timeline: what was added and hidden is told there for ever.</summary>
public sealed class AttachingTests
{
    private static readonly Case Open = Given(Received("2022-03-01"));

    [Fact]
    public void Files_are_listed_until_they_are_removed_and_the_timeline_keeps_both()
    {
        var told = Open.And(Step.Attach(Files.Application), Step.Attach(Files.Identity), Step.Detach(Files.Identity.Id));

        told.Request.Attachments.Should().Equal(Files.Application);
        told.Request.Version.Should().Be(4);
    }

    [Fact]
    public void Files_change_neither_step_nor_terms() =>
        Open.And(Step.Attach(Files.Application).RecordedOn("2022-03-20"), Replied("2022-03-14")).Request.Status.Should().Be(RequestStatus.Closed);

    [Fact]
    public void The_same_upload_twice_is_one_and_another_under_its_key_is_refused()
    {
        var told = Open.And(Step.Attach(Files.Application));

        told.When(Step.Attach(Files.Application)).Last.Should().BeOfType<Decision.Repeated>();
        told.When(Step.Attach(Files.Application with { Hash = new string('f', 64) })).Refusal.Code.Should().Be(RefusalCodes.IdempotencyKeyReused);
    }

    [Fact]
    public void A_case_holds_no_more_than_it_may()
    {
        Open.When(Step.Attach(Files.Application with { Length = MostBytes + 1 })).Refusal.Code.Should().Be(RefusalCodes.AttachmentsFull);
        Open.And(Step.Attach(Files.Application with { Length = MostBytes })).When(Step.Attach(Files.Identity)).Refusal.Code.Should().Be(RefusalCodes.AttachmentsFull);
        Open.And(Step.Attach(Files.Application with { Length = MostBytes }), Step.Detach(Files.Application.Id), Step.Attach(Files.Identity)).Request.Attachments.Should().ContainSingle();
    }

    [Fact]
    public void What_is_not_there_cannot_be_removed()
    {
        Open.When(Step.Detach(Files.Application.Id)).Refusal.Code.Should().Be(RefusalCodes.AttachmentNotFound);
        Open.And(Step.Attach(Files.Application), Step.Detach(Files.Application.Id)).When(Step.Detach(Files.Application.Id)).Refusal.Code.Should().Be(RefusalCodes.AttachmentNotFound);
        Given().When(Step.Attach(Files.Application).RecordedOn("2022-03-02")).Refusal.Code.Should().Be(RefusalCodes.RequestNotFound);
    }
}
