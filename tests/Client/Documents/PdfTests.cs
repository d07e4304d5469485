using FluentAssertions;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Law.Refusals;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Documents;

/// <summary>PDF where LibreOffice is, and what is said where it is not, hangs or fails. The programs in its place are small scripts: what counts is how they are called and ended.</summary>
public sealed class PdfTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jinping-pdf-test-");

    [Fact]
    public async Task Where_it_is_not_installed_the_answer_says_what_is_missing()
    {
        using var conversion = new PdfConversion(PdfSettings.Of(Settings(Path.Combine(_folder.FullName, "nowhere"))));
        conversion.Missing!.Code.Should().Be(RefusalCodes.PdfUnavailable);
        var (pdf, refusal) = await conversion.Of([1], TestContext.Current.CancellationToken);
        pdf.Should().BeNull();
        refusal!.Message.Should().Contain("Documents:LibreOffice").And.Contain("nowhere").And.Contain("请下载Word文件");
        new PdfConversion(new PdfSettings(null, TimeSpan.FromSeconds(1))).Missing!.Message.Should().Contain("没有安装LibreOffice");
    }

    [Fact]
    public async Task It_is_called_without_a_screen_and_with_a_profile_of_its_own()
    {
        using var conversion = Conversion("""
            printf '%s\n' "$@" > "$(dirname "$0")/arguments"
            while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
            cp "$1" "$out/document.pdf"
            """);
        var (pdf, refusal) = await conversion.Of([1, 2, 3], TestContext.Current.CancellationToken);
        refusal.Should().BeNull();
        pdf.Should().Equal(1, 2, 3);
        var arguments = await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "arguments"), TestContext.Current.CancellationToken);
        arguments.Should().Contain(["--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export"]).And.Contain(argument => argument.StartsWith("-env:UserInstallation=file:///", StringComparison.Ordinal));
        Directory.Exists(Path.GetDirectoryName(arguments[^1])).Should().BeFalse("what it wrote is taken away again");
    }

    [Fact]
    public async Task One_that_hangs_is_stopped_with_all_it_started()
    {
        using var conversion = Conversion("sleep 300 &\necho $! > \"$(dirname \"$0\")/child\"\nwait", TimeSpan.FromSeconds(1));
        var (pdf, refusal) = await conversion.Of([1], TestContext.Current.CancellationToken);
        pdf.Should().BeNull();
        refusal!.Message.Should().Contain("1秒内没有完成");
        var child = int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "child"), TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        File.Exists($"/proc/{child}/cmdline").Should().Be(File.Exists($"/proc/{child}/cmdline") && IsZombie(child), "it is gone, or only waits to be counted");
    }

    [Fact]
    public async Task One_that_fails_or_makes_nothing_is_told()
    {
        using var failing = Conversion("exit 77");
        (await failing.Of([1], TestContext.Current.CancellationToken)).Refusal!.Message.Should().Contain("77");
        using var idle = Conversion("exit 0");
        (await idle.Of([1], TestContext.Current.CancellationToken)).Refusal!.Message.Should().Contain("没有生成PDF文件");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static bool IsZombie(int process) => File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].TrimStart().StartsWith('Z');

    private PdfConversion Conversion(string script, TimeSpan? longest = null)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("These scripts are for a Unix shell.");
        var program = Path.Combine(_folder.FullName, "soffice");
        File.WriteAllText(program, "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PdfConversion(new PdfSettings(program, longest ?? TimeSpan.FromSeconds(30)));
    }

    private static IConfiguration Settings(string program) => new ConfigurationBuilder().AddInMemoryCollection([new("Documents:LibreOffice", program)]).Build();
}
