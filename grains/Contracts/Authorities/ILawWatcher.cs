namespace Jinping.Workflow.Contracts.Authorities;

/// <summary>Hears of every change of calendar, settings and directory: each silo has one.</summary>
[GrainInterfaceType("law-watcher"), Alias("law-watcher")]
public interface ILawWatcher : IGrainObserver
{
    /// <summary>The authority changed.</summary>
    /// <param name="authority">As it is now.</param>
    [Alias("changed")]
    public Task Changed(AuthoritySnapshot authority);
}
