using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 22;
    private const int Clients = 8;
    private const int Seed = 20220930;

    [Fact]
    public async Task Twenty_two_kills_under_load_lose_and_double_nothing()
    {
        var random = new Random(Seed);
        var folder = SiloProcess.NewFolder();
        OfficeClient[] clients = [.. Enumerable.Range(1, Clients).Select(id => new OfficeClient(id, new Random(Seed + id)))];
        for (var life = 0; life < Kills; life++)
            await Live(folder, clients, TimeSpan.FromMilliseconds(random.Next(300, 2000)));

        await using var silo = await Start(folder);
        foreach (var client in clients)
            await client.Finish(silo.Http);
        Work[] works = [.. clients.SelectMany(c => c.Acknowledged)];
        output.WriteLine($"{Kills} kills, {works.Length} commands acknowledged ({works.Count(w => w.Attempts > 1)} of them only when sent again)");

        works.Length.Should().BeGreaterThan(Kills * Clients);
        await AfterTheCrash.NothingIsLostOrDoubled(silo.Http, works, random);
        (await silo.Stop()).Should().Be(0);
        var (code, text) = await OperatorCommand.Run("verify", "--data", folder);
        code.Should().Be(0, text);
    }

    private static Task<SiloProcess> Start(string folder) => SiloProcess.Start(folder, "--Jobs:Enabled=false");

    private static async Task Live(string folder, OfficeClient[] clients, TimeSpan span)
    {
        await using var silo = await Start(folder);
        var shared = await Prepare(silo.Http);
        var work = clients.Select(c => c.WorkUntilTheProgramIsGone(silo.Http, shared)).ToArray();
        await Task.WhenAny(Task.Delay(span), Task.WhenAll(work));
        await silo.Kill();
        await Task.WhenAll(work);
    }

    /// <summary>Two departments, and a request that everybody writes to.</summary>
    internal static async Task<string> Prepare(HttpClient http)
    {
        await http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        await http.Post("/departments", new { code = "jyj", name = "教育体育局" });
        var body = new { department = "xzfb", arrivedOn = "2022-05-05", receivedOn = "2022-05-05", channel = "inPerson", applicant = new { kind = "other", name = "众人" }, description = "众人共办" };
        return (await http.Post("/requests", body, "11111111-2222-3333-4444-555555555555"))["number"];
    }
}
