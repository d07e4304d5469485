using System.Diagnostics;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>读取限度: what a file may ask for at most. The longest report known takes a hundredth of it.</summary>
internal static class SourceLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int FileBytes = 20 * 1024 * 1024;

    /// <summary>Bytes a packed part may unpack to.</summary>
    public const int UnpackedBytes = 48 * 1024 * 1024;

    /// <summary>Elements within elements.</summary>
    public const int Depth = 200;

    /// <summary>Tables within tables.</summary>
    public const int TableDepth = 8;

    /// <summary>Pages of a PDF.</summary>
    public const int Pages = 200;

    /// <summary>Letters on a page of a PDF.</summary>
    public const int LettersOfPage = 50_000;

    /// <summary>Rows or columns of a table; a span is cut to it.</summary>
    public const int Grid = 4_000;

    /// <summary>Cells, paragraphs and elements of a file.</summary>
    public const int Pieces = 200_000;

    /// <summary>Time for one file.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    /// <summary>Refuses what takes too long.</summary>
    public static void CheckTime(long started)
    {
        if (Stopwatch.GetElapsedTime(started) > Time)
            throw new UnreadableSourceException("too-slow", $"文件过于复杂，{Time.TotalSeconds:0}秒内未能读完");
    }

    /// <summary>Refuses what has too many parts.</summary>
    public static void CheckPieces(int count)
    {
        if (count > Pieces)
            throw new UnreadableSourceException("too-large", "文件内容过多，不是年度报告");
    }
}
