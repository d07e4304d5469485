using System.Text;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>隐去个人信息 at the pages: found, looked at, ticked, and gone from the new file while the old one stays.</summary>
public sealed class RedactionStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    private const string Text = "会议纪要\n出席：王秀兰、张三，电话13987320001，身份证53252719900307005X。\n王秀兰发言要点如下。\n联系 office@example.cn";

    [Fact]
    public async Task An_officer_makes_a_copy_for_release_of_a_text()
    {
        var (_, page) = await office.Person("officer", "xzfb");
        var number = (await office.People.Admin.Post("/requests", new { department = "xzfb", receivedOn = "2023-02-10", channel = "inPerson", applicant = new { kind = "naturalPerson", name = "王秀兰" }, description = "2022年度某会议纪要" }))["number"];
        await page.GotoAsync($"/requests/{number}");
        await Upload(page, new FilePayload { Name = "王秀兰来访纪要.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Text) });
        await page.Button("隐去个人信息 王秀兰来访纪要.txt").ClickAsync();
        await page.GetByLabel("另行查找的文字").FillAsync("张三、李四");
        await page.Button("查找个人信息").ClickAsync();
        await page.GetByText("找到6处").WaitForAsync();
        foreach (var kind in new[] { "申请人、代理人姓名（2）", "电话号码（1）", "居民身份证号码（1）", "另行查找的文字（1）" })
            await page.GetByRole(AriaRole.Group, new() { Name = kind }).GetByRole(AriaRole.Button, new() { Name = "全选" }).ClickAsync();
        await page.ShouldFit();
        await page.Keep("story-redaction");
        await page.Button("去除所选的5处，制作新文件").ClickAsync();

        var made = page.Locator(".attachments li").GetByRole(AriaRole.Link, new() { Name = "×来访纪要（已隐去个人信息）.txt" });
        await made.WaitForAsync();
        await page.GetByText("由《王秀兰来访纪要.txt》制成，隐去5处").First.WaitForAsync();
        await page.Locator(".timeline").GetByText("隐去个人信息：×来访纪要").WaitForAsync();
        await page.Keep("story-redaction-made");
        var download = await page.RunAndWaitForDownloadAsync(() => made.ClickAsync());
        (await File.ReadAllTextAsync(await download.PathAsync())).Should().Be("会议纪要\r\n出席：■■■、■■■，电话■■■，身份证■■■。\r\n■■■发言要点如下。\r\n联系 office@example.cn");
        (await page.Locator(".attachments li").GetByRole(AriaRole.Link, new() { Name = "王秀兰来访纪要.txt", Exact = true }).CountAsync()).Should().Be(1, "the old one stays");

        await Upload(page, new FilePayload { Name = "照片.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3] });
        await page.Button("隐去个人信息 照片.png").ClickAsync();
        await page.GetByText("图片中的文字，系统不能识别和去除").WaitForAsync();
        office.Complaints.Should().BeEmpty();
    }

    // The picker takes files once its page is alive.
    private static async Task Upload(IPage page, FilePayload file)
    {
        var send = page.Button($"上传 {file.Name}");
        for (var i = 0; i < 20 && !await send.IsVisibleAsync(); i++)
        {
            await page.Locator("#case-files-files").SetInputFilesAsync([file]);
            await Task.Delay(500);
        }
        await send.ClickAsync();
    }
}
