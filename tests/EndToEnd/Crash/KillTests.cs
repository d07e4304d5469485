using System.Globalization;
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
        var stock = await Stocktaking.Of(silo.Http);
        output.WriteLine($"{Kills} kills, {works.Length} commands acknowledged ({works.Count(w => w.Attempts > 1)} of them only when sent again), {stock.Views.Count} requests");

        AllThereExactlyOnce(works, stock);
        NumbersWithoutGap(stock);
        await SentAgainNothingChanges(silo.Http, works, random);
        await RegisterEqualsGrains(silo.Http, stock);
        await ReportEqualsCount(silo.Http, stock, 2022);
        await ReportEqualsCount(silo.Http, stock, 2023);
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

    private static async Task<string> Prepare(HttpClient http)
    {
        await http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        await http.Post("/departments", new { code = "jyj", name = "教育体育局" });
        var body = new { department = "xzfb", arrivedOn = "2022-05-05", receivedOn = "2022-05-05", channel = "inPerson", applicant = new { kind = "other", name = "众人" }, description = "众人共办" };
        return (await http.Post("/requests", body, "11111111-2222-3333-4444-555555555555"))["number"];
    }

    private static void AllThereExactlyOnce(Work[] works, Stocktaking stock)
    {
        works.Length.Should().BeGreaterThan(Kills * Clients);
        var marks = stock.Marks();
        var wrong = works.Where(w => !marks[w.Mark].SequenceEqual([(w.Number!, w.Version)])).Select(w => $"{w.Mark} {w.Number} v{w.Version}: found {string.Join(' ', marks[w.Mark])}");
        wrong.Should().BeEmpty();
        marks.Select(m => m.Key).Should().BeEquivalentTo(works.Select(w => w.Mark), "nothing is there that nobody sent");
    }

    private static void NumbersWithoutGap(Stocktaking stock)
    {
        foreach (var department in stock.Views.GroupBy(v => v.GetProperty("department").GetString()))
        {
            var serials = department.Select(v => int.Parse(v.GetProperty("number").GetString()!.Split('-')[2], CultureInfo.InvariantCulture)).Order();
            serials.Should().Equal(Enumerable.Range(1, department.Count()), department.Key);
        }
    }

    private static async Task SentAgainNothingChanges(HttpClient http, Work[] works, Random random)
    {
        foreach (var work in random.GetItems(works, 200))
        {
            var again = await http.Post(work.Path, work.Body, work.Key.ToString());
            (again["number"], again.Json.GetProperty("version").GetInt32()).Should().Be((work.Number!, work.Version), work.Mark);
        }
        var after = await Stocktaking.Of(http);
        after.Views.Sum(v => v.GetProperty("version").GetInt32()).Should().Be(works.Length + 1, "each acknowledged command is one entry, and one is the shared request");
    }

    private static async Task RegisterEqualsGrains(HttpClient http, Stocktaking stock)
    {
        foreach (var view in stock.Views)
        {
            var answer = await http.Read($"/requests/{view.GetProperty("number")}/verification");
            answer.Json.GetProperty("problems").GetArrayLength().Should().Be(0, answer.Text);
            answer.Json.GetProperty("entries").GetInt32().Should().Be(view.GetProperty("version").GetInt32());
        }
    }

    private static async Task ReportEqualsCount(HttpClient http, Stocktaking stock, int year)
    {
        var table = (await http.Read($"/years/{year}/report")).Json.GetProperty("table3");
        string[] columns = [.. table.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)];
        var cells = from row in table.GetProperty("rows").EnumerateObject()
                    from cell in row.Value.EnumerateArray().Select((value, index) => (value, index))
                    where cell.value.GetInt32() != 0
                    select KeyValuePair.Create((row.Name, columns[cell.index]), cell.value.GetInt32());
        new Dictionary<(string, string), int>(cells).Should().BeEquivalentTo(stock.Count(year), $"the report of {year} is counted from the cases");
    }
}
