using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Client.ReportChecks.Sources;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary>Reads a report from a file on disk.</summary>
internal static class ReportFile
{
    private static readonly string[] Extensions = [".html", ".htm", ".txt", ".md", ".docx", ".xlsx", ".pdf", ".json", ".doc", ".xls"];

    /// <summary>Greatest size read, in bytes.</summary>
    private const long LargestSize = SourceLimits.FileBytes;

    /// <summary>The files named, and those in folders named that may hold a report, in the order of their names.</summary>
    public static List<FileInfo> Expand(IEnumerable<string> names) => [.. names.SelectMany<string, FileInfo>(name => Directory.Exists(name)
        ? new DirectoryInfo(name).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase)).OrderBy(file => file.FullName, StringComparer.Ordinal)
        : [new FileInfo(name)])];

    /// <summary>The report, or why the file cannot be read.</summary>
    public static ReportReading Read(FileInfo file)
    {
        try
        {
            if (!file.Exists)
                return new ReportReading.Unreadable("no-file", "文件不存在");
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
