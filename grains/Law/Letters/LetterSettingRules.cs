using System.Collections.Immutable;
using Jinping.Workflow.Law.Remedies;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Letters;

/// <summary>What can stand in 文书设置.</summary>
public static class LetterSettingRules
{
    /// <summary>Most readings that can be entered.</summary>
    public const int MostReadings = 10;

    /// <summary>What is wrong, by the member's name in JSON; empty when they can be used. Whatever is not set yet is asked for when a letter needs it.</summary>
    public static ImmutableSortedDictionary<string, string> Problems(LetterSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var errors = new FieldErrors();
        foreach (var (name, text, label) in Texts(settings))
            errors.CheckText(name, text, label, TextLimits.Name);
        errors.CheckText("payment", settings.Payment, "缴纳方式", TextLimits.Text);
        if (settings.Mark is not null && !DocumentNumber.IsMark(settings.Mark))
            errors.Add("mark", $"机关代字只能由汉字或者字母组成，不超过{DocumentNumber.LongestMark}个字，不加“第”、括号和数字");
        foreach (var (series, mark) in settings.Marks)
        {
            if (!DocumentNumber.IsMark(mark))
                errors.Add($"marks.{Json.WireNames.Of(series)}", "机关代字只能由汉字或者字母组成，不加“第”、括号和数字");
        }
        CheckReadings(settings.Readings, errors);
        return errors.ToRefusal()?.Errors ?? ImmutableSortedDictionary<string, string>.Empty;
    }

    private static IEnumerable<(string Name, string? Text, string Label)> Texts(LetterSettings settings) =>
    [
        ("organ", settings.Organ, "署名机关"), ("phone", settings.Phone, "联系电话"), ("address", settings.Address, "联系地址"),
        ("remedies.ownGovernment", settings.Remedies.OwnGovernment, "本级人民政府名称"), ("remedies.higherGovernment", settings.Remedies.HigherGovernment, "上一级人民政府名称"),
        ("remedies.higherDepartment", settings.Remedies.HigherDepartment, "上一级主管部门名称"), ("remedies.court", settings.Remedies.Court, "管辖法院名称"),
        ("remedies.onlineReconsideration", settings.Remedies.OnlineReconsideration, "网上申请行政复议的渠道"),
    ];

    private static void CheckReadings(ImmutableArray<ReconsiderationReading> readings, FieldErrors errors)
    {
        if (readings.IsDefault || readings.Length > MostReadings || readings.Select(reading => reading.From).Distinct().Count() != readings.Length)
            errors.Add("readings", $"复议前置范围最多{MostReadings}条，各条的起始日期不得相同");
        else if (readings.Any(reading => reading.From < ReconsiderationFirst.Earliest || reading.Also.IsDefaultOrEmpty))
            errors.Add("readings", "复议前置范围自2024年1月1日起方可设置，并须写明办理结果");
    }
}
