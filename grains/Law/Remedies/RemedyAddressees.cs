using System.Diagnostics;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>Names of the bodies and courts of one organ, as its letters print them. Settings.</summary>
public sealed record RemedyAddressees
{
    /// <summary>本级人民政府, e.g. 金平县人民政府; null where none applies.</summary>
    public string? OwnGovernment { get; init; }

    /// <summary>上一级人民政府; null where none applies.</summary>
    public string? HigherGovernment { get; init; }

    /// <summary>上一级主管部门; null where none applies.</summary>
    public string? HigherDepartment { get; init; }

    /// <summary>有管辖权的人民法院; null until it is set. Regional concentration decides, so it cannot be derived.</summary>
    public string? Court { get; init; }

    /// <summary>行政复议网上申请渠道: address or platform; null when there is none.</summary>
    public string? OnlineReconsideration { get; init; }

    /// <summary>The body's name or names; null when one that is needed is not set.</summary>
    internal string? NameOf(ReconsiderationBody body) => body switch
    {
        ReconsiderationBody.OwnGovernment => OwnGovernment,
        ReconsiderationBody.HigherGovernment => HigherGovernment,
        ReconsiderationBody.HigherDepartment => HigherDepartment,
        ReconsiderationBody.OwnGovernmentOrHigherDepartment =>
            OwnGovernment is null || HigherDepartment is null ? null : $"{OwnGovernment}或者{HigherDepartment}",
        _ => throw new UnreachableException($"Unknown body {body}."),
    };
}
