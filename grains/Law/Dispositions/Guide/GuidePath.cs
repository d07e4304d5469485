using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Dispositions.Guide;

/// <summary>判断过程: the answers given so far, and where they lead. Kept with the reply as evidence.</summary>
public sealed record GuidePath
{
    /// <summary>A path that has not begun.</summary>
    public static GuidePath Empty { get; } = new();

    /// <summary>Places of the answers given, from 0, question by question.</summary>
    public ImmutableList<int> Answers { get; init; } = [];

    /// <summary>The steps taken: each question with its answer.</summary>
    public ImmutableArray<(GuideQuestion Question, GuideAnswer Answer)> Steps => [.. Walk()];

    /// <summary>The question to be answered now; null when the path has come to its end.</summary>
    public GuideQuestion? Question => Steps is [.., var (_, last)] ? last.Next is { } next ? ReplyGuide.Of(next) : null : ReplyGuide.Of(ReplyGuide.First);

    /// <summary>不予公开的情形 named on the way; null when none was, or it was overcome.</summary>
    public Disposition? Ground => Steps.Where(step => step.Answer.Next is not null).Select(step => step.Answer switch
    {
        { Outcome: { } ground } => (true, (Disposition?)ground),
        // A regulation prescribes disclosure: the ground named before no longer stands.
        { Next: "thirdParty" } => (true, null),
        _ => (false, null),
    }).LastOrDefault(step => step.Item1).Item2;

    /// <summary>The outcome the answers lead to; null while there is none.</summary>
    public Disposition? Outcome => Steps is [.., var (_, last)] && last is { Next: null, StepFirst: null } ? last.Outcome ?? Ground : null;

    /// <summary>The command that must come first; null when nothing must.</summary>
    public string? StepFirst => Steps is [.., var (_, last)] ? last.StepFirst : null;

    /// <summary>The outcomes still possible.</summary>
    public ImmutableArray<Disposition> Reachable => Question is { } question ? ReplyGuide.Reachable(question.Name, Ground) : Outcome is { } outcome ? [outcome] : [];

    /// <summary>One answer more.</summary>
    /// <param name="answer">Its place among the answers of <see cref="Question"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such answer.</exception>
    public GuidePath With(int answer)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)answer, (uint)(Question?.Answers.Length ?? 0), nameof(answer));
        return this with { Answers = Answers.Add(answer) };
    }

    /// <summary>The path as it was before a step.</summary>
    /// <param name="step">The step to be answered anew, from 0.</param>
    public GuidePath Before(int step) => this with { Answers = Answers.GetRange(0, Math.Clamp(step, 0, Answers.Count)) };

    /// <summary>The path as a file keeps it: a line for each step.</summary>
    public string InWords => string.Join('\n', Steps.Select((step, index) => $"{index + 1}. {step.Question.Text}——{step.Answer.Text}（{step.Question.Article.Text}）"));

    private IEnumerable<(GuideQuestion, GuideAnswer)> Walk()
    {
        var name = ReplyGuide.First;
        foreach (var place in Answers)
        {
            // A path kept by an older program may no longer fit: it ends where it does not.
            if (name is null || place < 0 || place >= ReplyGuide.Of(name).Answers.Length)
                yield break;
            var question = ReplyGuide.Of(name);
            yield return (question, question.Answers[place]);
            name = question.Answers[place].Next;
        }
    }
}
