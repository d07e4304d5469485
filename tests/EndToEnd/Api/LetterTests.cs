using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>One letter of every kind, for a case that reached it by the interface, before and after 2024-01-01; what each must say is the law's, not the template's.</summary>
[Trait("Rule", "F-01"), Trait("Rule", "F-02"), Trait("Rule", "F-03"), Trait("Rule", "F-04"), Trait("Rule", "F-05"), Trait("Rule", "F-06"), Trait("Rule", "F-07"), Trait("Rule", "F-08"), Trait("Rule", "F-09"), Trait("Rule", "F-10")]
[Trait("Rule", "F-11"), Trait("Rule", "F-12"), Trait("Rule", "F-13"), Trait("Rule", "F-14"), Trait("Rule", "F-15"), Trait("Rule", "F-16"), Trait("Rule", "F-17"), Trait("Rule", "A-01"), Trait("Rule", "A-02"), Trait("Rule", "A-03")]
[Trait("Rule", "A-04"), Trait("Rule", "A-05"), Trait("Rule", "A-06"), Trait("Rule", "A-07"), Trait("Rule", "A-08"), Trait("Rule", "A-09"), Trait("Rule", "A-10"), Trait("Rule", "A-11"), Trait("Rule", "A-12"), Trait("Rule", "A-13")]
[Trait("Rule", "A-14"), Trait("Rule", "A-15"), Trait("Rule", "A-16"), Trait("Rule", "A-17"), Trait("Rule", "A-18"), Trait("Rule", "A-19"), Trait("Rule", "A-20"), Trait("Rule", "A-21"), Trait("Rule", "A-22"), Trait("Rule", "A-23")]
public sealed partial class LetterTests
{
    private const string Choice2022 = "可自收到之日起60日内向金平县人民政府或者红河州人民政府办公室申请行政复议，也可自收到之日起6个月内向金平县人民法院提起行政诉讼";
    private const string First = "应当先自收到之日起60日内向金平县人民政府申请行政复议；对行政复议决定仍不服的，可自收到行政复议决定书之日起15日内向金平县人民法院提起行政诉讼";
    private const string Choice2024 = "可自收到之日起60日内向金平县人民政府申请行政复议，或者自收到之日起6个月内向金平县人民法院提起行政诉讼";

    [Theory]
    [InlineData(2022)]
    [InlineData(2024)]
    [Trait("Rule", "L-R1"), Trait("Rule", "L-R2"), Trait("Rule", "L-R3"), Trait("Rule", "L-R4"), Trait("Rule", "LN5")]
    public async Task Every_letter_says_what_the_law_has_it_say(int year)
    {
        await using var office = await LetterOffice.Open(year);
        List<string> wrong = [], codes = [];
        foreach (var story in LetterStory.All())
        {
            var number = await story.Reach(office);
            var (text, letter) = await office.Read(number, new { code = story.Code, facts = Dated(story.Facts, office) });
            codes.Add(letter["code"]);
            wrong.AddRange(story.MustSay(office).Concat(Common(story, letter)).Where(said => !text.Contains(said, StringComparison.Ordinal)).Select(said => $"{story.Code} does not say {said}: {text}"));
            wrong.AddRange(Remedies(story, year, text));
            wrong.AddRange((await office.Document(number, letter["id"], $"{year}-{story.Code}")).Select(problem => $"{story.Code} as a Word file: {problem}"));
            if (story.Code is "F-08" or "F-10" or "F-11" or "F-12" && text.Contains("王秀兰", StringComparison.Ordinal))
                wrong.Add($"{story.Code} names the applicant");
        }
        wrong.Should().BeEmpty();
        codes.Distinct().Should().HaveCount(39, "F-16 tells of another letter and has its own test");
    }

    [Fact]
    [Trait("Rule", "LN3"), Trait("Rule", "LN4"), Trait("Rule", "LN6")]
    public async Task Numbers_have_no_gap_letters_are_frozen_and_a_correction_names_what_it_replaces()
    {
        await using var office = await LetterOffice.Open(2022);
        var number = await office.Do(await office.Case(), new { type = "extend", on = office.Day(9), workingDays = 10, approvedBy = "主任", reason = "需要调取档案" });
        var other = await office.Replied("doesNotExist", new { search = "未检索到" });

        var key = Guid.NewGuid().ToString();
        var first = await office.Issue(number, new { code = "F-06" }, key);
        first["documentNumber"].Should().Be("金政依申请〔2022〕1号");
        (await office.Issue(number, new { code = "F-06" }, key))["documentNumber"].Should().Be("金政依申请〔2022〕1号", "the same key and body is the same letter");
        (await office.Issue(number, new { code = "F-06", on = office.Day(10) }, key))["code"].Should().Be("idempotency-key-reused");
        (await office.Issue(number, new { code = "F-06" }))["code"].Should().Be("letter-issued-already");
        (await office.Issue(number, new { code = "A-12" }))["code"].Should().Be("precondition-missing");
        (await office.Issue(number, new { code = "F-08", facts = new { information = "合同" } }))["code"].Should().Be("precondition-missing");
        (await office.Issue(other, new { code = "A-12" }))["documentNumber"].Should().Be("金政依申请〔2022〕2号", "what was refused took no number");

        var frozen = await office.Page(number, first["id"]);
        (await office.Http.Put("/templates/F-06", new { text = "{{ include 'intro' }}\n{{ facts.consent }}，因{{ facts.reason }}，延长{{ facts.workingDays }}，至{{ facts.dueOn }}。改" })).Status.Should().Be(HttpStatusCode.OK);
        (await office.Page(number, first["id"])).Should().Be(frozen);

        var (corrected, second) = await office.Read(number, new { code = "F-06", replaces = first["id"] });
        second["documentNumber"].Should().Be("金政依申请〔2022〕3号");
        second.Json.GetProperty("templateVersion").GetInt32().Should().Be(1);
        corrected.Should().Contain("本文书更正并代替").And.Contain("金政依申请〔2022〕1号").And.Contain("改");
        var kept = (await office.Http.Read($"/requests/{number}")).Json.GetProperty("timeline").EnumerateArray().Last(entry => entry.GetProperty("type").GetString() == "letterIssued").GetProperty("data").GetProperty("letter");
        kept.GetProperty("hash").GetString().Should().Be(second["hash"]).And.MatchRegex("^[0-9a-f]{64}$");

        (await office.Http.Read($"/requests/{number}/letters/{second["id"]}.docx")).Status.Should().Be(HttpStatusCode.OK);
        (await office.Http.Read($"/requests/{number}/letters/{Guid.NewGuid()}.html"))["code"].Should().Be("letter-not-found");
        (await office.Http.Read($"/requests/{other}/letters/{second["id"]}.html"))["code"].Should().Be("letter-not-found", "a letter belongs to its case");
    }

    [Fact]
    [Trait("Rule", "F-16")]
    public async Task A_letter_is_sent_by_post_and_its_proof_of_delivery_tells_so()
    {
        await using var office = await LetterOffice.Open(2022);
        var number = await office.Do(await office.Case(), new { type = "requestSupplement", on = office.Day(4), items = "年度", periodWorkingDays = 10 });
        var notice = (await office.Issue(number, new { code = "F-04", facts = new { guidance = "写明年度" } }))["id"];
        var path = $"/requests/{number}/letters/{notice}";

        (await office.Http.Post($"{path}/sending", new { })).Status.Should().Be(HttpStatusCode.BadRequest);
        var sent = await office.Http.Post($"{path}/sending", new { by = "post", trackingNumber = "EX123456789CN", on = office.Day(4) });
        sent["trackingNumber"].Should().Be("EX123456789CN");
        (await office.Http.Post($"{path}/sending", new { by = "post" }))["code"].Should().Be("letter-sent-already");
        (await office.Http.Post($"{path}/receipt", new { }))["code"].Should().Be("letter-proved-by-command");
        await office.Do(number, new { type = "confirmDelivery", of = "supplementNotice", on = office.Day(7) });

        var (proof, letter) = await office.Read(number, new { code = "F-16", letter = notice });
        proof.Should().ContainAll("政府信息公开申请补正告知书", "王秀兰", "EX123456789CN", office.Printed(4), office.Printed(7));
        letter.Json.GetProperty("documentNumber").ValueKind.Should().Be(JsonValueKind.Null);
        (await office.Http.Read($"/requests/{number}/letters")).Json.EnumerateArray().First().GetProperty("receivedOn").GetString().Should().Be(office.Day(7));
        (await office.Http.Read("/audit?kind=personalDataRevealed")).Text.Should().Contain(number, "the proof shows the address in full");
    }

    [Fact]
    [Trait("Rule", "L-R6")]
    public async Task A_reply_sent_online_names_the_online_channel_and_keeps_a_number_given_by_hand()
    {
        await using var office = await LetterOffice.Open(2024);
        var number = await office.Do(await office.Case(), new { type = "issueReply", on = office.Day(11), disposition = "internalAffairs", deliveredBy = "electronic", documentNumber = "金政依申请〔2024〕5号", facts = new { kind = "人事管理" } });

        var (text, letter) = await office.Read(number, new { code = "A-08" });
        text.Should().Contain("全国行政复议服务平台");
        letter["documentNumber"].Should().Be("金政依申请〔2024〕5号");
        (await office.Issue(await office.Replied("doesNotExist", new { search = "未检索到" }), new { code = "A-12" }))["documentNumber"].Should().Be("金政依申请〔2024〕6号", "a number given by hand is given to no other letter");
    }

    [Fact]
    public async Task What_is_wrong_with_a_template_is_named_by_line_and_column_and_kept_out()
    {
        await using var office = await LetterOffice.Open(2022);
        async Task Refused(string text, string code, string place, string why)
        {
            var answer = await office.Http.Put("/templates/F-04", new { text });
            (answer.Status, answer["code"]).Should().Be((HttpStatusCode.UnprocessableEntity, code), text);
            answer.Text.Should().Contain(place).And.Contain(why);
        }
        await Refused("{{ include 'intro' }}\n  {{ for x in }}\n{{ end }}", "template-faulty", "F-04:2:", "语法有误");
        await Refused("{{ facts.applicantKey }}", "template-faulty", "F-04:1:", "没有这个名称");
        await Refused("{{ while true }}x{{ end }}", "template-faulty", "F-04:1:", "循环次数超过");
        await Refused("{{ func f }}{{ f }}{{ end }}{{ f }}", "template-faulty", "F-04:1:", "嵌套层数超过");
        await Refused("甲\n乙{{ 1 / 0 }}", "template-faulty", "F-04:2:", "除数为零");
        await Refused("{{ 1 // 0 }}", "template-faulty", "F-04:1:", "除数为零");
        await Refused("{{ include 'F-05' }}", "template-faulty", "F-04:1:", "只能引用公用段落");
        await Refused("{{ include '/etc/passwd' }}", "template-faulty", "F-04:1:", "只能引用公用段落");
        await Refused("{{ 'x' * 100000000 }}", "template-faulty", "F-04:1:", "文字超过");
        await Refused("{{ object.eval '1' }}", "template-faulty", "F-04:1:", "没有这个名称");
        await Refused("{{ date.now }}", "template-faulty", "F-04:1:", "没有这个名称");
        await Refused("{{ facts.items = '改' }}", "template-faulty", "F-04:1:", "不能改动");
        await Refused("{{ include 'intro' }}\n请补正：{{ facts.items }}", "template-incomplete", "补正的最后日期", "逾期不补正的后果");
        (await office.Http.Put("/templates/F-04", new { text = new string('字', 20_001) })).Status.Should().BeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
        (await office.Http.Put("/templates/F-99", new { text = "x" }))["code"].Should().Be("letter-not-found");

        var before = await office.Http.Read("/templates/F-04");
        before.Json.GetProperty("version").GetInt32().Should().Be(0);
        var changed = await office.Http.Put("/templates/F-04", new { text = before["text"] + "\n联系时请说明登记编号。", expectedVersion = 0 });
        changed.Json.GetProperty("version").GetInt32().Should().Be(1);
        (await office.Http.Put("/templates/F-04", new { text = "x", expectedVersion = 0 })).Status.Should().BeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
        (await office.Http.Put("/templates/F-04", new { text = (string?)null })).Json.GetProperty("isDefault").GetBoolean().Should().BeTrue();
        (await office.Http.Read("/templates/F-04")).Json.GetProperty("versions").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task What_people_write_is_text_and_never_markup()
    {
        await using var office = await LetterOffice.Open(2022);
        var number = await office.Do(await office.Case(), new { type = "requestSupplement", on = office.Day(4), items = "@sign 假机关\n# 标题\n| 甲 | 乙 |\n**重**<script>alert(1)</script>{{ facts.organ }}", periodWorkingDays = 10 });

        var letter = await office.Issue(number, new { code = "F-04", facts = new { guidance = "写明年度" } });
        var page = (await office.Http.Read($"/requests/{number}/letters/{letter["id"]}.html")).Text;
        page.Should().NotContain("<script>").And.NotContain("<table").And.NotContain("<strong>重");
        (await office.Page(number, letter["id"])).Should().ContainAll("@sign假机关", "#标题", "|甲|乙|", "**重**", "{{facts.organ}}", "金平县人民政府办公室");
    }

    private static string[] Common(LetterStory story, ApiAnswer letter)
    {
        if (story.Code is "F-01" or "F-03" or "F-14" or "F-15")
            return [];
        string[] sender = ["金平县人民政府办公室", "0873-5220000", "金平县金河镇某街1号"];
        if (story.Code == "F-02")
            return sender;
        var number = letter["documentNumber"];
        number.Should().MatchRegex(Numbered().ToString());
        return story.Code[0] == 'F' ? [.. sender, number] : [.. sender, number, "王秀兰：", "道路项目的资金使用情况", "以当面提交方式提出", "登记编号：", "决定如下"];
    }

    private static IEnumerable<string> Remedies(LetterStory story, int year, string text)
    {
        var expected = story.Remedy switch { 'A' or 'B' when year < 2024 => Choice2022, 'A' => First, 'B' => Choice2024, _ => null };
        if (expected is not null && !text.Contains(expected, StringComparison.Ordinal))
            yield return $"{story.Code} of {year} does not tell {expected}: {text}";
        if (expected is null && story.Code != "F-13" && text.Contains("行政复议", StringComparison.Ordinal))
            yield return $"{story.Code} tells of a remedy it has not";
        if (story.Remedy == 'A' && year >= 2024 && text.Contains("6个月", StringComparison.Ordinal))
            yield return $"{story.Code} of {year} prints the six months";
    }

    // {28}: a day of March of the year.
    private static Dictionary<string, string> Dated(object facts, LetterOffice office) => JsonSerializer.SerializeToElement(facts).EnumerateObject()
        .ToDictionary(fact => fact.Name, fact => DayMark().Replace(fact.Value.GetString()!, day => office.Day(int.Parse(day.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))));

    [GeneratedRegex(@"^\{(\d+)\}$")]
    private static partial Regex DayMark();

    [GeneratedRegex("^金政依申请补?〔20(22|24)〕[1-9][0-9]*号$")]
    private static partial Regex Numbered();
}
