using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Register;

/// <summary>登记簿的读者: searches for those who are not on a silo. Any number of them work side by side.</summary>
[GrainInterfaceType("register-reader"), Alias("register-reader")]
public interface IRegisterGrain : IGrainWithIntegerKey
{
    /// <summary>Searches the register.</summary>
    [Alias("search")]
    public Task<RegisterPage> Search(RegisterQuery query);

    /// <summary>The row of one request; null when there is none.</summary>
    [Alias("find")]
    public Task<RegisterRow?> Find(string number);

    /// <summary>Numbers of cases the sweep must look at, after a given one.</summary>
    [Alias("due")]
    public Task<ImmutableArray<string>> Due(string? afterNumber, int limit);

    /// <summary>First and last year the register knows; null when it is empty.</summary>
    [Alias("years")]
    public Task<YearSpan?> Years();
}

/// <summary>First and last year with any case.</summary>
[GenerateSerializer, Immutable, Alias("year-span")]
public sealed record YearSpan
{
    /// <summary>First year, inclusive.</summary>
    [Id(0)] public required int First { get; init; }

    /// <summary>Last year, inclusive.</summary>
    [Id(1)] public required int Last { get; init; }
}
