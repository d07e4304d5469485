using System.Globalization;
using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>What must hold after any number of crashes.</summary>
internal static class AfterTheCrash
{
    /// <summary>Checks every acknowledged command, the numbers, the register, the ledgers and the reports.</summary>
    /// <param name="http">The program, alive again.</param>
    /// <param name="works">Every acknowledged command.</param>
    /// <param name="random">Chooses which are sent again.</param>
    public static async Task NothingIsLostOrDoubled(HttpClient http, Work[] works, Random random)
    {
        var stock = await Stocktaking.Of(http);
        AllThereExactlyOnce(works, stock);
        NumbersWithoutGap(stock);
        await SentAgainNothingChanges(http, works, random);
        await RegisterEqualsGrains(http, stock);
        await ReportEqualsCount(http, stock, 2022);
        await ReportEqualsCount(http, stock, 2023);
    }

    private static void AllThereExactlyOnce(Work[] works, Stocktaking stock)
    {
        var marks = stock.Marks();
        var wrong = works.Where(w => !marks[w.Mark].SequenceEqual([(w.Number!, w.Version)])).Select(w => $"{w.Mark} {w.Number} v{w.Version}: found {string.Join(' ', marks[w.Mark])}");
        wrong.Should().BeEmpty();
        marks.Select(m => m.Key).Except(works.Select(w => w.Mark)).Should().BeEmpty("nothing is there that nobody sent");
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
            for (var attempt = 1; again.Status == HttpStatusCode.ServiceUnavailable && attempt < 60; attempt++)
            {
                await Task.Delay(500);
                again = await http.Post(work.Path, work.Body, work.Key.ToString());
            }
            (again["number"], again.Json.GetProperty("version").GetInt32()).Should().Be((work.Number!, work.Version), work.Mark);
        }
        var after = await Stocktaking.Of(http);
        after.Views.Sum(v => v.GetProperty("version").GetInt32()).Should().Be(works.Length + 1, "each acknowledged command is one entry, and one is the shared request");
    }

    private static async Task RegisterEqualsGrains(HttpClient http, Stocktaking stock)
    {
        foreach (var view in stock.Views)
        {
            var answer = await http.ReadPatiently($"/requests/{view.GetProperty("number")}/verification");
            answer.GetProperty("problems").GetArrayLength().Should().Be(0, answer.GetRawText());
            answer.GetProperty("entries").GetInt32().Should().Be(view.GetProperty("version").GetInt32());
        }
    }

    private static async Task ReportEqualsCount(HttpClient http, Stocktaking stock, int year)
    {
        var table = (await http.ReadPatiently($"/years/{year}/report")).GetProperty("table3");
        string[] columns = [.. table.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)];
        var cells = from row in table.GetProperty("rows").EnumerateObject()
                    from cell in row.Value.EnumerateArray().Select((value, index) => (value, index))
                    where cell.value.GetInt32() != 0
                    select KeyValuePair.Create((row.Name, columns[cell.index]), cell.value.GetInt32());
        new Dictionary<(string, string), int>(cells).Should().BeEquivalentTo(stock.Count(year), $"the report of {year} is counted from the cases");
    }
}
