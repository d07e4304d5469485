using FluentAssertions;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Pages.Registering;
using Jinping.Workflow.Law.Requests;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Pages.Registering;

public sealed class RegistrationHintTests
{
    private static readonly DateOnly Today = new(2022, 12, 1);

    [Theory]
    [InlineData("关于2022年征地补偿标准的批复", 0)]
    [InlineData("1. 征地批复；\n2. 补偿方案", 2)]
    [InlineData("申请公开：一、征地批复；二、补偿方案；三、听证笔录", 3)]
    [InlineData("（一）批复\n（二）红线图", 2)]
    [InlineData("投资1.5亿元的项目；3.2公顷用地", 0)]
    public void Numbered_matters_are_counted(string description, int matters) => SeveralMatters.In(description).Should().Be(matters);

    [Theory]
    [InlineData("13887312345")]
    [InlineData("0873-5221234")]
    [InlineData("08735221234转801")]
    [InlineData("+8613887312345")]
    [InlineData("400-800-8000")]
    public void A_telephone_number_is_not_doubted(string phone) => Warnings(new() { Phone = phone }).Should().BeEmpty();

    [Theory]
    [InlineData("1388731234")]
    [InlineData("<script>")]
    public void What_looks_like_no_telephone_number_is_pointed_out(string phone) => Warnings(new() { Phone = phone }).Should().Equal("applicant.phone");

    [Fact]
    public void A_number_without_its_kind_tells_nobody_apart() =>
        Warnings(new() { IdentityNumber = "11010519491231002X" }).Should().Equal("applicant.identityNumber");

    [Fact]
    public void Whoever_wants_an_e_mail_has_an_address() =>
        Warnings(new() { FormRequested = FormRequested.Email }).Should().Equal("applicant.email");

    [Fact]
    public void Likeness_looks_at_neither_punctuation_nor_order_of_items()
    {
        Likeness.Of("2021年度扶贫资金分配明细", "2021年度，扶贫资金分配明细。").Should().Be(1);
        Likeness.Of("2021年度扶贫资金分配明细", "垃圾焚烧发电项目核准批复").Should().Be(0);
        Likeness.Of("", "批复").Should().Be(0);
    }

    [Fact]
    public void A_long_text_is_looked_for_by_few_pieces() =>
        Likeness.Pieces(string.Concat(Enumerable.Range(0, 500).Select(i => (char)(0x4E00 + i))), 5).Should().HaveCount(5).And.OnlyContain(piece => piece.Length == 4);

    private static IEnumerable<string> Warnings(RegistrationDraft draft) => RegistrationWarnings.Of(draft, Today).Keys;
}
