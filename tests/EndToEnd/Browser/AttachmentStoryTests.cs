using System.Text;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>附件 from the paper on the desk to the case and away again, at the pages.</summary>
public sealed class AttachmentStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7\n" + new string('x', 700_000));

    [Fact]
    public async Task A_dropped_file_goes_along_with_the_registration_is_taken_away_and_removed()
    {
        var (_, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync("/requests/new");
        await page.GetByLabel("当面提交").WaitForAsync();
        var files = await page.EvaluateHandleAsync(
            "text => { const data = new DataTransfer(); data.items.add(new File([text], '申请书 扫描件.pdf', { type: 'application/pdf' })); return data; }", Encoding.UTF8.GetString(Pdf));
        await page.Locator("#register-files").DispatchEventAsync("drop", new { dataTransfer = files });
        await page.GetByText("登记后上传").WaitForAsync();
        await RegisterSteps.Register(page, "王秀兰", "县城棚户区改造项目补偿方案", "2023-02-10");

        var listed = page.Locator(".attachments li");
        await listed.GetByRole(AriaRole.Link, new() { Name = "申请书 扫描件.pdf" }).WaitForAsync();
        await page.GetByText("上传附件：申请书 扫描件.pdf").WaitForAsync();

        // The ordinary button, several at once; each says how far it is.
        await page.Locator("#case-files-files").SetInputFilesAsync([File("现场.pdf"), File("回执.pdf")]);
        (await page.Locator(".uploads progress").CountAsync()).Should().Be(2);
        await page.GetByLabel("回执.pdf 的种类").SelectOptionAsync("reply");
        await page.Button("上传 现场.pdf").ClickAsync();
        await page.Button("上传 回执.pdf").ClickAsync();
        await listed.GetByRole(AriaRole.Link, new() { Name = "回执.pdf" }).WaitForAsync();
        await listed.GetByRole(AriaRole.Link, new() { Name = "现场.pdf" }).WaitForAsync();
        await page.Keep("story-attachments");

        var download = await page.RunAndWaitForDownloadAsync(() => listed.GetByRole(AriaRole.Link, new() { Name = "现场.pdf" }).ClickAsync());
        (await System.IO.File.ReadAllBytesAsync(await download.PathAsync())).Should().Equal(Pdf);
        download.SuggestedFilename.Should().Be("现场.pdf");

        await page.Button("移除 现场.pdf").ClickAsync();
        await page.Button("确认移除").ClickAsync();
        await page.GetByText("请填写移除理由").WaitForAsync();
        await page.GetByLabel("移除理由").FillAsync("误传他件材料");
        await page.Button("确认移除").ClickAsync();
        await listed.GetByRole(AriaRole.Link, new() { Name = "现场.pdf" }).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Locator(".timeline").GetByText("移除附件：现场.pdf").WaitForAsync();
        (await listed.CountAsync()).Should().Be(2);
        office.Complaints.Should().BeEmpty();
    }

    private static FilePayload File(string name) => new() { Name = name, MimeType = "application/pdf", Buffer = Pdf };
}
