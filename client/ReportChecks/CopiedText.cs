using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>文字重复: how much of each chapter's prose is last year's, sentence by sentence, figures and years left out of account.</summary>
/// <remarks>条例第五十条第（四）项: problems and how they were dealt with cannot be the same every year.</remarks>
public static class CopiedText
{
    /// <summary>Name of the findings.</summary>
    public const string Name = "copied-text";

    private const double Same = 0.9;
    private const double Changed = 0.5;
    private const double TooMuch = 0.8;
    private const int ShortestSentence = 8;
    private const int MostSentences = 400;
    private static readonly int[] Chapters = [1, 5, 6];

    /// <summary>Chapter by chapter; those one of the reports lacks are left out.</summary>
    public static ImmutableArray<ChapterComparison> Compare(ReportReading.Read current, ReportReading.Read previous)
    {
        var (now, before) = (Sentences(current), Sentences(previous));
        return [.. Chapters.Where(chapter => now[chapter].Any() && before[chapter].Any()).Select(chapter => Compare(chapter, [.. now[chapter].Take(MostSentences)], [.. before[chapter].Take(MostSentences)]))];
    }

    /// <summary>One question for chapter 五 when it is last year's.</summary>
    public static IEnumerable<Finding> Check(IEnumerable<ChapterComparison> chapters) => chapters.Where(chapter => chapter.Chapter == 5 && chapter.Similarity >= TooMuch).Select(chapter => new Finding
    {
        Rule = Name,
        Where = new() { Table = ReportTable.Text },
        Expected = null,
        Found = Math.Round((decimal)chapter.Similarity * 100),
        Severity = Severity.Warning,
        Message = $"“五、存在的主要问题及改进情况”与上年度报告文字重复{chapter.Similarity:P0}，应写明本年度的问题和上年度问题的改进情况",
        Line = chapter.Line,
    });

    private static ChapterComparison Compare(int chapter, ImmutableArray<Sentence> now, ImmutableArray<Sentence> before)
    {
        var changed = ImmutableArray.CreateBuilder<SentenceChange>();
        var copied = 0;
        foreach (var sentence in now)
        {
            var (like, similarity) = before.Select(old => (old, Similarity: old.Key == sentence.Key ? 1 : Likeness(old.Pairs, sentence.Pairs))).MaxBy(pair => pair.Similarity);
            copied += similarity >= Same ? sentence.Key.Length : 0;
            if (like.Text != sentence.Text)
                changed.Add(new(similarity >= Changed ? like.Text : null, sentence.Text));
        }

        return new(chapter, Math.Round((double)copied / now.Sum(sentence => sentence.Key.Length), 3), now[0].Line, changed.ToImmutable());
    }

    private static ILookup<int, Sentence> Sentences(ReportReading.Read read)
    {
        var flow = new FlowText(read.Document);
        var sections = new ReportSections(flow.Lines);
        return Chapters.SelectMany(chapter => sections.Of(chapter) is not { } place ? [] : NarrativeText.Of(flow.Prose, place.First, place.Last)
            .SelectMany(text => text.Sentences().Select(sentence => (chapter, Sentence: new Sentence(text.Printed[sentence], flow.SourceLine(text.LineAt(sentence.Start.Value)))))))
            .Where(pair => pair.Sentence.Key.Length >= ShortestSentence)
            .ToLookup(pair => pair.chapter, pair => pair.Sentence);
    }

    /// <summary>The share of pairs of neighbouring letters two sentences have in common.</summary>
    private static double Likeness(HashSet<int> one, HashSet<int> other)
    {
        if (one.Count == 0 || other.Count == 0 || Math.Min(one.Count, other.Count) * 2 < Math.Max(one.Count, other.Count) * Changed)
            return 0;
        var common = one.Count(other.Contains);
        return 2.0 * common / (one.Count + other.Count);
    }

    private sealed class Sentence
    {
        public Sentence(string text, int? line)
        {
            Text = text;
            Line = line;
            Key = string.Concat(Typography.Key(text).Where(letter => !char.IsAsciiDigit(letter)));
            for (var at = 0; at + 1 < Key.Length; at++)
                Pairs.Add((Key[at] << 16) | Key[at + 1]);
        }

        public string Text { get; }

        public int? Line { get; }

        public string Key { get; }

        public HashSet<int> Pairs { get; } = [];
    }
}

/// <summary>A chapter of two years side by side.</summary>
/// <param name="Chapter">1–6.</param>
/// <param name="Similarity">The share of this year's text that was last year's, 0–1.</param>
/// <param name="Line">Where this year's chapter begins in its source; null where the file has no lines.</param>
/// <param name="Changed">Sentences that are not last year's word for word.</param>
public sealed record ChapterComparison(int Chapter, double Similarity, int? Line, ImmutableArray<SentenceChange> Changed);

/// <summary>A sentence that is not last year's word for word.</summary>
/// <param name="Before">The sentence of last year it comes from; null for a new one.</param>
/// <param name="After">This year's.</param>
public sealed record SentenceChange(string? Before, string After);
