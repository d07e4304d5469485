using Jinping.Workflow.EndToEnd.Tests.Access;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>Every page at a desk and on a phone: a picture is kept, nothing sticks out, and axe-core finds nothing serious.</summary>
public sealed class EveryPageTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Theory]
    [InlineData("work-list", "/")]
    [InlineData("case", "/requests/{0}")]
    [InlineData("case-form", "/requests/{0}?do=requestSupplement")]
    [InlineData("case-reply", "/requests/{0}?do=draftReply")]
    [InlineData("terms-of-case", "/requests/{0}/terms")]
    [InlineData("guide", "/requests/{0}/reply")]
    [InlineData("register", "/requests/new")]
    [InlineData("ledger-import", "/imports")]
    [InlineData("today", "/today")]
    [InlineData("board", "/board")]
    [InlineData("board-of-department", "/board/xzfb")]
    [InlineData("bulk", "/bulk?do=reassign")]
    [InlineData("bulk-urge", "/bulk?do=urge")]
    [InlineData("year", "/years/2022")]
    [InlineData("year-tables", "/years/2022?view=tables")]
    [InlineData("year-comparison", "/years/2022?view=compare")]
    [InlineData("year-questions", "/years/2022?view=questions")]
    [InlineData("year-history", "/years/2022?view=history")]
    [InlineData("year-cell", "/years/2023/cells/table3/newlyReceived/total")]
    [InlineData("year-figures", "/years/2022/departments/xzfb")]
    [InlineData("terms", "/terms")]
    [InlineData("calendar", "/calendar")]
    [InlineData("mail", "/mail")]
    [InlineData("notices", "/notices")]
    [InlineData("deputies", "/deputies")]
    [InlineData("users", "/users")]
    [InlineData("settings", "/settings")]
    [InlineData("templates", "/templates/F-04")]
    [InlineData("audit", "/audit")]
    [InlineData("jobs", "/jobs")]
    [InlineData("account", "/account")]
    [InlineData("password", "/password")]
    [InlineData("not-found", "/requests/2023-xzfb-9999")]
    public async Task Is_for_everybody(string name, string address)
    {
        var number = await RegisterSteps.RegisterByApi(office, "2022年度部门预算执行情况及绩效评价报告");
        foreach (var (width, place) in new[] { (1366, "desk"), (390, "phone") })
        {
            var page = await office.SignedIn("admin", GuardedSilo.AdminPassword, width, bypassesPolicy: true);
            await page.GotoAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, number));
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await page.Locator(".mud-skeleton").First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            await page.Keep($"{name}-{place}");
            await page.ShouldBeAccessible();
            await page.ShouldFit();
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Signing_in_is_for_everybody()
    {
        foreach (var width in new[] { 1366, 390 })
        {
            var page = await office.Stranger(width, bypassesPolicy: true);
            await page.GotoAsync("/login");
            await page.ShouldBeAccessible();
            await page.ShouldFit();
        }
    }
}
