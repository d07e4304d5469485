namespace Jinping.Workflow.Contracts.Requests;

/// <summary>What a sweep did to one case.</summary>
[GenerateSerializer, Alias("sweep-answer")]
public enum SweepAnswer
{
    /// <summary>Nothing was due.</summary>
    Nothing,

    /// <summary>The register's dates were renewed.</summary>
    Renewed,

    /// <summary>The case lapsed and is closed.</summary>
    Lapsed,

    /// <summary>Reminders or steps of supervision were recorded.</summary>
    Supervised,
}
