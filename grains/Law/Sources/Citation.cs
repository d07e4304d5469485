namespace Jinping.Workflow.Law.Sources;

/// <summary>引用的条款: a place in a legal text, ready to be printed in a letter or an answer.</summary>
/// <param name="Text">The citation as offices write it, e.g. <c>条例第三十三条第二款</c>.</param>
public readonly record struct Citation(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
