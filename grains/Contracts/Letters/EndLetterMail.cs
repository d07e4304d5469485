namespace Jinping.Workflow.Contracts.Letters;

/// <summary>邮件的结果, of a letter's mail.</summary>
[GenerateSerializer, Immutable, Alias("end-letter-mail")]
public sealed record EndLetterMail
{
    /// <summary>Which mail.</summary>
    [Id(0)] public required Guid Mail { get; init; }

    /// <summary>Whether the mail server took it over.</summary>
    [Id(1)] public required bool HasLeft { get; init; }

    /// <summary>What the server said, or why it was given up.</summary>
    [Id(2)] public required string Text { get; init; }
}
