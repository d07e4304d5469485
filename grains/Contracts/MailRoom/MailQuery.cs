using System.Collections.Immutable;
using Jinping.Workflow.Law.MailRoom;

namespace Jinping.Workflow.Contracts.MailRoom;

/// <summary>A question to 收发文登记. Days, a number or 已发未证 bound what is read.</summary>
[GenerateSerializer, Immutable, Alias("mail-query")]
public sealed record MailQuery
{
    /// <summary>Most rows of a page.</summary>
    public const int MaxPageSize = 200;

    /// <summary>Of cases that one of these departments received or handles; null: of all.</summary>
    [Id(0)] public ImmutableArray<string>? Scopes { get; init; }

    /// <summary>Kinds; null: all.</summary>
    [Id(1)] public ImmutableArray<MailKind>? Kinds { get; init; }

    /// <summary>First day, inclusive; null: from the beginning.</summary>
    [Id(2)] public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null: to the end.</summary>
    [Id(3)] public DateOnly? To { get; init; }

    /// <summary>登记编号、邮件号码或者发文字号, as it is; null: any.</summary>
    [Id(4)] public string? Number { get; init; }

    /// <summary>已发未证 only.</summary>
    [Id(5)] public bool Unproved { get; init; }

    /// <summary>Page, from 1.</summary>
    [Id(6)] public int Page { get; init; } = 1;

    /// <summary>Rows of a page.</summary>
    [Id(7)] public int PageSize { get; init; } = 50;
}
