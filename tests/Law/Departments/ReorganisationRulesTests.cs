using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Law.Departments;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Departments;

/// <summary>机构调整: merged, split, renamed.</summary>
public sealed class ReorganisationRulesTests
{
    private static readonly Dictionary<string, bool> Known = new() { ["nyj"] = true, ["fpb"] = true, ["jyj"] = true, ["old"] = false };

    [Theory]
    [InlineData(ReorganisationKind.Merge, "nyj,fpb", "nyj")]
    [InlineData(ReorganisationKind.Merge, "nyj,fpb", "nynczj")]
    [InlineData(ReorganisationKind.Merge, "fpb", "nyj")]
    [InlineData(ReorganisationKind.Split, "jyj", "jyj,tyj")]
    [InlineData(ReorganisationKind.Split, "jyj", "jy2,tyj")]
    [InlineData(ReorganisationKind.Rename, "jyj", "jyj")]
    public void What_happens_to_departments_can_be_entered(ReorganisationKind kind, string from, string to) => Refused(kind, from, to).Should().BeEmpty();

    [Theory]
    [InlineData(ReorganisationKind.Merge, "nyj,fpb", "nyj,fpb", "to")]
    [InlineData(ReorganisationKind.Merge, "nyj", "nyj", "to")]
    [InlineData(ReorganisationKind.Merge, "nyj", "old", "to")]
    [InlineData(ReorganisationKind.Merge, "old", "nyj", "from")]
    [InlineData(ReorganisationKind.Merge, "nobody", "nyj", "from")]
    [InlineData(ReorganisationKind.Merge, "nyj,nyj", "fpb", "from")]
    [InlineData(ReorganisationKind.Split, "jyj", "tyj", "to")]
    [InlineData(ReorganisationKind.Split, "nyj,jyj", "nyj,jyj", "to")]
    [InlineData(ReorganisationKind.Rename, "jyj", "tyj", "to")]
    [InlineData(ReorganisationKind.Merge, "nyj", "大写", "to")]
    public void What_cannot_be_is_refused_by_field(ReorganisationKind kind, string from, string to, string field) => Refused(kind, from, to).Should().Equal(field);

    [Fact]
    public void A_name_is_that_of_its_day()
    {
        var all = new[] { Of(ReorganisationKind.Rename, [new("jyj", "教育局")], [new("jyj", "教育体育局")]) };

        ReorganisationRules.NameOn(all, "jyj", Day("2022-12-31"), "教育体育局").Should().Be("教育局");
        ReorganisationRules.NameOn(all, "jyj", Day("2023-02-01"), "教育体育局").Should().Be("教育体育局");
        ReorganisationRules.NameOn(all, "nyj", Day("2022-12-31"), "农业局").Should().Be("农业局");
    }

    [Fact]
    public void A_department_goes_on_with_the_work_of_those_that_ended_in_it_and_theirs()
    {
        Reorganisation[] all =
        [
            Of(ReorganisationKind.Merge, [new("fpb", "扶贫办")], [new("nyj", "农业局")]),
            Of(ReorganisationKind.Merge, [new("nyj", "农业局"), new("slj", "水利局")], [new("nslj", "农业水利局")]),
            Of(ReorganisationKind.Split, [new("jyj", "教育体育局")], [new("jyj", "教育局"), new("tyj", "体育局")]),
        ];

        ReorganisationRules.PredecessorsOf(all, "nslj").Should().Equal("fpb", "nyj", "slj");
        ReorganisationRules.PredecessorsOf(all, "nyj").Should().Equal("fpb");
        ReorganisationRules.PredecessorsOf(all, "tyj").Should().BeEmpty("what the education bureau received is still its own");
    }

    [Fact]
    public void Work_follows_its_officer_and_else_goes_to_the_first()
    {
        var split = Of(ReorganisationKind.Split, [new("jyj", "教育体育局")], [new("jyj", "教育局"), new("tyj", "体育局")]) with { People = ImmutableSortedDictionary<string, string>.Empty.Add("wang", "tyj") };

        split.TargetOf("Wang").Should().Be("tyj");
        split.TargetOf("li").Should().Be("jyj");
        split.TargetOf(null).Should().Be("jyj");
        ReorganisationRules.Refuse(Known, split with { People = split.People.Add("li", "nyj") }, Day("2023-02-15"))!.Errors.Keys.Should().Equal("people.li");
        ReorganisationRules.Refuse(Known, split with { On = Day("2023-02-16") }, Day("2023-02-15"))!.Errors.Keys.Should().Equal("on");
    }

    private static IEnumerable<string> Refused(ReorganisationKind kind, string from, string to) =>
        ReorganisationRules.Refuse(Known, Of(kind, Parts(from, "旧"), Parts(to, "新")), Day("2023-02-15"))?.Errors.Keys ?? [];

    private static ImmutableArray<DepartmentPart> Parts(string codes, string name) => [.. codes.Split(',').Select(code => new DepartmentPart(code, name + code))];

    private static Reorganisation Of(ReorganisationKind kind, ImmutableArray<DepartmentPart> from, ImmutableArray<DepartmentPart> to) =>
        new() { Id = Guid.NewGuid(), Kind = kind, On = Day("2023-01-10"), Basis = "机构改革方案", From = from, To = to, By = "系统管理员", At = DateTimeOffset.UnixEpoch };
}
