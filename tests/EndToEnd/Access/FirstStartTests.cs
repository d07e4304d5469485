using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

/// <summary>The first administrator, sign-in off, and several programs on one database.</summary>
public sealed partial class FirstStartTests
{
    [Fact]
    public async Task A_password_that_is_made_up_is_shown_once_and_must_be_changed()
    {
        var folder = SiloProcess.NewFolder();
        string password;
        await using (var silo = await SiloProcess.Start(folder, "--Access:SignIn=Required"))
        {
            password = Shown().Match(silo.Output).Groups[1].Value;
            using var admin = await GuardedSilo.SignIn(silo, "admin", password);
            (await admin.Read("/users"))["code"].Should().Be("password-must-change");
            (await silo.Stop()).Should().Be(0);
        }
        await using (var silo = await SiloProcess.Start(folder, "--Access:SignIn=Required", $"--Admin:InitialPassword={GuardedSilo.AdminPassword}"))
        {
            silo.Output.Should().NotContain(password);
            Shown().IsMatch(silo.Output).Should().BeFalse();
            using var admin = await GuardedSilo.SignIn(silo, "admin", password);
            var changed = await admin.Post("/me/password", new { currentPassword = password, newPassword = GuardedSilo.Password });
            (await admin.Bearing(changed["accessToken"]).Read("/users")).Json.GetProperty("total").GetInt32().Should().Be(1);
        }
    }

    [Fact]
    public async Task With_sign_in_off_whoever_calls_is_the_local_user_and_a_token_still_counts()
    {
        await using var silo = await SiloProcess.Start(null, "--demo");
        (await silo.Http.Read("/me"))["userName"].Should().Be("本机用户");
        var number = (await silo.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form(receivedOn: "2026-03-02")))["number"];
        using var admin = await GuardedSilo.SignIn(silo, "admin", "Jinping-2022");
        var noted = await admin.Post($"/requests/{number}/commands", new { type = "note", text = "备注" });
        noted.Json.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("by").GetString()).Should().Equal("本机用户", "系统管理员（admin）");
        using var forged = Visitors.Of(silo.Http.BaseAddress!).Bearing("forged");
        (await forged.Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_one_program_gives_out_another_takes_and_takes_back()
    {
        string[] settings = [.. SiloProcess.On(await (await PostgresServer.Shared).CreateDatabase()), "--Access:SignIn=Required", "--Jobs:Enabled=false", $"--Admin:InitialPassword={GuardedSilo.AdminPassword}"];
        var silos = await Task.WhenAll(SiloProcess.Start(null, settings), SiloProcess.Start(null, settings));
        await using var one = silos[0];
        await using var two = silos[1];
        await using var front = SiloProcess.LaunchFrontEnd(settings);
        await front.WaitUntilReady();
        SiloProcess[] programs = [one, two, front];
        foreach (var program in programs)
        {
            using var here = await GuardedSilo.SignIn(program, "admin", GuardedSilo.AdminPassword);
            foreach (var other in programs)
                (await There(other, here).Read("/me")).Status.Should().Be(HttpStatusCode.OK);
        }
        using var admin = await GuardedSilo.SignIn(one, "admin", GuardedSilo.AdminPassword);
        (await There(front, admin).Post("/logout", new { everywhere = true })).Status.Should().Be(HttpStatusCode.OK);
        foreach (var program in programs)
            (await There(program, admin).Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    private static HttpClient There(SiloProcess program, HttpClient who) => Visitors.Of(program.Http.BaseAddress!).Bearing(who.DefaultRequestHeaders.Authorization!.Parameter!);

    [GeneratedRegex("初始密码 ([^ ]+) 。")]
    private static partial Regex Shown();
}
