namespace Jinping.Workflow.Silo.Jobs.Turns;

/// <summary>One run of a job at a time, among all who share the database.</summary>
public interface IJobTurns
{
    /// <summary>Waits for the turn, and takes it.</summary>
    /// <returns>Gives the turn back; when the program dies, however it does, the turn is given back for it.</returns>
    public Task<IAsyncDisposable> Take(string job, CancellationToken cancellationToken);
}
