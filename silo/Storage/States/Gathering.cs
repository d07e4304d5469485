using System.Threading.Channels;

namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>
/// Questions of many grains in one query: what arrives while others are being answered makes the next group. A lone question does not wait for company, and
/// each is answered by a query that began after it was asked.
/// </summary>
/// <typeparam name="TQuestion">What is asked.</typeparam>
/// <typeparam name="TAnswer">What the database says to it.</typeparam>
internal sealed class Gathering<TQuestion, TAnswer>
{
    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>();
    private readonly Func<IReadOnlyList<TQuestion>, Task<IReadOnlyList<TAnswer>>> _answer;
    private readonly int _largest;

    /// <summary>Starts the lanes. They end with the last reference to this.</summary>
    /// <param name="lanes">How many queries may be on their way at once.</param>
    /// <param name="largest">The most questions in one query.</param>
    /// <param name="answer">Gives an answer to each question, in their order. What it throws, each of them gets.</param>
    public Gathering(int lanes, int largest, Func<IReadOnlyList<TQuestion>, Task<IReadOnlyList<TAnswer>>> answer)
    {
        (_largest, _answer) = (largest, answer);
        for (var lane = 0; lane < lanes; lane++)
            _ = Task.Run(Run);   // not on the scheduler of the grain that happens to ask first
    }

    /// <summary>Asks with the next group.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the waiting; the query goes on for the others.</param>
    public Task<TAnswer> Ask(TQuestion question, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(question, new(TaskCreationOptions.RunContinuationsAsynchronously));
        _queue.Writer.TryWrite(waiting);   // never full, never closed
        return waiting.Answer.Task.WaitAsync(cancellationToken);
    }

    private async Task Run()
    {
        var group = new List<Waiting>(_largest);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (group.Count < _largest && _queue.Reader.TryRead(out var waiting))
                group.Add(waiting);
            if (group.Count > 0)
                await Answer(group);
            group.Clear();
        }
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
