using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Xunit;
using static Jinping.Workflow.Law.Tests.AnnualReport.Facts;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

public sealed class LedgerTests
{
    private static readonly Ledger Sample = Ledger.Of(2022,
    [
        Closed("2022-03-01", "2022-03-20"),
        Closed("2021-12-30", "2022-01-20", Disposition.NotThisOrgan, ApplicantKind.LegalServiceInstitution),
        Open("2022-12-30", ApplicantKind.Other),
        Open("2023-01-01"),
    ]);

    [Fact]
    public void It_counts_what_the_rule_says_and_computes_the_totals()
    {
        Sample[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(2);
        Sample[ReportRow.CarriedOver, ReportColumn.LegalServiceInstitution].Should().Be(1);
        Sample[ReportRow.NotHeld, ReportColumn.LegalServiceInstitution].Should().Be(1);
        Sample[ReportRow.ClosedTotal, ReportColumn.NaturalPerson].Should().Be(1);
        Sample[ReportRow.ClosedTotal, ReportColumn.Total].Should().Be(2);
        Sample[ReportRow.CarriedForward, ReportColumn.Other].Should().Be(1);
    }

    [Fact]
    public void It_reads_back_what_it_wrote_and_writes_only_rows_that_count()
    {
        var json = JsonSerializer.Serialize(Sample);
        json.Should().Be("""{"year":2022,"rows":{"newlyReceived":[1,0,0,0,0,1],"carriedOver":[0,0,0,0,1,0],"disclosed":[1,0,0,0,0,0],"notHeld":[0,0,0,0,1,0],"carriedForward":[0,0,0,0,0,1]}}""");
        JsonSerializer.Deserialize<Ledger>(json).Should().Be(Sample);
    }

    [Theory]
    [InlineData("""{"year":2022,"rows":{"invented":[0,0,0,0,0,0]}}""")]
    [InlineData("""{"year":2022,"rows":{"closedTotal":[0,0,0,0,0,0]}}""")]
    [InlineData("""{"year":2022,"rows":{"disclosed":[0,0,0]}}""")]
    [InlineData("""{"year":2022,"rows":{"disclosed":[0,0,0,0,0,0.5]}}""")]
    [InlineData("""{"year":2022,"rows":{},"more":1}""")]
    [InlineData("""{"year":2022,"rows":[]}""")]
    [InlineData("""{"rows":{}}""")]
    [InlineData("[]")]
    public void What_it_does_not_know_it_refuses_to_read(string json) =>
        ((Action)(() => JsonSerializer.Deserialize<Ledger>(json))).Should().Throw<JsonException>();

    [Fact]
    public void Grouped_counts_build_the_same_ledger() =>
        Ledger.Empty(2022)
            .WithCount(ReportRow.NewlyReceived, ApplicantKind.NaturalPerson, 1)
            .WithCount(ReportRow.NewlyReceived, ApplicantKind.Other, 1)
            .WithCount(ReportRow.CarriedOver, ApplicantKind.LegalServiceInstitution, 1)
            .WithCount(ReportRow.Disclosed, ApplicantKind.NaturalPerson, 1)
            .WithCount(ReportRow.NotHeld, ApplicantKind.LegalServiceInstitution, 1)
            .WithCount(ReportRow.CarriedForward, ApplicantKind.Other, 1)
            .Should().Be(Sample);

    [Fact]
    public void Computed_rows_hold_no_count() =>
        ((Action)(() => Sample.WithCount(ReportRow.ClosedTotal, ApplicantKind.Other, 1))).Should().Throw<ArgumentException>();

    [Fact]
    public void Ledgers_of_one_year_add_up_and_those_of_two_years_do_not()
    {
        (Sample + Ledger.Empty(2022)).Should().Be(Sample);
        (Sample + Sample)[ReportRow.ClosedTotal, ReportColumn.Total].Should().Be(4);
        ((Action)(() => _ = Sample + Ledger.Empty(2023))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Its_table_has_the_shape_of_the_contract_and_reads_back()
    {
        var table = Sample.ToTable();
        var json = JsonSerializer.SerializeToElement(table);
        json.GetProperty("columns").EnumerateArray().Select(column => column.GetString()).Should().Equal(
            "naturalPerson", "commercialEnterprise", "researchInstitution", "socialOrganization", "legalServiceInstitution", "other", "total");
        json.GetProperty("rows").EnumerateObject().Select(row => row.Name).Should().Equal(
            "newlyReceived", "carriedOver", "disclosed", "partlyDisclosed", "stateSecret", "forbiddenByLaw", "endangersSecurityOrStability",
            "thirdPartyRights", "internalAffairs", "processInformation", "enforcementFile", "administrativeInquiry", "notHeld",
            "wouldRequireCreation", "unclearAfterSupplement", "petitionOrComplaint", "repeatedRequest", "publicPublication", "excessiveRequests",
            "confirmationOfHeldInformation", "supplementNotProvided", "feeNotPaid", "otherHandling", "closedTotal", "carriedForward");
        json.GetProperty("rows").GetProperty("newlyReceived").EnumerateArray().Select(cell => cell.GetInt32()).Should().Equal(1, 0, 0, 0, 0, 1, 2);
        json.Deserialize<TableThree>().Should().Be(table);
    }
}
