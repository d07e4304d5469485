using System.Text.RegularExpressions;

namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>A part of the law as the digest divides it, told by the shape of its rule ids.</summary>
/// <param name="Title">Heading of its section.</param>
/// <param name="Ids">The ids that belong to it.</param>
internal sealed record LawText(string Title, Regex Ids)
{
    /// <summary>All parts, in the order in which the page shows them. Each id belongs to exactly one.</summary>
    public static readonly IReadOnlyList<LawText> All =
    [
        Part("政府信息公开条例 — the Regulation", @"R\d+(\.\d+)?(-[a-z])?|R\d+\.\d+-[a-z]"),
        Part("条例未规定 — what the Regulation does not say", @"RN\d+"),
        Part("期间计算 — counting days", @"G\d+"),
        Part("期限 — clocks", @"C\d+"),
        Part("办理结果 — outcomes", @"[PQNXO]-\d|U-\d[ab]?"),
        Part("计数规则 — which outcome counts", @"DM\d+"),
        Part("信息处理费 — the processing fee", @"FC?\d+"),
        Part("年度报告 — the annual report", @"AR-[ABTKL]\d+"),
        Part("文书、救济、文号 — letters, remedies, numbering", @"[FA]-\d\d|L-R\d+|LN\d+"),
        Part("主动公开及相关工作 — the proactive side", @"P[PQIDM]\d+"),
    ];

    /// <summary>Whether the id belongs here.</summary>
    public bool Holds(string id) => Ids.IsMatch(id);

    private static LawText Part(string title, string ids) => new(title, new Regex($"^({ids})$", RegexOptions.CultureInvariant));
}
