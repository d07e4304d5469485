using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Client.ReportChecks.Sources;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary>Reads a report from a file on disk.</summary>
internal static class ReportFile
{
    /// <summary>Greatest size read, in bytes.</summary>
    private const long LargestSize = SourceLimits.FileBytes;

    /// <summary>The report, or why the file cannot be read.</summary>
    public static ReportReading Read(FileInfo file)
    {
        try
        {
            if (!file.Exists)
                return new ReportReading.Unreadable("no-file", Directory.Exists(file.FullName) ? "是文件夹，不是文件" : "文件不存在");
            return file.Length > LargestSize
                ? new ReportReading.Unreadable("too-large", $"文件超过{LargestSize / 1024 / 1024}MB，不是年度报告文本")
                : ReportReader.Read(File.ReadAllBytes(file.FullName));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ReportReading.Unreadable("no-file", $"文件无法打开：{failure.Message}");
        }
    }
}
