using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.EndToEnd.Tests.Jobs;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>From one machine's SQLite to PostgreSQL.</summary>
public sealed class MoveTests
{
    [Fact]
    public async Task A_moved_office_finds_everything_as_it_was_and_works_on()
    {
        string folder;
        ApiAnswer report, list;
        await using (var silo = await SiloProcess.Start(null, "--demo"))
        {
            (report, list) = (await silo.Http.Read("/years/2022/report"), await silo.Http.Read("/requests?pageSize=200"));
            (await silo.Stop()).Should().Be(0);
            folder = silo.DataDirectory;
        }
        var target = await (await PostgresServer.Shared).CreateDatabase();

        var (code, text) = await OperatorCommand.Run("migrate", "--from", folder, "--to", target);
        code.Should().Be(0, text);
        text.Should().Contain($"申请{list.Json.GetProperty("total").GetInt32()}件").And.MatchRegex("已迁移通知 [1-9]").And.Contain("两个数据库内容一致").And.NotContain("Password");
        (code, text) = await OperatorCommand.Run("migrate", "--from", folder, "--to", target);
        code.Should().Be(0, "repeating it changes nothing: " + text);

        await using var moved = await SiloProcess.Start(null, SiloProcess.On(target));
        (await moved.Http.Read("/years/2022/report")).Text.Should().Be(report.Text);
        (await moved.Http.Read("/requests?pageSize=200")).Text.Should().Be(list.Text);
        var number = list.Json.GetProperty("items")[0].GetProperty("number").GetString();
        (await moved.Http.Read($"/requests/{number}/verification")).Json.GetProperty("problems").GetArrayLength().Should().Be(0);
        (await moved.Http.Post($"/requests/{number}/commands", new { type = "note", text = "迁移后补记" })).Status.Should().Be(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_move_that_was_broken_off_is_taken_up_and_a_foreign_database_is_left_as_it_is()
    {
        string folder;
        await using (var silo = await SiloProcess.Start(null, "--demo"))
        {
            (await silo.Stop()).Should().Be(0);
            folder = silo.DataDirectory;
        }
        var target = await (await PostgresServer.Shared).CreateDatabase();
        (await OperatorCommand.Run("migrate", "--from", folder, "--to", target)).Code.Should().Be(0);
        // Half of it gone, as after a move that was broken off.
        StoredData.OnPostgres(target).Execute("ALTER TABLE OrleansStorage DISABLE TRIGGER request_not_deleted; DELETE FROM OrleansStorage WHERE GrainIdHash % 2 = 0; DELETE FROM register WHERE number NOT IN (SELECT GrainIdExtensionString FROM OrleansStorage); DELETE FROM mail_item WHERE number NOT IN (SELECT GrainIdExtensionString FROM OrleansStorage); ALTER TABLE OrleansStorage ENABLE TRIGGER request_not_deleted");
        var (code, text) = await OperatorCommand.Run("migrate", "--from", folder, "--to", target);
        code.Should().Be(0, text);

        StoredData.OnPostgres(target).Execute("UPDATE OrleansStorage SET Version = Version + 1 WHERE GrainTypeString = 'authority'");
        (code, text) = await OperatorCommand.Run("migrate", "--from", folder, "--to", target);
        code.Should().Be(1);
        text.Should().Contain("不一致").And.Contain("未覆盖任何数据");
    }
}
