namespace Jinping.Workflow.Contracts.Register;

/// <summary>The order of a search. Rows without the day come last in both directions; equal rows follow by number.</summary>
[GenerateSerializer, Alias("register-sort")]
public enum RegisterSort
{
    /// <summary>登记编号: by year, then department, then serial number.</summary>
    Number,

    /// <summary>收到申请之日.</summary>
    ReceivedOn,

    /// <summary>到期之日.</summary>
    DueOn,

    /// <summary>结案之日.</summary>
    ClosedOn,
}
