namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>Questions of many grains in one query. Each is answered by a query that began after it was asked.</summary>
/// <typeparam name="TQuestion">What is asked.</typeparam>
/// <typeparam name="TAnswer">What the database says to it.</typeparam>
internal sealed class Gathering<TQuestion, TAnswer>
{
    private readonly Func<IReadOnlyList<TQuestion>, Task<IReadOnlyList<TAnswer>>> _answer;
    private readonly GroupLanes<Waiting> _lanes;

    /// <summary>Ready to be asked.</summary>
    /// <param name="lanes">How many queries may be on their way at once.</param>
    /// <param name="largest">The most questions in one query.</param>
    /// <param name="answer">Gives an answer to each question, in their order. What it throws, each of them gets.</param>
    public Gathering(int lanes, int largest, Func<IReadOnlyList<TQuestion>, Task<IReadOnlyList<TAnswer>>> answer)
    {
        _answer = answer;
        _lanes = new(lanes, largest, Answer);
    }

    /// <summary>Asks with the next group.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the waiting; the query goes on for the others.</param>
    public Task<TAnswer> Ask(TQuestion question, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(question, new(TaskCreationOptions.RunContinuationsAsynchronously));
        _lanes.Add(waiting);
        return waiting.Answer.Task.WaitAsync(cancellationToken);
    }

    private async Task Answer(List<Waiting> group)
    {
        try
        {
            var answers = await _answer([.. group.Select(waiting => waiting.Question)]);
            for (var place = 0; place < group.Count; place++)
                group[place].Answer.SetResult(answers[place]);
        }
        catch (Exception failure)
        {
            foreach (var waiting in group)
                waiting.Answer.TrySetException(failure);
        }
    }

    private sealed record Waiting(TQuestion Question, TaskCompletionSource<TAnswer> Answer);
}
