using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>核验: the chain of a timeline, and the register beside it.</summary>
public static class Verification
{
    /// <summary>What does not fit, in Chinese; empty when all does.</summary>
    /// <param name="document">The case as stored.</param>
    /// <param name="row">Its row in the register; null when there is none.</param>
    public static ImmutableArray<string> Problems(RequestDocument document, RegisterRow? row)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        if (TimelineHash.FirstBroken(document.Timeline, document.HeadHash) is { } entry)
            problems.Add($"办理过程自第{entry}条记录起与原记录不符。");
        if (!RegisterRows.Same(document.Register, row))
            problems.Add("登记簿与办理过程不一致。");
        return problems.ToImmutable();
    }
}
