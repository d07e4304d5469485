using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>A data folder on a file system of four megabytes, of memory; only root may mount one.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_is_told_refused_and_loses_nothing_that_was_acknowledged()
    {
        Assert.SkipUnless(Environment.UserName == "root", "Only root may mount a file system.");
        var folder = SiloProcess.NewFolder();
        await OtherProgram.MustRun(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder]);
        try
        {
            List<string> acknowledged = [];
            await using (var silo = await SiloProcess.Start(folder, "--Jobs:Enabled=false"))
            {
                await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
                // The first refusals may free a little: SQLite then folds its log into the database.
                for (var refused = 0; refused < 10;)
                {
                    var answer = await Register(silo.Http, acknowledged.Count);
                    if (answer.Status == HttpStatusCode.Created)
                    {
                        acknowledged.Add(answer["number"]);
                        refused = 0;
                        continue;
                    }
                    (answer.Status, answer["code"]).Should().Be((HttpStatusCode.ServiceUnavailable, "not-ready"), answer.Text);
                    refused++;
                }
                acknowledged.Should().HaveCountGreaterThan(10);
                await NotReady(silo.Http);
                (await silo.Http.Read($"/requests/{acknowledged[0]}")).Status.Should().Be(HttpStatusCode.OK, "what is there can be read");
                await silo.Kill();
            }

            await OtherProgram.MustRun(["mount", "-o", "remount,size=64m", folder]);
            await using var again = await SiloProcess.Start(folder, "--Jobs:Enabled=false");
            (await again.Http.ReadAll("/requests")).Select(row => row.GetProperty("number").GetString()).Should().BeEquivalentTo(acknowledged);
            (await Register(again.Http, acknowledged.Count)).Status.Should().Be(HttpStatusCode.Created);
            (await again.Stop()).Should().Be(0);
            var (code, text) = await OperatorCommand.Run("verify", "--data", folder);
            code.Should().Be(0, text);
        }
        finally
        {
            await OtherProgram.MustRun(["umount", "--lazy", folder]);
        }
    }

    // The description is long, so that a few dozen fill the disk.
    private static Task<ApiAnswer> Register(HttpClient http, int made) =>
        http.Call(HttpMethod.Post, "/requests", RunningSilo.Form(description: $"{made}" + new string('查', 3000)));

    private static async Task NotReady(HttpClient http)
    {
        for (var look = 0; look < 20; look++)
        {
            using var ready = await http.GetAsync("/readyz");
            if (ready.StatusCode == HttpStatusCode.ServiceUnavailable)
                return;
        }
        Assert.Fail("The program calls itself ready on a full disk.");
    }
}
