using FluentAssertions;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Dispositions.Guide;
using Jinping.Workflow.Law.Requests.Deciding;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Dispositions.Guide;

/// <summary>答复决策向导（条例第三十六条至第三十九条）.</summary>
public sealed class ReplyGuideTests
{
    [Fact]
    public void Leads_to_every_outcome_that_a_reply_may_have()
    {
        var replies = DispositionRules.All.Where(rule => rule.IsReply && rule.Disposition != Disposition.OtherHandling).Select(rule => rule.Disposition);

        ReplyGuide.Reachable(ReplyGuide.First).Should().BeEquivalentTo(replies);
    }

    [Fact]
    public void Every_answer_leads_somewhere()
    {
        foreach (var answer in ReplyGuide.Every.SelectMany(question => question.Answers))
        {
            if (answer.Next is { } next)
                ReplyGuide.Of(next).Should().NotBeNull();
            if (answer.StepFirst is { } step)
                CommandGuards.Example(step).Should().NotBeNull();
        }
        ReplyGuide.Every.SelectMany(question => question.Answers).Where(answer => answer is { Next: null, Outcome: null, StepFirst: null })
            .Should().ContainSingle("only 不予公开 takes its outcome from the ground named before");
    }

    [Fact]
    public void No_path_goes_in_a_circle()
    {
        foreach (var path in EveryPath(GuidePath.Empty))
            path.Steps.Select(step => step.Question.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_path_ends_with_an_outcome_or_with_what_must_come_first()
    {
        foreach (var path in EveryPath(GuidePath.Empty))
            (path.Outcome is null).Should().Be(path.StepFirst is not null, path.InWords);
    }

    [Theory]
    [InlineData("不能区分", Disposition.ProcessInformation)]
    [InlineData("能够区分", Disposition.PartlyDisclosed)]
    public void Process_information_is_withheld_whole_or_in_part(string separable, Disposition expected)
    {
        var path = Answer("指向明确", "没有", "没有超过", "由本机关负责", "存在", "没有", "尚未公开", "讨论记录", "没有规定", separable);

        path.Outcome.Should().Be(expected);
        path.Ground.Should().Be(Disposition.ProcessInformation);
        path.InWords.Should().Contain("条例第三十七条").And.Contain("讨论记录");
    }

    [Fact]
    public void What_a_regulation_orders_to_be_disclosed_has_no_ground_any_more()
    {
        var path = Answer("指向明确", "没有", "没有超过", "由本机关负责", "存在", "没有", "尚未公开", "行政执法案卷", "规定应当公开");

        path.Ground.Should().BeNull();
        path.Reachable.Should().NotContain(Disposition.EnforcementFile).And.Contain(Disposition.Provided);
        path.With(0).Outcome.Should().Be(Disposition.Provided);
    }

    [Fact]
    public void A_third_party_that_was_not_asked_must_be_asked_first()
    {
        var path = Answer("指向明确", "没有", "没有超过", "由本机关负责", "存在", "没有", "尚未公开", "都不属于", "涉及", "尚未征求");

        path.StepFirst.Should().Be("consultThirdParty");
        path.Outcome.Should().BeNull();
    }

    [Fact]
    public void A_step_may_be_answered_anew()
    {
        var path = Answer("指向明确", "没有", "没有超过", "不由本机关");

        path.Before(3).Question!.Name.Should().Be("competence");
        path.Before(0).Should().BeEquivalentTo(GuidePath.Empty);
    }

    [Fact]
    public void An_answer_that_is_not_there_is_a_mistake_of_the_caller() =>
        FluentActions.Invoking(() => GuidePath.Empty.With(9)).Should().Throw<ArgumentOutOfRangeException>();

    private static GuidePath Answer(params string[] answers) =>
        answers.Aggregate(GuidePath.Empty, (path, answer) => path.With(path.Question!.Answers.Select((a, place) => (a, place)).First(a => a.a.Text.StartsWith(answer, StringComparison.Ordinal)).place));

    private static IEnumerable<GuidePath> EveryPath(GuidePath path) => path.Question is { } question
        ? Enumerable.Range(0, question.Answers.Length).SelectMany(place => EveryPath(path.With(place)))
        : [path];
}
