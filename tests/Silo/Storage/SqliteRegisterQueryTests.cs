using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteRegisterQueryTests(SqliteRegisterFixture fixture) : RegisterQueryTests(fixture, DatabaseKind.Sqlite), IClassFixture<SqliteRegisterFixture>
{
    [Theory]
    [InlineData("SELECT number FROM register WHERE status <> 'closed' AND act_on <= '2022' AND number > ''", "register_act_on")]
    [InlineData("SELECT number FROM register WHERE status <> 'closed' AND calendar_version < 3 AND number > ''", "register_calendar")]
    [InlineData("SELECT * FROM register WHERE status <> 'closed' AND department = 'a'", "register_open")]
    [InlineData("SELECT * FROM register WHERE status <> 'closed' AND handling_department = 'a' AND department <> 'a'", "register_open_handling")]
    [InlineData("SELECT reviews FROM register WHERE department = 'a' AND reviews IS NOT NULL", "register_reviews")]
    [InlineData("SELECT 1 FROM register WHERE department = 'a' AND applicant_key = 'k' AND received_on >= '2022' AND received_on < '2023'", "register_applicant")]
    [InlineData("SELECT 1 FROM register WHERE department = 'a' AND received_on <= '2022' AND (closed_on IS NULL OR closed_on >= '2022')", "register_ledger")]
    [InlineData("SELECT number FROM register WHERE closed_late IS NULL AND number > ''", "register_older")]
    [InlineData("SELECT * FROM register WHERE accept_by IS NOT NULL AND closed_on IS NULL", "register_unsigned")]
    [InlineData("SELECT * FROM register WHERE urge_answer_by IS NOT NULL AND closed_on IS NULL", "register_urged")]
    [InlineData("SELECT * FROM register WHERE co_handlers IS NOT NULL AND co_handlers LIKE '%,a,%'", "register_co_handled")]
    public async Task The_standing_queries_read_an_index_and_not_the_register(string sql, string index)
    {
        var plan = await Fixture.Plan(sql);

        plan.Should().Contain(index).And.NotMatchRegex("SCAN register");
    }
}
