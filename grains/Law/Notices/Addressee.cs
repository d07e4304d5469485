using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Notices;

/// <summary>通知给谁, by what they are; who that is on the day is found out when it is delivered.</summary>
public sealed record Addressee
{
    /// <summary>Which part of an office.</summary>
    public required AddresseeRole Role { get; init; }

    /// <summary>用户名 of an officer, or 记录人 as the timeline names somebody; null for others.</summary>
    public string? Officer { get; init; }

    /// <summary>部门代码; null: the whole authority.</summary>
    public string? Department { get; init; }

    /// <summary>经办人; whoever answers for the department where nobody bears that name any more.</summary>
    public static Addressee Person(string officer, string? department) => new() { Role = AddresseeRole.Person, Officer = officer, Department = department };

    /// <summary>Whoever answers for a department's work.</summary>
    public static Addressee Staff(string department) => new() { Role = AddresseeRole.Staff, Department = department };

    /// <summary>Whoever answers for a department's work and belongs to it; where nobody does, nobody is told.</summary>
    public static Addressee Members(string department) => new() { Role = AddresseeRole.Members, Department = department };

    /// <summary>审核人 of a department.</summary>
    public static Addressee Reviewers(string department) => new() { Role = AddresseeRole.Reviewers, Department = department };

    /// <summary>经办人, or the department while there is none.</summary>
    public static Addressee Handler(string? officer, string department) => officer is null ? Staff(department) : Person(officer, department);

    /// <summary>Whoever answers for the whole authority.</summary>
    public static Addressee Authority { get; } = new() { Role = AddresseeRole.Staff };
}

/// <summary>Which part of an office is told.</summary>
[JsonConverter(typeof(WireEnumConverter<AddresseeRole>))]
public enum AddresseeRole
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>Supervisors.</summary>
    Staff,

    /// <summary>Reviewers.</summary>
    Reviewers,

    /// <summary>Supervisors, of the department alone.</summary>
    Members,
}
