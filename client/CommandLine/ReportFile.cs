using Jinping.Workflow.Client.ReportChecks;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary>Reads a report from a file on disk.</summary>
internal static class ReportFile
{
    /// <summary>Greatest size read, in bytes: a hundred times the longest report known.</summary>
    public const long LargestSize = 20 * 1024 * 1024;

    /// <summary>The report, or why the file cannot be read.</summary>
    public static ReportReading Read(FileInfo file)
    {
        try
        {
            if (!file.Exists)
                return new ReportReading.Unreadable(Directory.Exists(file.FullName) ? "是文件夹，不是文件" : "文件不存在");
            return file.Length > LargestSize
                ? new ReportReading.Unreadable($"文件超过{LargestSize / 1024 / 1024}MB，不是年度报告文本")
                : ReportReader.Read(File.ReadAllBytes(file.FullName));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ReportReading.Unreadable($"文件无法打开：{failure.Message}");
        }
    }
}
