using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Browser;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Provider;

/// <summary>An office whose people sign in through a provider, today: tokens of a provider are of the real time.</summary>
public sealed class ProviderOffice : IAsyncLifetime
{
    private readonly Browsers _browsers = new();
    private SiloProcess _silo = null!;

    /// <summary>The provider.</summary>
    public LocalProvider Provider { get; private set; } = null!;

    /// <summary>The administrator, by the interface.</summary>
    public HttpClient Admin { get; private set; } = null!;

    /// <summary>Errors that any browser's console showed.</summary>
    public IReadOnlyCollection<string> Complaints => _browsers.Complaints;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // Each must know the other's address before it starts.
        var port = FreePort.Next();
        _silo = await AnotherProgram($"http://localhost:{port}/");
        Provider = await LocalProvider.Start(port, _silo.Http.BaseAddress!);
        Admin = await GuardedSilo.SignIn(_silo, "admin", GuardedSilo.AdminPassword);
        (await Admin.Post("/departments", new { code = "jyj", name = "教育体育局" })).Status.Should().Be(HttpStatusCode.Created);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browsers.DisposeAsync();
        await Provider.DisposeAsync();
        await _silo.DisposeAsync();
    }

    /// <summary>A program of its own, with a provider that may not be there.</summary>
    public static async Task<SiloProcess> AnotherProgram(string authority)
    {
        var secret = Path.Combine(SiloProcess.NewFolder(), "secret");
        await File.WriteAllTextAsync(secret, LocalProvider.Secret + "\n");
        return await SiloProcess.Start(null, "--Access:SignIn=Required", $"--Admin:InitialPassword={GuardedSilo.AdminPassword}", $"--Oidc:Authority={authority}", $"--Oidc:ClientId={LocalProvider.ClientId}",
            $"--Oidc:ClientSecretFile={secret}", "--Oidc:Roles:officer=xxgk-banli", "--Oidc:Roles:supervisor=xxgk-zhuguan", "--Oidc:Roles:auditor=xxgk-shenji", "--Oidc:Departments:jyj=D-07,D-08", "--Oidc:CreateAccounts=true");
    }

    /// <summary>A browser before no page yet.</summary>
    public Task<IPage> Stranger(SiloProcess? program = null) => _browsers.Open((program ?? _silo).Http.BaseAddress!);

    /// <summary>A browser in which somebody has signed in by password.</summary>
    public async Task<IPage> SignedIn(string userName, string password)
    {
        var page = await Stranger();
        await page.GotoAsync("/login");
        await page.EnterSignIn(userName, password);
        await page.Heading("工作台").WaitForAsync();
        return page;
    }

    /// <summary>A browser in which somebody has gone through the provider, whatever came of it.</summary>
    public async Task<IPage> ThroughProvider(string name, string wanted = "/")
    {
        var page = await Stranger();
        await page.GotoAsync(wanted);
        await page.GetByRole(AriaRole.Link, new() { Name = "用统一身份认证登录" }).ClickAsync();
        await page.Heading("县统一身份认证平台").WaitForAsync();
        new Uri(page.Url).Host.Should().Be("localhost");
        await page.GetByLabel("账号").FillAsync(name);
        await page.Button("认证").ClickAsync();
        return page;
    }
}
