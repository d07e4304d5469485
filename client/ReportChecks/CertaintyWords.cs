using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>What findings are called on screen and paper.</summary>
public static class CertaintyWords
{
    /// <summary>确定、较确定、存疑.</summary>
    public static string Of(ReadingCertainty certainty) => certainty switch
    {
        ReadingCertainty.Certain => "确定",
        ReadingCertainty.Likely => "较确定",
        _ => "存疑，请先核对原文",
    };

    /// <summary>错误、提示、待核实.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提示",
        _ => "待核实",
    };

    /// <summary>Where a finding stands: the place in the file, or the line; empty where it stands nowhere in particular.</summary>
    public static string PlaceOf(Finding finding) =>
        finding.Place?.Words() is { Length: > 0 } words ? words : finding.Line is { } line ? $"第{line}行" : "";
}
