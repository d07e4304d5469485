using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Actors.Notices;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Deputies;
using Jinping.Workflow.Law.Notices;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Notices;

/// <summary>Who of the office is told.</summary>
public sealed class OfficePeopleTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    private static readonly ImmutableArray<AccountState> Accounts =
    [
        Account("zhang", AccountRole.Officer, "xzfb"), Account("li", AccountRole.Officer, "xzfb"), Account("shen", AccountRole.Reviewer, "xzfb"), Account("zhu", AccountRole.Supervisor, "xzfb"),
        Account("jia", AccountRole.Officer, "jyj"), Account("gone", AccountRole.Officer, "xzfb") with { Disabled = true }, Account("admin", AccountRole.Administrator, null),
    ];

    [Fact]
    public void A_person_a_department_and_its_reviewers_are_found()
    {
        Told(Addressee.Person("ZHANG", "xzfb")).Should().Equal("zhang");
        Told(Addressee.Staff("xzfb")).Should().Equal("zhu");
        Told(Addressee.Reviewers("xzfb")).Should().Equal("shen");
        Told(Addressee.Authority).Should().Equal("admin");
    }

    [Fact]
    public void Where_nobody_has_the_part_the_next_hears_of_it()
    {
        Told(Addressee.Staff("jyj")).Should().Equal(["jia"], "it has no supervisor");
        Told(Addressee.Reviewers("jyj")).Should().Equal("jia");
        Told(Addressee.Staff("czj")).Should().Equal(["admin"], "it has nobody");
        Told(Addressee.Members("jyj")).Should().Equal("jia");
        Told(Addressee.Members("czj")).Should().BeEmpty("the authority hears of it by itself");
        Told(Addressee.Person("政务公开股", "xzfb")).Should().Equal(["zhu"], "that is nobody's name");
        Told(Addressee.Person("gone", "xzfb")).Should().Equal(["zhu"], "he has left");
    }

    [Fact]
    public void Whoever_did_it_is_not_told()
    {
        Told(Addressee.Person("zhang", "xzfb"), by: "张某（zhang）").Should().BeEmpty();
        Told(Addressee.Person("zhang", "xzfb"), by: "zhang").Should().BeEmpty();
        Told(Addressee.Person("gone", "xzfb"), by: "gone").Should().BeEmpty("he took it himself before he left");
        Told(Addressee.Person("zhang", "xzfb"), by: "李某（li）代张某").Should().Equal("zhang");
        Told(Addressee.Person("zhang", "xzfb"), by: "li代张某").Should().Equal("zhang");
    }

    [Fact]
    public void While_somebody_is_absent_the_deputy_is_told_in_his_name()
    {
        var deputation = new Deputation { Officer = "zhang", Deputy = "li", From = Today, To = Today.AddDays(4), SetBy = "主管", SetAt = DateTimeOffset.UnixEpoch };

        Readers(Addressee.Person("zhang", "xzfb"), [deputation]).Should().Equal(new NoticeReader("li", "某人zhang"));
        Readers(Addressee.Person("zhang", "xzfb"), [deputation with { From = Today.AddDays(1) }]).Should().Equal(new NoticeReader("zhang", null));
        Readers(Addressee.Person("zhang", "xzfb"), [deputation with { Deputy = "gone" }]).Should().Equal([new NoticeReader("zhang", null)], "that deputy has left");
    }

    [Fact]
    public void Where_sign_in_is_off_the_one_user_is_told_of_all_but_his_own()
    {
        var office = new OfficePeople(Accounts, [], "本机用户");
        office.ReadersOf(Of(Addressee.Person("zhang", "xzfb"), null), Today).Should().Equal(new NoticeReader("本机用户", null));
        office.ReadersOf(Of(Addressee.Staff("xzfb"), "本机用户"), Today).Should().BeEmpty();
    }

    private static IEnumerable<string> Told(Addressee to, string? by = null) => new OfficePeople(Accounts, [], null).ReadersOf(Of(to, by), Today).Select(reader => reader.UserName);

    private static ImmutableArray<NoticeReader> Readers(Addressee to, ImmutableArray<Deputation> deputations) => new OfficePeople(Accounts, deputations, null).ReadersOf(Of(to, null), Today);

    private static Notice Of(Addressee to, string? by) => new() { Event = "a/1", Kind = NoticeKind.Assigned, To = to, By = by, Text = "有事", RaisedAt = DateTimeOffset.UnixEpoch };

    private static AccountState Account(string userName, AccountRole role, string? department) => new() { UserName = userName, DisplayName = "某人" + userName, Role = role, Department = department };
}
