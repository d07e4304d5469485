namespace Jinping.Workflow.Law.Redaction;

/// <summary>一处个人信息 in a line of text.</summary>
/// <param name="Kind">种类.</param>
/// <param name="Start">Its first letter, from 0, in UTF-16 characters.</param>
/// <param name="Length">Its length.</param>
public readonly record struct Passage(PassageKind Kind, int Start, int Length)
{
    /// <summary>The first letter after it.</summary>
    public int End => Start + Length;
}
