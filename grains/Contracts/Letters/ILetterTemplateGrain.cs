using System.Collections.Immutable;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Letters;

/// <summary>文书模板 of one letter, by its code: what the administrator made of the text that comes with the program, every version of it.</summary>
[GrainInterfaceType("letter-template"), Alias("letter-template")]
public interface ILetterTemplateGrain : IGrainWithStringKey
{
    /// <summary>Most versions kept; the oldest goes first.</summary>
    public const int MostVersions = 50;

    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>All versions, the last one in force; none while the program's own text is.</summary>
    [Alias("versions")]
    public Task<ImmutableArray<TemplateVersion>> Versions();

    /// <summary>A new version.</summary>
    /// <param name="text">The text; null goes back to the one that comes with the program.</param>
    /// <param name="by">记录人.</param>
    /// <param name="known">The version that was changed; null: whichever there is.</param>
    [Alias("put")]
    public Task<Refusal?> Put(string? text, string by, int? known);
}
