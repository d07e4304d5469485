using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Archiving;

/// <summary>保管期限 of a case's file (惯例：条例未规定，以本机关文书档案保管期限表为准).</summary>
/// <remarks>机关文件材料归档范围和文书档案保管期限规定: 永久、定期30年、定期10年</remarks>
public static class Retention
{
    /// <summary>定期10年.</summary>
    public const int Ordinary = 10;

    /// <summary>定期30年: what was refused, in whole or in part, or disputed.</summary>
    public const int Extended = 30;

    /// <summary>The years a case's file is kept; null while it is open.</summary>
    public static int? Years(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Closing is not { } closing ? null : !request.Reviews.IsEmpty || IsRefusal(DispositionRules.Of(closing.Disposition).Group) ? Extended : Ordinary;
    }

    private static bool IsRefusal(DispositionGroup group) =>
        group is DispositionGroup.PartlyDisclosed or DispositionGroup.NotDisclosed or DispositionGroup.CannotBeProvided or DispositionGroup.NotProcessed;
}
