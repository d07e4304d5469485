using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Xunit;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

/// <summary>Whatever the cases, the tables reconcile.</summary>
[Trait("Rule", "AR-T1"), Trait("Rule", "DM13")]
[Properties(Arbitrary = [typeof(Cases)])]
public sealed class CountingProperties
{
    [Property]
    [Trait("Rule", "AR-K1"), Trait("Rule", "AR-K2"), Trait("Rule", "AR-K3")]
    public void Every_column_balances_and_every_total_is_a_sum(CaseFacts[] cases, Year year)
    {
        var report = ReportFigures.Of(year.Value, TableTwo.Zero, Ledger.Of(year.Value, cases).ToTable(), TableFour.Zero);
        Reconciliation.Check(new() { Report = report }).Where(f => f.Severity == Severity.Error).Should().BeEmpty();
    }

    [Property]
    [Trait("Rule", "AR-K4")]
    public void Years_join(CaseFacts[] cases, Year year)
    {
        Ledger before = Ledger.Of(year.Value, cases), after = Ledger.Of(year.Value + 1, cases);
        ReportColumns.All.Should().OnlyContain(column => before[ReportRow.CarriedForward, column] == after[ReportRow.CarriedOver, column]);
    }

    [Property]
    public void Adding_and_removing_a_request_are_inverse(CaseFacts[] cases, CaseFacts one, Year year)
    {
        var ledger = Ledger.Of(year.Value, cases);
        ledger.With(one).Without(one).Should().Be(ledger);
        ledger.Without(one).With(one).Should().Be(ledger);
    }

    [Property]
    public void Increments_and_a_reload_come_to_the_same(CaseFacts[] cases, Year year) =>
        cases.Aggregate(Ledger.Empty(year.Value), (ledger, facts) => ledger.With(facts)).Should().Be(Ledger.Of(year.Value, cases));

    [Property]
    [Trait("Rule", "AR-K5")]
    public void The_ledger_of_two_departments_is_the_sum_of_theirs(CaseFacts[] one, CaseFacts[] other, Year year) =>
        (Ledger.Of(year.Value, one) + Ledger.Of(year.Value, other)).Should().Be(Ledger.Of(year.Value, one.Concat(other)));

    [Property]
    [Trait("Rule", "DM1")]
    public void Each_request_is_newly_received_in_one_year_and_closed_in_at_most_one(CaseFacts facts)
    {
        var rows = Enumerable.Range(2018, 12).SelectMany(year => Tally.RowsOf(facts, year)).ToList();
        rows.Count(row => row == ReportRow.NewlyReceived).Should().Be(1);
        rows.Count(ReportRows.IsOutcome).Should().Be(facts.ClosedOn is null ? 0 : 1);
    }

    /// <summary>A year near the cases.</summary>
    public readonly record struct Year(int Value);

    /// <summary>Requests received 2019–2024, open or closed up to 800 days later.</summary>
    public static class Cases
    {
        public static Arbitrary<Year> Years() => Gen.Choose(2018, 2028).Select(year => new Year(year)).ToArbitrary();

        public static Arbitrary<CaseFacts> One() =>
            (from kind in Gen.Elements(Enum.GetValues<ApplicantKind>())
             from received in Gen.Choose(0, (6 * 365) - 1)
             from term in Gen.Choose(-200, 800)
             from disposition in Gen.Elements(Enum.GetValues<Disposition>())
             let receivedOn = new DateOnly(2019, 1, 1).AddDays(received)
             select new CaseFacts
             {
                 Kind = kind,
                 ReceivedOn = receivedOn,
                 ClosedOn = term < 0 ? null : receivedOn.AddDays(term),
                 Disposition = term < 0 ? null : disposition,
             }).ToArbitrary();
    }
}
