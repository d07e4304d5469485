using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Silo.Storage.Register;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class PostgresRegisterQueryTests(PostgresRegisterFixture fixture) : RegisterQueryTests(fixture, DatabaseKind.PostgreSql), IClassFixture<PostgresRegisterFixture>;

/// <summary>Every query of the register against LINQ over the same rows.</summary>
public abstract class RegisterQueryTests(RegisterFixture fixture, DatabaseKind kind)
{
    protected RegisterFixture Fixture => fixture;

    private static readonly CancellationToken None = CancellationToken.None;

    private ImmutableArray<RegisterRow> Rows => fixture.Rows;

    private SqlRegister Register => fixture.Register;

    public static TheoryData<string> Searches => [.. SearchCases.Keys];

    private static Dictionary<string, (RegisterQuery Query, Func<RegisterRow, bool> Holds)> SearchCases { get; } = new()
    {
        ["everything"] = (new(), _ => true),
        ["department"] = (new() { Department = "czj" }, row => row.Department == "czj"),
        ["handling department"] = (new() { HandlingDepartment = "jyj" }, row => row.HandlingDepartment == "jyj"),
        ["officer"] = (new() { Officer = "li" }, row => row.Officer == "li"),
        ["statuses"] = (new() { Statuses = ["closed", "inProgress"] }, row => row.Status is "closed" or "inProgress"),
        ["channel"] = (new() { Channel = "fax" }, row => row.Channel == "fax"),
        ["kind"] = (new() { ApplicantKind = ApplicantKind.SocialOrganization }, row => row.ApplicantKind == ApplicantKind.SocialOrganization),
        ["applicant"] = (new() { ApplicantKey = "key1" }, row => row.ApplicantKey == "key1"),
        ["applicant of an organ"] = (new() { ApplicantKey = "key2", Department = "xzfb" }, row => row is { ApplicantKey: "key2", Department: "xzfb" }),
        ["disposition"] = (new() { Disposition = Disposition.NotThisOrgan }, row => row.Disposition == Disposition.NotThisOrgan),
        ["received"] = (
            new() { ReceivedFrom = new(2022, 1, 1), ReceivedTo = new(2022, 6, 30) },
            row => row.ReceivedOn >= new DateOnly(2022, 1, 1) && row.ReceivedOn <= new DateOnly(2022, 6, 30)),
        ["due"] = (
            new() { DueAfter = new(2022, 3, 1), DueBefore = new(2022, 12, 1) },
            row => row.DueOn > new DateOnly(2022, 3, 1) && row.DueOn < new DateOnly(2022, 12, 1)),
        ["due, or arrived and not confirmed"] = (
            new() { DueAfter = new(2022, 3, 1), DueBefore = new(2022, 12, 1), OrUnconfirmedFrom = new(2022, 1, 1), OrUnconfirmedTo = new(2022, 2, 1) },
            row => (row.DueOn > new DateOnly(2022, 3, 1) && row.DueOn < new DateOnly(2022, 12, 1))
                || (IsUnconfirmed(row) && row.ArrivedOn >= new DateOnly(2022, 1, 1) && row.ArrivedOn <= new DateOnly(2022, 2, 1))),
        ["overdue, or arrived long ago and not confirmed"] = (
            new() { DueBefore = new(2022, 6, 1), OrUnconfirmedTo = new(2022, 6, 1) },
            row => row.DueOn < new DateOnly(2022, 6, 1) || (IsUnconfirmed(row) && row.ArrivedOn <= new DateOnly(2022, 6, 1))),
        ["not confirmed"] = (new() { Unconfirmed = true }, IsUnconfirmed),
        ["without due day though confirmed"] = (new() { HasDueOn = false, Unconfirmed = false }, row => row.DueOn is null && !IsUnconfirmed(row)),
        ["with due day"] = (new() { HasDueOn = true }, row => row.DueOn is not null),
        ["without due day"] = (new() { HasDueOn = false }, row => row.DueOn is null),
        ["of a department that received, handles or contributes"] = (
            new() { Scope = "czj" }, row => row.Department == "czj" || row.HandlingDepartment == "czj" || row.IsInvited("czj")),
        ["contributed to by a department"] = (new() { CoHandler = "jyj" }, row => row.IsInvited("jyj")),
        ["contributed to by any"] = (new() { CoHandler = "" }, row => row.CoHandlers is not null),
        ["not signed for"] = (new() { AwaitsAcceptance = true }, row => row.AcceptBy is not null),
        ["urged"] = (new() { Urged = true, Closed = false }, row => row.UrgeAnswerBy is not null),
        ["delivery unproved"] = (new() { Unproved = true }, row => row.UnprovedSince is not null),
        ["reply without number"] = (new() { WithoutNumber = true, ClosedFrom = new(2022, 1, 1) }, row => row.WithoutNumber == true && row.ClosedOn >= new DateOnly(2022, 1, 1)),
        ["closed late"] = (new() { ClosedLate = true, ClosedFrom = new(2022, 1, 1) }, row => row.ClosedLate == true && row.ClosedOn >= new DateOnly(2022, 1, 1)),
        ["closed"] = (
            new() { ClosedFrom = new(2022, 1, 1), ClosedTo = new(2022, 12, 31) },
            row => row.ClosedOn >= new DateOnly(2022, 1, 1) && row.ClosedOn <= new DateOnly(2022, 12, 31)),
        ["number"] = (new() { Text = "2022-czj" }, row => row.Number.StartsWith("2022-czj", StringComparison.Ordinal)),
        ["percent is literal"] = (new() { Text = "100%" }, row => Contains(row, "100%")),
        ["underscore is literal"] = (new() { Text = "a_b" }, row => Contains(row, "a_b")),
        ["backslash is literal"] = (new() { Text = @"\" }, row => Contains(row, @"\")),
        ["quote is literal"] = (new() { Text = "' OR 1=1 --" }, _ => false),
        ["four-byte character"] = (new() { Text = "🏛" }, row => Contains(row, "🏛")),
        ["blank text asks for nothing"] = (new() { Text = "  " }, _ => true),
        ["all together"] = (
            new() { Department = "xzfb", Statuses = ["inProgress"], HasDueOn = true, Text = "张", ReceivedFrom = new(2021, 7, 1) },
            row => row is { Department: "xzfb", Status: "inProgress", DueOn: not null } && Contains(row, "张") && row.ReceivedOn >= new DateOnly(2021, 7, 1)),
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_search_finds_exactly_what_holds(string name)
    {
        var (query, holds) = SearchCases[name];
        var expected = Rows.Where(holds).OrderBy(row => row.Year).ThenBy(row => row.Department, StringComparer.Ordinal).ThenBy(row => row.Serial).ToList();

        var page = await Register.Search(query with { PageSize = 200 }, None);

        page.Total.Should().Be(expected.Count);
        page.Items.Should().BeEquivalentTo(expected.Take(200), options => options.WithStrictOrdering());
    }

    [Fact]
    public void The_rows_give_the_searches_something_to_find() =>
        SearchCases.Where(search => search.Key != "quote is literal").Should().OnlyContain(search => Rows.Any(search.Value.Holds));

    [Theory]
    [InlineData(RegisterSort.ReceivedOn)]
    [InlineData(RegisterSort.DueOn)]
    [InlineData(RegisterSort.ClosedOn)]
    [InlineData(RegisterSort.Number)]
    public async Task Pages_in_any_order_join_without_gap_or_repeat(RegisterSort sort)
    {
        foreach (var descending in new[] { false, true })
        {
            var numbers = new List<string>();
            for (var page = 1; page <= (Rows.Length / 37) + 2; page++)
            {
                var found = await Register.Search(new RegisterQuery { Sort = sort, Descending = descending, Page = page, PageSize = 37 }, None);
                found.Total.Should().Be(Rows.Length);
                numbers.AddRange(found.Items.Select(row => row.Number));
            }

            numbers.Should().Equal(Sorted(sort, descending).Select(row => row.Number));
        }
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(1, 0)]
    [InlineData(1, 201)]
    public async Task A_page_out_of_range_is_the_callers_bug(int page, int pageSize) =>
        await FluentActions.Invoking(() => Register.Search(new RegisterQuery { Page = page, PageSize = pageSize }, None))
            .Should().ThrowAsync<ArgumentOutOfRangeException>();

    [Fact]
    public async Task The_very_last_page_is_empty_and_not_an_error() =>
        (await Register.Search(new RegisterQuery { Page = int.MaxValue, PageSize = 200 }, None)).Items.Should().BeEmpty();

    [Fact]
    public async Task A_request_is_found_by_number_and_by_the_command_that_registered_it()
    {
        foreach (var row in Rows.Take(20))
        {
            (await Register.Find(row.Number, None)).Should().BeEquivalentTo(row);
            (await Register.FindRegistered(row.RegisteredBy, None)).Should().Be(row.Number);
        }

        (await Register.Find("2022-xzfb-9999", None)).Should().BeNull();
        (await Register.FindRegistered(Guid.NewGuid(), None)).Should().BeNull();
    }

    [Fact]
    public async Task Numbers_in_use_and_their_gaps()
    {
        foreach (var department in RegisterRows.Departments.Add("nobody"))
        {
            foreach (var year in Years())
            {
                var serials = Rows.Where(row => row.Department == department && row.Year == year).Select(row => row.Serial).ToHashSet();
                var highest = serials.DefaultIfEmpty(0).Max();

                var numbers = await Register.Numbers(department, year, None);

                numbers.Highest.Should().Be(highest);
                numbers.Gaps.Should().Equal(Enumerable.Range(1, highest).Where(serial => !serials.Contains(serial)));
            }
        }
    }

    [Fact]
    public async Task Requests_of_one_applicant_in_a_month()
    {
        foreach (var month in Enumerable.Range(1, 12))
        {
            var expected = Rows.Count(row => row is { Department: "xzfb", ApplicantKey: "key1", ReceivedOn: { Year: 2022 } day } && day.Month == month);

            (await Register.CountInMonth("xzfb", "key1", null, 2022, month, None)).Should().Be(expected);
        }
    }

    [Fact]
    public async Task Open_cases_of_the_receiving_department()
    {
        foreach (var department in RegisterRows.Departments)
        {
            var expected = Rows.Where(row => row.Status != "closed" && row.Department == department);

            (await Register.OpenCases(department, None)).Should().BeEquivalentTo(ByNumber(expected).Select(OpenCase.Of), options => options.WithStrictOrdering());
        }
    }

    [Fact]
    public async Task Ledger_counts_of_every_department_and_year()
    {
        foreach (var department in RegisterRows.Departments)
        {
            foreach (var year in Years())
            {
                var expected = Rows.Where(row => row.Department == department && InYear(row, year))
                    .GroupBy(row => (row.ApplicantKind, New: row.ReceivedOn!.Value.Year == year, Closed: row.ClosedOn?.Year == year ? row.Disposition : null))
                    .Select(group => new LedgerCount
                    {
                        Kind = group.Key.ApplicantKind,
                        ReceivedInYear = group.Key.New,
                        Disposition = group.Key.Closed,
                        OpenAtYearEnd = group.Key.Closed is null,
                        Count = group.Count(),
                    });

                var counted = await Register.Count(department, year, None);
                counted.Counts.Should().BeEquivalentTo(expected);
                counted.Open.Should().Equal(await Register.OpenCases(department, None));
            }
        }
    }

    [Fact]
    public async Task Departments_that_ask_at_the_same_time_are_each_told_of_their_own()
    {
        string[] departments = [.. RegisterRows.Departments, "nobody"];
        var years = Years().ToArray();
        var alone = new List<object>();
        foreach (var department in departments)
        {
            alone.Add(await Register.OpenCases(department, None));
            alone.Add(await Register.Reviews(department, None));
            foreach (var year in years)
                alone.Add(await Register.Count(department, year, None));
        }
        var register = Register;

        var together = await Task.WhenAll(departments.SelectMany(department => (Func<Task<object>>[])
        [
            async () => await register.OpenCases(department, None),
            async () => await register.Reviews(department, None),
            .. years.Select<int, Func<Task<object>>>(year => async () => await register.Count(department, year, None)),
        ]).Select(ask => Task.Run(ask)));

        together.Should().BeEquivalentTo(alone, options => options.WithStrictOrdering().RespectingRuntimeTypes());
    }

    [Fact]
    public async Task Reviews_of_every_department()
    {
        foreach (var department in RegisterRows.Departments)
        {
            var expected = ByNumber(Rows.Where(row => row.Department == department && !row.Reviews.IsEmpty))
                .Select(row => new ReviewedRequest { Number = row.Number, Reviews = row.Reviews });

            (await Register.Reviews(department, None)).Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());
        }
    }

    [Fact]
    public async Task The_requests_behind_a_cell()
    {
        ImmutableArray<Disposition>[] choices = [[], [Disposition.AlreadyPublic, Disposition.Provided], [Disposition.Withdrawn]];
        foreach (var year in Years())
            foreach (var isNew in new bool?[] { null, true, false })
                foreach (var open in new bool?[] { null, true, false })
                    foreach (var dispositions in choices)
                        foreach (var (kind, department) in new (ApplicantKind?, string?)[] { (null, null), (ApplicantKind.Other, null), (null, "czj") })
                        {
                            var query = new CellQuery
                            {
                                Year = year,
                                ReceivedInYear = isNew,
                                OpenAtYearEnd = open,
                                Dispositions = dispositions,
                                ApplicantKind = kind,
                                Department = department,
                                PageSize = 200,
                            };
                            var expected = ByNumber(Rows.Where(row => InCell(row, query))).Select(row => row.Number).ToList();

                            var cell = await Register.Cell(query, None);

                            cell.Total.Should().Be(expected.Count);
                            cell.Numbers.Should().Equal(expected.Take(200));
                        }
    }

    [Fact]
    public async Task The_cells_of_a_year_add_up_to_its_ledger()
    {
        var ledger = (await Register.Count("xzfb", 2022, None)).Counts;

        foreach (var count in ledger.Where(count => count.Disposition is not null).GroupBy(count => count.Disposition!.Value))
        {
            var cell = await Register.Cell(new CellQuery { Year = 2022, Department = "xzfb", Dispositions = [count.Key] }, None);
            cell.Total.Should().Be(count.Sum(item => item.Count));
        }
    }

    [Fact]
    public async Task What_the_sweep_must_look_at_in_parts()
    {
        foreach (var (today, calendar) in new[] { (new DateOnly(2022, 5, 1), 0L), (new DateOnly(2021, 1, 1), 3L), (new DateOnly(2022, 5, 1), 2L) })
        {
            var expected = ByNumber(Rows.Where(row => (row.Status != "closed" && (row.ActOn <= today || row.CalendarVersion < calendar)) || row.ClosedLate is null)).Select(row => row.Number).ToList();
            var found = new List<string>();
            ImmutableArray<string> part;
            do
            {
                part = await Register.Due(today, calendar, found.LastOrDefault(), 7, None);
                found.AddRange(part);
            }
            while (part.Length == 7);

            expected.Should().NotBeEmpty();
            found.Should().Equal(expected);
        }
    }

    [Fact]
    public async Task Late_entries_of_a_sealed_year()
    {
        foreach (var sealedAt in Rows.Take(15).Select(row => row.RegisteredAt))
        {
            var expected = ByNumber(Rows.Where(row => row.Department == "xzfb"
                && ((row.ReceivedOn?.Year == 2022 && (row.ReceiptRecordedAt ?? row.RegisteredAt) > sealedAt) || (row.ClosedOn?.Year == 2022 && row.ClosingRecordedAt > sealedAt))));

            (await Register.LateEntries("xzfb", 2022, sealedAt, None)).Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());
        }
    }

    [Fact]
    public async Task An_entry_one_tick_after_the_seal_is_late_and_one_at_the_seal_is_not()
    {
        var row = Rows.First(row => row is { ReceivedOn: not null, ClosedOn: null });
        var year = row.ReceivedOn!.Value.Year;
        async Task<bool> IsLate(DateTimeOffset sealedAt) =>
            (await Register.LateEntries(row.Department, year, sealedAt, None)).Any(late => late.Number == row.Number);

        var recordedAt = row.ReceiptRecordedAt ?? row.RegisteredAt;
        (await IsLate(recordedAt)).Should().BeFalse();
        (await IsLate(recordedAt.AddTicks(-1).ToOffset(TimeSpan.FromHours(-5)))).Should().BeTrue();
    }

    [Fact]
    public async Task Workload_of_every_officer()
    {
        var today = new DateOnly(2022, 6, 15);
        var soon = today.AddDays(14);
        foreach (var department in RegisterRows.Departments)
        {
            var expected = Rows.Where(row => row.HandlingDepartment == department && (row.Status != "closed" || row.ClosedOn?.Year == 2022))
                .GroupBy(row => row.Officer)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new OfficerWorkload
                {
                    Officer = group.Key,
                    Open = group.Count(row => row.Status != "closed"),
                    DueSoon = group.Count(row => IsDueSoon(row, today, soon)),
                    Overdue = group.Count(row => row.DueOn < today),
                    ClosedThisYear = group.Count(row => row.Status == "closed"),
                });

            (await Register.Workload(department, today, soon, None)).Should().Equal(expected);
        }
    }

    [Fact]
    public async Task Board_of_departments_and_of_their_officers()
    {
        var today = new DateOnly(2022, 6, 15);
        var soon = today.AddDays(14);
        var counted = Rows.Where(row => row.Status != "closed" || row.ClosedOn?.Year == 2022).ToArray();
        (await Register.Board(null, today, soon, None)).Should().Equal(counted.GroupBy(row => row.HandlingDepartment).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => BoardOf(group, officer: null)));
        foreach (var department in RegisterRows.Departments)
        {
            (await Register.Board(department, today, soon, None)).Should().Equal(counted.Where(row => row.HandlingDepartment == department)
                .GroupBy(row => row.Officer).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => BoardOf(group, group.Key)));
        }

        BoardRow BoardOf(IEnumerable<RegisterRow> rows, string? officer)
        {
            var (open, closed) = (rows.Where(row => row.Status != "closed").ToArray(), rows.Where(row => row.Status == "closed").ToArray());
            return new BoardRow
            {
                Department = rows.First().HandlingDepartment,
                Officer = officer,
                Open = open.Length,
                DueSoon = open.Count(row => IsDueSoon(row, today, soon)),
                Overdue = open.Count(row => row.DueOn < today),
                AwaitingAcceptance = open.Count(row => row.AcceptBy is not null),
                Urged = open.Count(row => row.UrgeAnswerBy is not null),
                ClosedInTime = closed.Count(row => row.ClosedLate != true),
                ClosedLate = closed.Count(row => row.ClosedLate == true),
                Timed = closed.Count(row => row.HandlingDays is not null),
                HandlingDays = closed.Sum(row => row.HandlingDays ?? 0),
                OldestReceivedOn = open.Min(row => row.ReceivedOn),
            };
        }
    }

    [Fact]
    public async Task Months_outcomes_and_open_cases_by_officer()
    {
        foreach (var department in new[] { null, RegisterRows.Departments[0] })
        {
            var own = Rows.Where(row => department is null || row.HandlingDepartment == department).ToArray();
            var first = new DateOnly(2022, 1, 1);
            (await Register.Months(department, first, 12, None)).Should().Equal(Enumerable.Range(0, 12).Select(first.AddMonths).Select(month => new MonthCounts
            {
                Month = month,
                Received = own.Count(row => row.ReceivedOn is { } day && (day.Year, day.Month) == (month.Year, month.Month)),
                Closed = own.Count(row => row.ClosedOn is { } day && (day.Year, day.Month) == (month.Year, month.Month)),
                ClosedLate = own.Count(row => row.ClosedLate == true && row.ClosedOn is { } day && (day.Year, day.Month) == (month.Year, month.Month)),
            }));
            (await Register.Outcomes(department, first, new DateOnly(2022, 12, 31), None)).Should().BeEquivalentTo(own.Where(row => row.ClosedOn?.Year == 2022)
                .GroupBy(row => row.Disposition!.Value).Select(group => new OutcomeCount { Disposition = group.Key, Count = group.Count() }));
            (await Register.OpenByOfficer(department, None)).Select(row => (row.Department, row.Officer!, row.Open)).Should().BeEquivalentTo(own.Where(row => row is { Status: not "closed", Officer: not null })
                .GroupBy(row => (row.HandlingDepartment, row.Officer)).Select(group => (group.Key.HandlingDepartment, group.Key.Officer!, group.Count())));
        }
    }

    [Fact]
    public async Task Years_and_departments()
    {
        (await Register.Years(None)).Should().Be(new RegisterYears
        {
            First = Rows.Min(row => row.ReceivedOn)!.Value.Year,
            Last = Rows.Max(row => row.ReceivedOn > row.ClosedOn ? row.ReceivedOn : row.ClosedOn ?? row.ReceivedOn)!.Value.Year,
            OpenSince = Rows.Where(row => row.Status != "closed").Min(row => row.ReceivedOn)!.Value.Year,
        });
        (await Register.Departments(None)).Should().Equal(RegisterRows.Departments.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_register_answers_every_query()
    {
        await using var empty = await TestDatabase.Migrated(kind);
        var register = new SqlRegister(empty.Database);

        (await register.Years(None)).Should().BeNull();
        (await register.Departments(None)).Should().BeEmpty();
        (await register.Search(new RegisterQuery(), None)).Total.Should().Be(0);
        (await register.Numbers("xzfb", 2022, None)).Highest.Should().Be(0);
        (await register.Due(new DateOnly(2022, 1, 1), 9, null, 10, None)).Should().BeEmpty();
    }

    private static bool IsUnconfirmed(RegisterRow row) => row is { ReceivedOn: null, ClosedOn: null };

    private static bool IsDueSoon(RegisterRow row, DateOnly today, DateOnly soon) =>
        row.Status != "closed" && ((row.DueOn >= today && row.DueOn <= soon) || (IsUnconfirmed(row) && row.ArrivedOn <= today));

    private static bool Contains(RegisterRow row, string text) =>
        row.Number.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        || row.ApplicantName.Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Description.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static bool InYear(RegisterRow row, int year) =>
        row.ReceivedOn?.Year <= year && (row.ClosedOn is null || row.ClosedOn.Value.Year >= year);

    private static bool InCell(RegisterRow row, CellQuery query) =>
        InYear(row, query.Year)
        && (query.ReceivedInYear is null || query.ReceivedInYear == (row.ReceivedOn!.Value.Year == query.Year))
        && (query.OpenAtYearEnd is null || query.OpenAtYearEnd == (row.ClosedOn is null || row.ClosedOn.Value.Year > query.Year))
        && (query.Dispositions.IsEmpty || (row.ClosedOn?.Year == query.Year && query.Dispositions.Contains(row.Disposition!.Value)))
        && (query.ApplicantKind is null || query.ApplicantKind == row.ApplicantKind)
        && (query.Department is null || query.Department == row.Department);

    private static IEnumerable<RegisterRow> ByNumber(IEnumerable<RegisterRow> rows) => rows.OrderBy(row => row.Number, StringComparer.Ordinal);

    private IEnumerable<int> Years() => Enumerable.Range(Rows.Min(row => row.Year) - 1, 6);

    private IEnumerable<RegisterRow> Sorted(RegisterSort sort, bool descending)
    {
        if (sort == RegisterSort.Number)
        {
            var ascending = Rows.OrderBy(row => row.Year).ThenBy(row => row.Department, StringComparer.Ordinal).ThenBy(row => row.Serial);
            return descending ? ascending.Reverse() : ascending;
        }

        DateOnly? Day(RegisterRow row) => sort switch { RegisterSort.ReceivedOn => row.ReceivedOn, RegisterSort.DueOn => row.DueOn, _ => row.ClosedOn };
        var known = Rows.OrderBy(row => Day(row) is null);
        return (descending ? known.ThenByDescending(Day) : known.ThenBy(Day)).ThenBy(row => row.Number, StringComparer.Ordinal);
    }
}
