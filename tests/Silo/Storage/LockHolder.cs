using Jinping.Workflow.Silo.Storage;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>The other program of the lock test: this test program, started again, holds a folder until it is killed.</summary>
public sealed class LockHolder
{
    public const string FolderVariable = "JINPING_TEST_LOCK_FOLDER";

    public static bool IsNotTheOtherProgram => Environment.GetEnvironmentVariable(FolderVariable) is null;

    [Fact(Skip = "Runs only inside the process that the lock test starts.", SkipWhen = nameof(IsNotTheOtherProgram))]
    public async Task Holds_the_folder_until_killed()
    {
        using var held = DataDirectoryLock.Take(Environment.GetEnvironmentVariable(FolderVariable)!);
        await Task.Delay(TimeSpan.FromMinutes(2));
        Assert.Fail("Nobody killed this program.");
    }
}
