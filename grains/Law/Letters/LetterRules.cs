using System.Collections.Frozen;
using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Letters.Catalogue;

namespace Jinping.Workflow.Law.Letters;

/// <summary>全部文书: the catalogue, in the order of the codes.</summary>
public static class LetterRules
{
    private static readonly FrozenDictionary<LetterCode, LetterRule> Rules =
        RecordLetters.All().Concat(NoticeLetters.All()).Concat(ConsultationLetters.All()).Concat(FinalLetters.All()).ToFrozenDictionary(rule => rule.Code);

    /// <summary>All letters.</summary>
    public static ImmutableArray<LetterRule> All { get; } = [.. Enum.GetValues<LetterCode>().Select(Of)];

    /// <summary>The rule of one letter.</summary>
    public static LetterRule Of(LetterCode code) => Rules[code];

    /// <summary>The final letter of an outcome.</summary>
    public static LetterRule Final(Disposition disposition) => All.Single(rule => rule.Dispositions.Contains(disposition));
}
