using System.Diagnostics;
using FluentAssertions;
using Jinping.Workflow.Silo.Storage;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class DataDirectoryLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jinping-lock-").FullName;

    [Fact]
    public void A_second_start_is_told_folder_and_process()
    {
        using var first = DataDirectoryLock.Take(_folder);

        var refusal = FluentActions.Invoking(() => DataDirectoryLock.Take(_folder)).Should().Throw<DataDirectoryInUseException>().Which;

        refusal.ProcessId.Should().Be(Environment.ProcessId);
        refusal.Message.Should().Contain(_folder).And.Contain($"进程号：{Environment.ProcessId}").And.Contain("不能重复启动");
    }

    [Fact]
    public void A_folder_given_back_can_be_taken_again_and_one_that_is_missing_is_created()
    {
        var folder = Path.Combine(_folder, "new", "data");
        DataDirectoryLock.Take(folder).Dispose();

        using var again = DataDirectoryLock.Take(folder);

        File.ReadAllText(Path.Combine(folder, "silo.pid")).Should().Be($"{Environment.ProcessId}");
    }

    [Fact]
    public void A_killed_program_leaves_no_lock()
    {
        var program = Path.ChangeExtension(typeof(DataDirectoryLockTests).Assembly.Location, null);
        using var other = Process.Start(new ProcessStartInfo(program)
        {
            Environment = { [LockHolder.FolderVariable] = _folder },
            ArgumentList = { "--filter-class", typeof(LockHolder).FullName! },
            RedirectStandardOutput = true,
        })!;
        try
        {
            SpinWait.SpinUntil(() => File.Exists(Path.Combine(_folder, "silo.pid")), TimeSpan.FromSeconds(60)).Should().BeTrue();
            FluentActions.Invoking(() => DataDirectoryLock.Take(_folder)).Should().Throw<DataDirectoryInUseException>();
        }
        finally
        {
            other.Kill();
            other.WaitForExit();
        }

        using var taken = DataDirectoryLock.Take(_folder);
        File.ReadAllText(Path.Combine(_folder, "silo.pid")).Should().Be($"{Environment.ProcessId}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
