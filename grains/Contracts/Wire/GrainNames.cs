namespace Jinping.Workflow.Contracts.Wire;

/// <summary>Names that are stored or sent and therefore never change.</summary>
public static class GrainNames
{
    /// <summary>Grain storage provider of all grains.</summary>
    public const string Store = "store";

    /// <summary>Key of the one authority of a deployment.</summary>
    public const string Authority = "authority";
}
