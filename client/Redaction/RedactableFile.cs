using System.Collections.Immutable;
using Jinping.Workflow.Law.Redaction;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>A file whose text can be read line by line, and written again without some passages and without anything else that is not that text.</summary>
internal abstract class RedactableFile
{
    /// <summary>What stands where something was removed; its length tells nothing.</summary>
    public const string Mark = "■■■";

    /// <summary>The lines or paragraphs, in order.</summary>
    public abstract ImmutableArray<string> Lines { get; }

    /// <summary>What the officer must know of the new file, in Chinese.</summary>
    public abstract ImmutableArray<string> Notes { get; }

    /// <summary>Ending of the new file's name.</summary>
    public abstract string Ending { get; }

    /// <summary>The new file.</summary>
    /// <param name="passages">What is removed, by line.</param>
    public abstract byte[] Without(ILookup<int, Passage> passages);

    /// <summary>A line without some of its passages.</summary>
    protected static string Cut(string line, IEnumerable<Passage> passages)
    {
        foreach (var passage in passages.OrderByDescending(passage => passage.Start))
            line = string.Concat(line.AsSpan(0, passage.Start), Mark, line.AsSpan(passage.End));
        return line;
    }
}
