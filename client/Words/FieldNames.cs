using System.Text.RegularExpressions;

namespace Jinping.Workflow.Client.Words;

/// <summary>What is missing names its field for programs, e.g. （facts.search）; people see the field, and need no name.</summary>
internal static partial class FieldNames
{
    /// <summary>A sentence without them.</summary>
    public static string Without(string sentence) => Named().Replace(sentence, "");

    [GeneratedRegex("（[a-z][A-Za-z.]*）")]
    private static partial Regex Named();
}
