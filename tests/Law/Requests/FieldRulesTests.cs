using System.Collections.Immutable;
using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Requests.Commands.RequestCommand;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>What a command must carry to mean anything: every faulty field is named at once.</summary>
public sealed class FieldRulesTests
{
    private static readonly string TooLong = new('长', TextLimits.Text + 1);

    [Theory]
    [InlineData("confirmReceipt", "means")]
    [InlineData("assign", "officer")]
    [InlineData("transfer", "department", "reason")]
    [InlineData("requestSupplement", "items")]
    [InlineData("confirmDelivery", "of")]
    [InlineData("letterReturned", "of", "party")]
    [InlineData("receiveSupplement")]
    [InlineData("lapseSupplement")]
    [InlineData("consultThirdParty", "party")]
    [InlineData("thirdPartyReplied", "party", "consents")]
    [InlineData("consultAgency", "agency")]
    [InlineData("agencyReplied", "agency", "consents")]
    [InlineData("extend", "workingDays")]
    [InlineData("askReason")]
    [InlineData("reasonGiven", "accepted")]
    [InlineData("delay", "until", "reason")]
    [InlineData("issueFeeNotice", "basis", "amount")]
    [InlineData("recordPayment", "amount")]
    [InlineData("lapseFee")]
    [InlineData("draftReply", "disposition")]
    [InlineData("approveReply")]
    [InlineData("returnReply", "comment")]
    [InlineData("issueReply", "disposition", "deliveredBy")]
    [InlineData("withdraw")]
    [InlineData("correctClosing", "disposition", "reason")]
    [InlineData("fileReview", "kind")]
    [InlineData("concludeReview", "kind", "result")]
    [InlineData("note", "text")]
    public void An_empty_command_is_answered_with_every_field_it_lacks(string type, params string[] fields) =>
        Faults(JsonSerializer.Deserialize($$"""{"type":"{{type}}"}""", LawJson.Context.RequestCommand)!).Should().BeEquivalentTo(fields);

    [Fact]
    public void Numbers_lie_within_reason()
    {
        Faults(new IssueFeeNotice { Basis = FeeBasis.PerPage, Pages = 0, Items = 0, FirstRank = 0, Amount = -1 }).Should().Equal("amount", "firstRank", "items", "pages");
        Faults(new IssueFeeNotice { Basis = FeeBasis.PerPage, Pages = int.MaxValue, Items = int.MaxValue, FirstRank = int.MaxValue, Amount = decimal.MaxValue }).Should().Equal("amount", "firstRank", "items", "pages");
        Faults(new IssueFeeNotice { Basis = FeeBasis.PerPage, Amount = 100 }).Should().Equal("pages");
        Faults(new RecordPayment { Amount = 0 }).Should().Equal("amount");
        Faults(new RecordPayment { Amount = decimal.MaxValue }).Should().Equal("amount");
        Faults(new AskReason { PeriodWorkingDays = 31 }).Should().Equal("periodWorkingDays");
        Faults(new Extend { WorkingDays = int.MinValue }).Should().Equal("workingDays");
    }

    [Fact]
    public void Texts_have_an_end()
    {
        Faults(new Note { Text = TooLong }).Should().Equal("text");
        Faults(new Extend { WorkingDays = 5, ApprovedBy = TooLong, Reason = TooLong }).Should().Equal("approvedBy", "reason");
        Faults(new IssueReply { Disposition = Disposition.Provided, DeliveredBy = DeliveryMeans.Post, DocumentNumber = TooLong }).Should().Equal("documentNumber");
        Faults(new FileReview { Kind = ReviewKind.Litigation, Body = TooLong }).Should().Equal("body");
    }

    [Fact]
    public void Facts_are_bounded_in_number_and_length()
    {
        var many = ReplyFacts.None with { Texts = Enumerable.Range(0, TextLimits.Facts + 1).ToImmutableSortedDictionary(i => $"f{i}", i => "x") };
        Faults(new DraftReply { Disposition = Disposition.Provided, Facts = many }).Should().Equal("facts");
        Faults(new DraftReply { Disposition = Disposition.Provided, Facts = ReplyFacts.None.With("review", TooLong) }).Should().Equal("facts.review");
        Faults(new CorrectClosing { Disposition = Disposition.Provided, Reason = "有误", Facts = ReplyFacts.None.With("re\0view", "通过") }).Should().Equal("facts.re\0view");
        Faults(new DraftReply { Disposition = Disposition.PartlyDisclosed, Facts = ReplyFacts.None with { Withheld = [new() { What = TooLong, Disposition = Disposition.StateSecret }] } }).Should().Equal("facts.withheld");
    }

    [Fact]
    public void Every_command_type_has_its_word_and_reads_back()
    {
        Suitable.Types.Should().OnlyHaveUniqueItems();
        foreach (var command in Suitable.For(Case.Given(Steps.Received("2022-03-01"))).Values.SelectMany(all => all))
        {
            var json = JsonSerializer.Serialize(command, LawJson.Context.RequestCommand);
            JsonSerializer.Serialize(JsonSerializer.Deserialize(json, LawJson.Context.RequestCommand), LawJson.Context.RequestCommand).Should().Be(json);
        }
    }

    [Theory]
    [InlineData("""{"type":"note","text":"甲","text":"乙"}""")]
    [InlineData("""{"type":"note","txet":"甲"}""")]
    [InlineData("""{"type":"close"}""")]
    [InlineData("""{"text":"甲"}""")]
    [InlineData("""{"type":"note","on":"2022-02-30"}""")]
    [InlineData("""{"type":"extend","workingDays":"5"}""")]
    [InlineData("""{"type":"issueReply","disposition":"granted"}""")]
    [InlineData("""{"type":"issueReply","disposition":1}""")]
    [InlineData("""{"type":"issueReply","facts":{"review":1}}""")]
    [InlineData("""{"type":"issueReply","facts":{"review":"甲","review":"乙"}}""")]
    [InlineData("""{"type":"issueReply","facts":{"withheld":"甲"}}""")]
    [InlineData("""{"type":"issueReply","facts":{"withheld":[{"what":"甲"}]}}""")]
    [InlineData("""{"type":"issueReply","facts":{"withheld":[{"what":"甲","disposition":"granted"}]}}""")]
    [InlineData("""{"type":"issueReply","facts":[]}""")]
    public void What_cannot_be_read_without_guessing_is_not_read(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize(json, LawJson.Context.RequestCommand)).Should().Throw<Exception>().Which.Should().Match(e => e is JsonException || e is NotSupportedException);

    [Fact]
    public void Facts_read_back_as_they_were_written()
    {
        const string Json = """{"type":"issueReply","facts":{"released":"正文","review":"通过","withheld":[{"what":"附件","disposition":"stateSecret"}]}}""";
        JsonSerializer.Serialize(JsonSerializer.Deserialize(Json, LawJson.Context.RequestCommand), LawJson.Context.RequestCommand).Should().Be(Json);
    }

    private static IEnumerable<string> Faults(RequestCommand command) => FieldRules.Check(command)?.Errors.Keys ?? [];
}
