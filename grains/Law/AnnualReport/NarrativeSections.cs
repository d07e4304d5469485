using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>叙述部分: what the prose of a report is made of, by the names under which its texts are kept, and what stands there until the office writes its own.</summary>
/// <remarks>条例第五十条；国办公开办函〔2021〕30号</remarks>
[Rule("AR-A5", "AR-A11")]
public static class NarrativeSections
{
    /// <summary>引言: basis and period; before the first heading.</summary>
    public const string Opening = "引言";

    /// <summary>联系方式: address, postcode, telephone, e-mail; ends the opening.</summary>
    public const string Contact = "联系方式";

    /// <summary>总体情况: what goes before the usual sub-headings; a text with sub-headings of its own stands in their place.</summary>
    public const string Overview = "总体情况";

    /// <summary>依申请公开.</summary>
    public const string Requests = "依申请公开";

    /// <summary>存在的主要问题及改进情况.</summary>
    public const string Problems = "存在的主要问题及改进情况";

    /// <summary>其他需要报告的事项, the processing fees among them.</summary>
    public const string Others = "其他需要报告的事项";

    /// <summary>The longest text that is a figure beside the tables and no prose, in characters.</summary>
    public const int LongestItem = 200;

    /// <summary>The sub-headings of 一、总体情况, in their order.</summary>
    public static ImmutableArray<string> UnderOverview { get; } = ["主动公开", Requests, "政府信息管理", "政府信息公开平台建设", "监督保障"];

    /// <summary>The lines by which a portal lists a report.</summary>
    public static ImmutableArray<string> IndexLines { get; } = ["索引号", "发布机构", "文号"];

    /// <summary>All names, in the order of the report.</summary>
    public static ImmutableArray<string> All { get; } = [.. IndexLines, Opening, Contact, Overview, .. UnderOverview, Problems, Others];

    /// <summary>What tells two states of the texts apart.</summary>
    public static string VersionOf(ImmutableSortedDictionary<string, string> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', sections.SelectMany(section => new[] { section.Key, section.Value })))))[..16];
    }

    /// <summary>The text of a section until the office writes its own, with placeholders for figures; null where only the office knows what to say.</summary>
    public static string? UsualText(string section) => section switch
    {
        Opening => "本报告依据《中华人民共和国政府信息公开条例》第四十九条、第五十条和《中华人民共和国政府信息公开工作年度报告格式》编制。报告中所列数据的统计期限自{年度}年1月1日起至{年度}年12月31日止。",
        "主动公开" => "{年度}年制发行政规范性文件{规范性文件制发}件，废止{规范性文件废止}件，现行有效{规范性文件现行有效}件。",
        Requests => "{年度}年收到政府信息公开申请{本年新收}件，上年结转{上年结转}件。本年度办结{办结}件：予以公开{予以公开}件，部分公开{部分公开}件，不予公开{不予公开}件，无法提供{无法提供}件，不予处理{不予处理}件，其他处理{其他处理}件。"
            + "结转下年度继续办理{结转下年度}件。因政府信息公开引起的行政复议{行政复议}件，行政诉讼{行政诉讼}件。",
        _ => null,
    };
}
