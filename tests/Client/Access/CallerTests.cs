using FluentAssertions;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Register;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Access;

public sealed class CallerTests
{
    [Fact]
    public void A_caller_comes_back_from_its_principal()
    {
        var caller = new Caller
        {
            UserName = "zhangsan",
            DisplayName = "张三",
            Role = AccountRole.Officer,
            Department = "xzfb",
            MustChangePassword = true,
            SecondFactor = true,
            MustSetUpSecondFactor = true,
            Token = Guid.NewGuid(),
            TokenEnds = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
        };
        Caller.Of(caller.ToPrincipal("test")).Should().Be(caller);
        Caller.Of((caller with { Predecessors = ["fpb", "nyj"] }).ToPrincipal("test"))!.Predecessors.Should().Equal("fpb", "nyj");
        Caller.Of(Caller.Local.ToPrincipal("test")).Should().Be(Caller.Local);
        Caller.Of(new System.Security.Claims.ClaimsPrincipal()).Should().BeNull();
    }

    [Fact]
    public void The_password_comes_first_and_then_the_second_factor()
    {
        var caller = new Caller { UserName = "a", Role = AccountRole.Administrator, MustChangePassword = true, MustSetUpSecondFactor = true };
        caller.FirstOfAll.Should().Be("/password");
        (caller with { MustChangePassword = false }).FirstOfAll.Should().Be("/account");
        (caller with { MustChangePassword = false, MustSetUpSecondFactor = false }).FirstOfAll.Should().BeNull();
    }

    [Fact]
    public void A_department_looks_after_those_that_were_merged_into_it()
    {
        var heir = new Caller { UserName = "a", Role = AccountRole.Officer, Department = "nyj", Predecessors = ["fpb"] };

        heir.Sees("fpb", "fpb").Should().BeTrue();
        heir.Sees("jyj", "czj").Should().BeFalse();
        heir.Within(new RegisterQuery()).Scopes.Should().Equal("nyj", "fpb");
        (heir with { Predecessors = [] }).Within(new RegisterQuery()).Scope.Should().Be("nyj");
        Caller.Local.Within(new RegisterQuery()).Should().BeEquivalentTo(new RegisterQuery());
    }

    [Fact]
    public void A_department_sees_what_it_received_and_what_it_handles()
    {
        var officer = new Caller { UserName = "a", Role = AccountRole.Officer, Department = "xzfb" };
        officer.Sees("xzfb", "jyj").Should().BeTrue();
        officer.Sees("jyj", "xzfb").Should().BeTrue();
        officer.Sees("jyj", "jyj").Should().BeFalse();
        officer.IsOf(null).Should().BeFalse();
        Caller.Local.Sees("jyj", "jyj").Should().BeTrue();
    }

    [Fact]
    public void The_timeline_names_person_and_account()
    {
        new Caller { UserName = "zhangsan", DisplayName = "张三", Role = AccountRole.Officer }.Recorded.Should().Be("张三（zhangsan）");
        Caller.Local.Recorded.Should().Be("本机用户");
    }
}
