using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Silo.Storage.Cases;

/// <summary>A case as it lies in the database, with its row in the register, both of one moment.</summary>
public sealed record StoredCase
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>The document as stored, perhaps damaged.</summary>
    public required byte[] Payload { get; init; }

    /// <summary>Its row; null when there is none.</summary>
    public RegisterRow? Row { get; init; }

    /// <summary>Place in the order of reading.</summary>
    internal int Hash { get; init; }
}
