using System.Globalization;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>登记 of a request, at the page and by the interface.</summary>
internal static class RegisterSteps
{
    private static int _made;

    /// <summary>Registers a request of a natural person that was handed in, and waits for its case page.</summary>
    public static async Task Register(IPage page, string name, string description, string receivedOn)
    {
        await page.GetByLabel("当面提交").CheckAsync();
        await page.Locator("#arrivedOn").FillAsync(receivedOn);
        await page.GetByLabel("自然人").CheckAsync();
        await page.GetByLabel("姓名").First.FillAsync(name);
        await page.GetByLabel("所需政府信息的名称或者内容描述").FillAsync(description);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^登记(申请)?$") }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new(@"^\d{4}-\w+-\d{4}"), Level = 1 }).WaitForAsync();
    }

    /// <summary>Registers a request received on 2023-02-10.</summary>
    public static async Task<string> RegisterByApi(BrowserOffice office, string description, string department = "xzfb", string name = "申请人")
    {
        var serial = Interlocked.Increment(ref _made).ToString(CultureInfo.InvariantCulture);
        var answer = await office.People.Admin.Post("/requests", new
        {
            department,
            receivedOn = "2023-02-10",
            channel = "inPerson",
            applicant = new { kind = "naturalPerson", name = $"{name}{serial}" },
            description,
        });
        return answer["number"];
    }
}
