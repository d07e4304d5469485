namespace Jinping.Workflow.Law.Requests;

/// <summary>Longest texts accepted, in UTF-16 characters, so that a case stays one small document.</summary>
public static class TextLimits
{
    /// <summary>Names, numbers, addresses.</summary>
    public const int Name = 200;

    /// <summary>A name, number or address once it is encrypted.</summary>
    public const int Protected = 2000;

    /// <summary>Reasons, comments, notes.</summary>
    public const int Text = 2000;

    /// <summary>所需政府信息的内容描述.</summary>
    public const int Description = 5000;

    /// <summary>Each fact of a reply.</summary>
    public const int Fact = 2000;

    /// <summary>Facts and withheld parts of one reply.</summary>
    public const int Facts = 50;
}
