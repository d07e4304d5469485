using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Mails;

/// <summary>Without a mail server nothing pretends to be sent, and a setting that cannot be used is named at the start.</summary>
public sealed class WithoutMailTests
{
    [Fact]
    public async Task What_is_missing_is_said()
    {
        await using var silo = await SiloProcess.Start();
        (await silo.Http.Put("/notices/settings", new { mail = "immediate", email = "a@b.cn" })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await silo.Http.Post("/jobs/mail/run", new { }))["done"].Should().Contain("Mail:Host");
        (await silo.Http.Read("/jobs")).Json.EnumerateArray().Single(job => job.GetProperty("name").GetString() == "mail").GetProperty("nextRunAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("Mail:Password", "geheim", "Mail:PasswordFile")]
    [InlineData("Mail:Security", "Perhaps", "Mail:Security")]
    [InlineData("Mail:From", "office", "Mail:From")]
    [InlineData("Mail:Port", "0", "Mail:Port")]
    [InlineData("Mail:PublicUrl", "nowhere", "Mail:PublicUrl")]
    [InlineData("Mail:PasswordFile", "/nowhere/password", "Mail:PasswordFile")]
    public async Task A_wrong_setting_ends_the_start_with_its_name(string setting, string value, string name)
    {
        await using var silo = SiloProcess.Launch(null, $"--{setting}={value}");
        for (var i = 0; !silo.HasExited && i < 300; i++)
            await Task.Delay(100);
        silo.HasExited.Should().BeTrue(silo.Output);
        silo.Output.Should().Contain(name).And.NotContain("geheim");
    }
}
