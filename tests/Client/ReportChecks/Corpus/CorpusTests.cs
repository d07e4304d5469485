using FluentAssertions;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Corpus;

/// <summary>Every real report there is, in every file there is of it: what was read, what the prose was bound to, what was found.</summary>
[Trait("Rule", "AR-K1"), Trait("Rule", "AR-K6"), Trait("Rule", "AR-K8")]
public sealed class CorpusTests(ITestOutputHelper output)
{
    /// <summary>Right though not in the list of violations, as its remarks say: the text has all six answered, the table carries one forward.</summary>
    private static readonly (string Id, string Rule)[] Remarked = [("jinping-county-2022", "narrative-mismatch")];

    /// <summary>What the law makes unlikely in these reports, looked up by hand: each is so.</summary>
    private static readonly (string Id, string Rule)[] Questions =
    [
        ("taiping-town-2022", "repealed-notice"),
        ("hongze-district-2024", "narrative-mismatch"), ("suqian-city-2024", "narrative-mismatch"),
    ];

    [Fact]
    public void Every_report_is_read_as_a_person_read_it_and_blamed_for_nothing_else()
    {
        var rows = PublishedSample.All.Select(Measure).ToList();
        output.WriteLine("| report | cells read | correct | claims | bound | violations | found | missed | false | questions |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var row in rows.Append(rows.Aggregate((sum, row) => sum + row) with { Name = "all" }))
            output.WriteLine($"| {row.Name} | {row.Cells} | {row.Correct} | {row.Claims} | {row.Bound} | {row.Violations} | {row.Found} | {row.Violations - row.Found} | {row.False} | {row.Questions} |");
        rows.Select(row => row.Name).Should().HaveCount(20);
        rows.Should().OnlyContain(row => row.Cells == row.Correct && row.Claims == row.Bound && row.Violations == row.Found && row.False == 0);
        rows.SelectMany(row => row.Problems).Should().BeEmpty();
    }

    private static Row Measure(PublishedSample sample)
    {
        var problems = new List<string>();
        var read = ReadingOf(sample);
        var cells = sample.Cells;
        var correct = cells.Count(cell => read.Report[cell.Key] == cell.Value);
        problems.AddRange(cells.Where(cell => read.Report[cell.Key] != cell.Value).Select(cell => $"{sample}: {cell.Key} is {cell.Value}, read {read.Report[cell.Key]}"));
        problems.AddRange(read.Report.Cells.Where(cell => cell.Value.Value is not null && !cells.ContainsKey(cell.Key)).Select(cell => $"{sample}: {cell.Key} is not there, read {cell.Value.Value}"));

        var claims = sample.Claims.ToList();
        var bound = claims.Where(claim => read.Report.Claims.Any(found => Says(found, claim))).ToList();
        problems.AddRange(claims.Except(bound).Select(claim => $"{sample}: not bound: {claim.Text}"));

        var findings = ReportCheck.Check(read).All;
        var errors = findings.Where(finding => finding.Severity == Severity.Error).Where(finding => !Remarked.Contains((sample.Id, finding.Rule))).ToList();
        var violations = sample.Violations.ToList();
        var found = violations.Count(violation => errors.Any(error => Is(error, violation)));
        var unjust = errors.Where(error => !violations.Any(violation => Is(error, violation))).ToList();
        problems.AddRange(unjust.Select(error => $"{sample}: {error.Message}"));
        var questions = findings.Where(finding => finding.Severity != Severity.Error && finding.Rule != CellRules.CutName).ToList();
        problems.AddRange(questions.Where(question => !Questions.Contains((sample.Id, question.Rule))).Select(question => $"{sample}: {question.Message}"));
        return new(sample.ToString(), cells.Count, correct, claims.Count, bound.Count, violations.Count, found, unjust.Count, questions.Count) { Problems = problems };
    }

    private static bool Says(NarrativeClaim found, (string Text, System.Collections.Immutable.ImmutableHashSet<CellAddress> Cells, decimal Value, bool IsComparable) claim) =>
        found.Value == claim.Value && (found.OtherMeasure is null) == claim.IsComparable
        && found.Readings.Any(reading => claim.Cells.SetEquals(reading) || claim.Cells.SetEquals(reading.SelectMany(Unmerged)));

    private static IEnumerable<CellAddress> Unmerged(CellAddress cell) => cell.Row == "otherMerged"
        ? new[] { ReportRow.SupplementNotProvided, ReportRow.FeeNotPaid, ReportRow.OtherHandling }.Select(row => cell with { Row = ReportNames.Of(row) })
        : [cell];

    private static bool Is(Finding finding, (string Rule, CellAddress Where, decimal? Expected, decimal? Found) violation) =>
        (finding.Rule, finding.Where, finding.Expected, finding.Found) == violation;

    private static ReportReading.Read ReadingOf(PublishedSample sample)
    {
        var read = ReportReader.Read(File.ReadAllBytes(Fixture.Path(sample.File))).Should().BeOfType<ReportReading.Read>(sample.File).Which;
        read.Report.Form.Edition.Should().Be(sample.Edition);
        // Of two years side by side the later is read, with the earlier beside it.
        return read.Earlier is { } earlier && earlier.Report.Year == sample.Year ? earlier : read;
    }

    private sealed record Row(string Name, int Cells, int Correct, int Claims, int Bound, int Violations, int Found, int False, int Questions)
    {
        public IReadOnlyList<string> Problems { get; init; } = [];

        public static Row operator +(Row a, Row b) => new(
            "", a.Cells + b.Cells, a.Correct + b.Correct, a.Claims + b.Claims, a.Bound + b.Bound, a.Violations + b.Violations, a.Found + b.Found, a.False + b.False, a.Questions + b.Questions);
    }
}
