using System.Text.RegularExpressions;

namespace Jinping.Workflow.Client.Pages.Registering;

/// <summary>一事一申请: how many matters a description seems to list.</summary>
public static partial class SeveralMatters
{
    /// <summary>Numbered items found; fewer than two is one matter.</summary>
    public static int In(string description) => Item().Count(description);

    // 1. 1、 （一） 一、 ① at the beginning of a line or after the end of another item.
    [GeneratedRegex(@"(?:^|[\n。；;：:])\s*(?:\d{1,2}[.．、)）](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
