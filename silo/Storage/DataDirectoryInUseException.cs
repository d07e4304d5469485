namespace Jinping.Workflow.Silo.Storage;

/// <summary>Another program works in the data folder.</summary>
/// <param name="directory">The folder.</param>
/// <param name="processId">The other program's process; null when it could not be learned.</param>
public sealed class DataDirectoryInUseException(string directory, int? processId) : IOException(
    $"数据目录 {directory} 正由另一个程序使用（进程号：{(processId is null ? "未知" : processId)}），不能重复启动。请先停止该程序，或另行指定数据目录。")
{
    /// <summary>The folder.</summary>
    public string Directory { get; } = directory;

    /// <summary>The other program's process; null when it could not be learned.</summary>
    public int? ProcessId { get; } = processId;
}
