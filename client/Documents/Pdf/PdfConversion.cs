using System.Diagnostics;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Documents.Pdf;

/// <summary>PDF of a Word file, made by LibreOffice where it is installed. One conversion at a time, each with a profile of its own, so that neither a broken profile nor somebody's open window stops it.</summary>
/// <param name="settings">Where LibreOffice is, and how long it may take.</param>
public sealed class PdfConversion(PdfSettings settings) : IDisposable
{
    /// <summary>What a PDF file calls itself.</summary>
    public const string MediaType = "application/pdf";

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Why there are no PDF files here; null when there are.</summary>
    public Refusal? Missing => settings.Program is { } program && File.Exists(program) ? null : Refusal.Of(
        RefusalCodes.PdfUnavailable,
        settings.Program is { } wrong
            ? $"不能生成PDF：设置Documents:LibreOffice所指的程序“{wrong}”不存在。请下载Word文件，或者请系统管理员更正设置。"
            : "不能生成PDF：服务器上没有安装LibreOffice。请下载Word文件，或者请系统管理员安装（libreoffice-writer）并在设置Documents:LibreOffice中写明soffice的位置。");

    /// <summary>The PDF, or why there is none.</summary>
    public async Task<(byte[]? Pdf, Refusal? Refusal)> Of(byte[] docx, CancellationToken cancellationToken)
    {
        var (pdfs, refusal) = await OfAll([docx], cancellationToken);
        return (pdfs is [var pdf] ? pdf : null, refusal);
    }

    /// <summary>The PDFs of several Word files in their order, made in one go, since starting LibreOffice takes longer than a letter does; or why there are none.</summary>
    public async Task<(IReadOnlyList<byte[]>? Pdfs, Refusal? Refusal)> OfAll(IReadOnlyList<byte[]> docx, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(docx);
        if (Missing is { } missing)
            return (null, missing);
        await _one.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("jinping-pdf-");
        try
        {
            string[] sources = [.. docx.Select((_, i) => Path.Combine(folder.FullName, i == 0 ? "document.docx" : $"document{i + 1}.docx"))];
            for (var i = 0; i < sources.Length; i++)
                await File.WriteAllBytesAsync(sources[i], docx[i], cancellationToken);
            var failed = await Run(folder.FullName, sources, cancellationToken);
            string[] made = [.. sources.Select(source => Path.ChangeExtension(source, ".pdf"))];
            if (failed is not null || !made.All(File.Exists))
                return (null, Refusal.Of(RefusalCodes.PdfUnavailable, failed ?? "LibreOffice没有生成PDF文件。请下载Word文件，并请系统管理员检查LibreOffice。"));
            var pdfs = new List<byte[]>();
            foreach (var file in made)
                pdfs.Add(await File.ReadAllBytesAsync(file, cancellationToken));
            return (pdfs, null);
        }
        finally
        {
            _one.Release();
            Forget(folder);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<string?> Run(string folder, string[] sources, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(settings.Program!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in (string[])[$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--nologo", "--nodefault", "--norestore", "--nolockcheck", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, .. sources])
            start.ArgumentList.Add(argument);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(settings.Longest);
        Process? program = null;
        try
        {
            program = Process.Start(start)!;
            // Read, or it waits for ever with a full pipe; what it says is of no use to a clerk.
            await Task.WhenAll(program.StandardOutput.ReadToEndAsync(time.Token), program.StandardError.ReadToEndAsync(time.Token), program.WaitForExitAsync(time.Token));
            return program.ExitCode == 0 ? null : $"LibreOffice生成PDF失败（代码{program.ExitCode}）。请下载Word文件，并请系统管理员检查LibreOffice。";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"LibreOffice在{settings.Longest.TotalSeconds:0}秒内没有完成，已停止。请稍后再试，或者下载Word文件。";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "LibreOffice不能启动。请下载Word文件，并请系统管理员检查设置Documents:LibreOffice。";
        }
        finally
        {
            Stop(program);
        }
    }

    private static void Stop(Process? program)
    {
        using (program)
        {
            if (program is { HasExited: false })
                program.Kill(entireProcessTree: true);
        }
    }

    private static void Forget(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A program killed a moment ago may still hold a file; the system clears its temporary folder.
        }
    }
}
