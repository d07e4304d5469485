using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>A stored document of the shape the request grain writes: the truth, and the flat register member beside it.</summary>
public sealed record TestDocument
{
    public string Truth { get; init; } = "";

    public RegisterRow? Register { get; init; }

    public ImmutableArray<string> Mail { get; init; } = [];

    public static TestDocument Of(string number, string truth, int version = 1) => new() { Truth = truth, Register = Row(number, version) };

    public static RegisterRow Row(string number, int version = 1) => new()
    {
        Number = number,
        Year = 2026,
        Serial = int.Parse(number.AsSpan(number.LastIndexOf('-') + 1)),
        Department = "xzfb",
        HandlingDepartment = "xzfb",
        Status = "registered",
        Channel = "internet",
        ApplicantKind = ApplicantKind.NaturalPerson,
        ApplicantName = "张某",
        Description = "2025年度财政预算报告",
        ArrivedOn = new DateOnly(2026, 1, 5),
        ReceivedOn = new DateOnly(2026, 1, 5),
        DueOn = new DateOnly(2026, 2, 2),
        DueProvisional = false,
        Breaches = 0,
        Version = version,
        CalendarVersion = 1,
        RegisteredBy = Guid.NewGuid(),
        RegisteredAt = new DateTimeOffset(2026, 1, 5, 9, 30, 0, TimeSpan.FromHours(8)),
        UpdatedAt = new DateTimeOffset(2026, 1, 5, 9, 30, 0, TimeSpan.FromHours(8)),
    };
}
