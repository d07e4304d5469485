using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>叙述部分 of the authority's report.</summary>
internal sealed record NarrativeView
{
    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>Whether the year is sealed, and its prose with it.</summary>
    public required bool IsSealed { get; init; }

    /// <summary>What to send as expectedVersion when writing.</summary>
    public required string Version { get; init; }

    /// <summary>The sections, in the order of the report.</summary>
    public required ImmutableArray<NarrativeSectionView> Sections { get; init; }

    /// <summary>The figures a text may name in braces, with what they are now.</summary>
    public required ImmutableArray<NarrativeNameView> Names { get; init; }

    /// <summary>What the report, read as a published one, has wrong.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }
}

/// <summary>One section.</summary>
internal sealed record NarrativeSectionView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>As written; null where nothing is.</summary>
    public string? Text { get; init; }

    /// <summary>What stands where nothing is written; null where only the office knows.</summary>
    public string? UsualText { get; init; }
}

/// <summary>A figure that a text may name.</summary>
/// <param name="Name">Its name, in braces in the text.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Value">What it is now.</param>
internal sealed record NarrativeNameView(string Name, string Meaning, string Value);
