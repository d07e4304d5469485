using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests;
using Xunit;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

/// <summary>AR-K8: prose that names figures cannot part from the tables.</summary>
[Trait("Rule", "AR-K8")]
public sealed class NarrativeTemplateTests
{
    private static readonly ReportFigures Figures = ReportFigures.Of(
        2022,
        new TableTwo { Licences = 10909, FeesTenThousandYuan = 4245.640m },
        Ledger.Empty(2022).WithCount(ReportRow.NewlyReceived, ApplicantKind.NaturalPerson, 6).WithCount(ReportRow.StateSecret, ApplicantKind.NaturalPerson, 2).WithCount(ReportRow.EnforcementFile, ApplicantKind.Other, 3).ToTable(),
        new TableFour { Litigation = new() { Upheld = 1 }, LitigationAfterReconsideration = new() { Pending = 2 } });

    [Theory]
    [InlineData("{年度}年收到{本年新收}件", "2022年收到6件")]
    [InlineData("不予公开{不予公开}件、办结{ 办结 }件", "不予公开5件、办结5件")]
    [InlineData("行政诉讼{行政诉讼}件，其中直接起诉{直接起诉}件", "行政诉讼3件，其中直接起诉1件")]
    [InlineData("许可{行政许可}件，收费{收费金额}万元", "许可10909件，收费4245.64万元")]
    [InlineData("{机关}发布信息{门户网站}条", "某县发布信息787条")]
    [InlineData("没有{这个数}", "没有{这个数}")]
    [InlineData("{}{{年度}}", "{}{2022}")]
    public void Figures_stand_where_they_are_named(string text, string filled) =>
        NarrativeTemplate.Fill(text, "某县", Figures, new Dictionary<string, string> { ["门户网站"] = "787" }).Should().Be(filled);

    [Fact]
    public void Names_that_mean_nothing_are_told_once() =>
        NarrativeTemplate.Unknown("{年度}{甲}{门户网站}{甲}{ 乙 }", ["门户网站"]).Should().Equal("甲", "乙");

    [Fact]
    public void Every_name_has_a_value_and_a_meaning() =>
        NarrativeTemplate.Names.Should().OnlyContain(name => name.Meaning.Length > 0 && !NarrativeTemplate.Fill($"{{{name.Name}}}", "某县", Figures, ImmutableSortedDictionary<string, string>.Empty).StartsWith('{')).And.OnlyHaveUniqueItems();

    [Fact]
    public void The_usual_texts_name_only_what_there_is() =>
        NarrativeSections.All.Select(NarrativeSections.UsualText).OfType<string>().Should().HaveCountGreaterThan(2).And.OnlyContain(text => NarrativeTemplate.Unknown(text, Array.Empty<string>()).IsEmpty);
}
