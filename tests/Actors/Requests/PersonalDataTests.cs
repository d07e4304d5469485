using System.Collections.Immutable;
using Dapper;
using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Deciding;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Requests;

public sealed class SqlitePersonalDataTests(ClusterOnSqlite cluster) : PersonalDataTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresPersonalDataTests(ClusterOnPostgres cluster) : PersonalDataTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>个人信息 encrypted at rest: what is stored, and that one applicant stays one applicant, also across releases.</summary>
public abstract class PersonalDataTests(WorkflowCluster cluster)
{
    private const string Phone = "13800009999";

    [Fact]
    public async Task No_value_is_in_a_message_a_case_or_the_database()
    {
        var department = await cluster.Department();
        var form = Form(department, "甲");
        var answer = await cluster.Desk.Register(form, Guid.NewGuid(), "测试");
        answer.View!.Applicant.Phone.Should().Be(Phone, "the desk shows it to whoever registered it");

        var kept = (await cluster.Grains.GetGrain<IRequestGrain>(answer.View.Number).View(null))!.Applicant;
        foreach (var (text, plain) in new[] { (kept.IdentityNumber, form.Applicant!.IdentityNumber), (kept.Phone, Phone), (kept.Email, form.Applicant.Email), (kept.Address, form.Applicant.Address) })
            ProtectedText.Is(text).Should().BeTrue("{0} is for nobody between desk and desk", plain);
        cluster.Protection.Open(kept).Should().Be(Registering.ApplicantOf(form.Applicant!));
        (await Stored(answer.View.Number)).Should().Contain("申请人甲").And.NotContain(Phone).And.NotContain(form.Applicant!.IdentityNumber).And.NotContain(form.Applicant.Email).And.NotContain(form.Applicant.Address);
        (await cluster.Grains.GetGrain<IRequestGrain>(answer.View.Number).Verify()).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_registration_twice_is_one_request_though_it_is_encrypted_anew()
    {
        var (department, id) = (await cluster.Department(), Guid.NewGuid());
        var first = await cluster.Desk.Register(Form(department, "乙"), id, "测试");
        await cluster.Forget();
        var again = await cluster.Desk.Register(Form(department, "乙"), id, "测试");
        (again.View!.Number, again.View.Version, again.View.Applicant).Should().Be((first.View!.Number, 1, first.View.Applicant));
        var other = Form(department, "乙");
        (await cluster.Desk.Register(other with { Applicant = other.Applicant! with { Phone = "13800008888" } }, id, "测试")).Refusal!.Code.Should().Be("idempotency-key-reused");
    }

    [Fact]
    public async Task A_registration_sent_to_an_earlier_release_is_not_registered_again()
    {
        var (department, id) = (await cluster.Department(), Guid.NewGuid());
        var number = await RegisterAsBefore(Form(department, "丙"), id);
        (await cluster.Desk.Register(Form(department, "丙"), id, "测试")).View!.Number.Should().Be(number);
    }

    [Fact]
    [Trait("Rule", "FC1")]
    [Trait("Rule", "FC2")]
    public async Task An_applicant_is_counted_together_across_releases()
    {
        var department = await cluster.Department();
        await RegisterAsBefore(Form(department, "丁"), Guid.NewGuid());
        (await Register(department, "丁")).MonthlyRank.Should().Be(2);
        (await Register(department, "戊")).MonthlyRank.Should().Be(1);

        var arrived = await cluster.Desk.Register(Form(department, "丁") with { Channel = Channel.OrdinaryMail, ReceivedOn = null }, Guid.NewGuid(), "测试");
        (await Send(arrived.View!.Number, new RequestCommand.ConfirmReceipt { On = new(2025, 6, 5), Means = "电话" })).View!.MonthlyRank.Should().Be(3);
    }

    [Fact]
    [Trait("Rule", "FC1")]
    public async Task A_repeated_request_is_known_across_releases_both_ways()
    {
        var department = await cluster.Department();
        var before = await RegisterAsBefore(Form(department, "己"), Guid.NewGuid());
        await Close(before);
        var after = (await Register(department, "己")).Number;
        (await Send(after, Repeated(before))).Refusal.Should().BeNull();

        var open = await RegisterAsBefore(Form(department, "己"), Guid.NewGuid());
        var closed = (await Register(department, "己")).Number;
        await Close(closed);
        (await Send(open, Repeated(closed))).Refusal.Should().BeNull();

        var other = (await Register(department, "庚")).Number;
        (await Send(other, Repeated(before))).Refusal!.Code.Should().Be("precondition-missing");
    }

    private static Registration Form(string department, string name) => WorkflowCluster.Form(department, new(2025, 6, 3), "申请人" + name) with
    {
        Applicant = new ApplicantForm
        {
            Kind = ApplicantKind.NaturalPerson,
            Name = "申请人" + name,
            IdentityType = IdentityType.ResidentIdCard,
            IdentityNumber = "5325301990010112" + name,
            Phone = Phone,
            Email = $"someone-{name}@example.cn",
            Address = $"金平县金河镇某路{name}号",
        },
    };

    // An earlier release: plain values, and their key and digest as hashes anybody can try out.
    private async Task<string> RegisterAsBefore(Registration form, Guid id)
    {
        var reserve = new ReserveNumber { CommandId = id, Year = 2025, ApplicantKey = Registering.ApplicantOf(form.Applicant!).Key, ReceivedOn = form.ArrivedOn };
        var number = await cluster.Grains.GetGrain<IDepartmentGrain>(form.Department!).Reserve(reserve);
        var answer = await cluster.Grains.GetGrain<IRequestGrain>(number.Number).Register(new RegisterRequest { Form = form, CommandId = id, By = "测试", MonthlyRank = number.MonthlyRank });
        answer.Refusal.Should().BeNull();
        return answer.View!.Number;
    }

    private async Task<RequestView> Register(string department, string name) => (await cluster.Desk.Register(Form(department, name), Guid.NewGuid(), "测试")).View!;

    private async Task<RequestAnswer> Send(string number, RequestCommand command)
    {
        var grain = cluster.Grains.GetGrain<IRequestGrain>(number);
        ApplicantKey.MattersTo(command).Should().BeTrue();
        var other = await cluster.Protection.OtherKey((await grain.View(null))!.Applicant);
        return await grain.Execute(new ExecuteCommand { Command = command, CommandId = Guid.NewGuid(), By = "测试", OtherApplicantKey = other });
    }

    private async Task Close(string number) => (await cluster.Send(number, Reply(Disposition.Provided, ("review", "可以公开"), ("route", "纸质")))).Refusal.Should().BeNull();

    private static RequestCommand.IssueReply Repeated(string earlier) => Reply(Disposition.RepeatedRequest, ("earlierNumber", earlier));

    private static RequestCommand.IssueReply Reply(Disposition disposition, params (string Name, string Text)[] facts) => new()
    {
        On = new(2025, 6, 10),
        Disposition = disposition,
        DeliveredBy = DeliveryMeans.Hand,
        Facts = new ReplyFacts { Texts = facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Text) },
    };

    private async Task<string> Stored(string number)
    {
        await using var connection = await cluster.Stored.Connect(CancellationToken.None);
        var document = await connection.QuerySingleAsync<byte[]>("SELECT PayloadBinary FROM OrleansStorage WHERE GrainIdExtensionString = @number", new { number });
        var row = await connection.QuerySingleAsync("SELECT * FROM register WHERE number = @number", new { number });
        return System.Text.Encoding.UTF8.GetString(document) + string.Join('\n', ((IDictionary<string, object?>)row).Values);
    }
}
