using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>Rows of every kind, the same for the same seed: the register's queries are compared with LINQ over them.</summary>
internal static class RegisterRows
{
    public static readonly ImmutableArray<string> Departments = ["xzfb", "czj", "jyj"];

    private static readonly string?[] Officers = [null, "li", "wang", "zhao"];
    private static readonly string[] OpenStatuses = ["awaitingConfirmation", "registered", "awaitingSupplement", "awaitingPayment", "inProgress", "awaitingApproval"];
    private static readonly string[] Channels = ["inPerson", "registeredMail", "ordinaryMail", "internet", "fax", "transferred"];
    private static readonly string[] Names = ["张某", "李某", "某公司100%", "A_b", @"back\slash", "Wang"];
    private static readonly string[] Escalations = ["departmentHead", "superior"];
    private static readonly string?[] CoHandlers = [null, null, null, null, ",jyj,", ",jyj,czj,", ",czjx,"];
    private static readonly string[] Texts = ["2025年度财政预算", "100%公开", "under_score", @"C:\路径", "征地补偿方案 🏛", "plain"];

    public static ImmutableArray<RegisterRow> Generate(int count, int seed)
    {
        var random = new Random(seed);
        var serials = new Dictionary<(string, int), int>();
        return [.. Enumerable.Range(0, count).Select(_ => Row(random, serials))];
    }

    private static RegisterRow Row(Random random, Dictionary<(string, int), int> serials)
    {
        var department = Pick(random, Departments);
        var arrivedOn = new DateOnly(2021, 6, 1).AddDays(random.Next(900));
        var serial = serials[(department, arrivedOn.Year)] = serials.GetValueOrDefault((department, arrivedOn.Year)) + random.Next(1, 4);   // leaves gaps
        var receivedOn = random.Next(8) == 0 ? (DateOnly?)null : arrivedOn.AddDays(random.Next(4));
        var closedOn = receivedOn is not null && random.Next(3) > 0 ? receivedOn.Value.AddDays(random.Next(60)) : (DateOnly?)null;
        var registeredAt = Instant(random, arrivedOn);
        return new RegisterRow
        {
            Number = $"{arrivedOn.Year}-{department}-{serial:0000}",
            Year = arrivedOn.Year,
            Serial = serial,
            Department = department,
            HandlingDepartment = random.Next(4) == 0 ? Pick(random, Departments) : department,
            Officer = Pick(random, Officers),
            Status = closedOn is null ? Pick(random, OpenStatuses) : "closed",
            Channel = Pick(random, Channels),
            ApplicantKind = Pick(random, Enum.GetValues<ApplicantKind>()),
            ApplicantName = Pick(random, Names),
            ApplicantKey = random.Next(5) == 0 ? null : $"key{random.Next(4)}",
            Description = Pick(random, Texts),
            DocumentReference = random.Next(2) == 0 ? null : "金政发〔2022〕1号",
            ArrivedOn = arrivedOn,
            ReceivedOn = receivedOn,
            ClosedOn = closedOn,
            Disposition = closedOn is null ? null : Pick(random, Enum.GetValues<Disposition>()),
            DueOn = closedOn is null && receivedOn is not null && random.Next(5) > 0 ? receivedOn.Value.AddDays(28) : null,
            ActOn = closedOn is null && random.Next(3) == 0 ? arrivedOn.AddDays(random.Next(90)) : null,
            DueProvisional = random.Next(2) == 0,
            Breaches = random.Next(3),
            Reviews = closedOn is not null && random.Next(4) == 0 ? Reviews(random, closedOn.Value) : [],
            Version = random.Next(1, 30),
            CalendarVersion = random.Next(1, 4),
            RegisteredBy = NewGuid(random),
            RegisteredAt = registeredAt,
            // Rows of an older program do not say it.
            ReceiptRecordedAt = receivedOn is null || random.Next(4) == 0 ? null : registeredAt.AddDays(random.Next(2) * random.Next(300)),
            ClosingRecordedAt = closedOn is { } day ? Instant(random, day) : null,
            UpdatedAt = registeredAt.AddDays(random.Next(40)),
            AcceptBy = closedOn is null && random.Next(4) == 0 ? arrivedOn.AddDays(9) : null,
            DraftDueOn = closedOn is null && random.Next(2) == 0 ? arrivedOn.AddDays(14) : null,
            UrgeAnswerBy = closedOn is null && random.Next(4) == 0 ? arrivedOn.AddDays(12) : null,
            Escalation = closedOn is null && random.Next(6) == 0 ? Pick(random, Escalations) : null,
            ClosedLate = random.Next(20) == 0 ? null : closedOn is not null && random.Next(3) == 0,   // null: of an older program
            LateDepartment = closedOn is not null && random.Next(5) == 0 ? Pick(random, Departments) : null,
            CoHandlers = Pick(random, CoHandlers),
            HandlingDays = closedOn is null ? null : serial * 7 % 60,
            UnprovedSince = serial % 5 == 0 ? arrivedOn.AddDays(3) : null,
            WithoutNumber = serial % 20 == 0 ? null : closedOn is not null && serial % 4 == 0,
        };
    }

    private static ImmutableArray<RegisterReview> Reviews(Random random, DateOnly closedOn) =>
    [
        .. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(2) == 0
            ? new RegisterReview { Kind = "reconsideration", FiledOn = closedOn.AddDays(30) }
            : new RegisterReview { Kind = "litigation", FiledOn = closedOn.AddDays(9), ConcludedOn = closedOn.AddDays(99), Result = "upheld" }),
    ];

    // Any offset and any fraction of a second: the register must order them all.
    private static DateTimeOffset Instant(Random random, DateOnly day) =>
        new DateTimeOffset(day, new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond) * TimeSpan.TicksPerMicrosecond), TimeSpan.FromHours(random.Next(2) * 8)).AddDays(random.Next(30));

    private static Guid NewGuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
