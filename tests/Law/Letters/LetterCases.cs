using System.Collections.Immutable;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Remedies;
using Jinping.Workflow.Law.Tests.Requests.Story;

namespace Jinping.Workflow.Law.Tests.Letters;

/// <summary>Letters of told cases.</summary>
internal static class LetterCases
{
    /// <summary>An office that has set everything.</summary>
    public static LetterSettings Settings { get; } = new()
    {
        Organ = "金平县人民政府办公室",
        OrganKind = OrganKind.CountyDepartment,
        Mark = "金政依申请",
        Phone = "0873-5220000",
        Address = "金平县金河镇某街1号",
        Payment = "持本通知到县财政局指定的银行缴入国库",
        Remedies = new()
        {
            OwnGovernment = "金平县人民政府",
            HigherGovernment = "红河州人民政府",
            HigherDepartment = "红河州人民政府办公室",
            Court = "金平县人民法院",
            OnlineReconsideration = "全国行政复议服务平台",
        },
    };

    public static ComposedLetter Letter(this Case told, LetterCode code, LetterSettings? settings = null, params (string Name, string Text)[] facts) =>
        told.Letter(new LetterDraft { Code = code, Facts = facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Text) }, settings);

    public static ComposedLetter Letter(this Case told, LetterDraft draft, LetterSettings? settings = null) =>
        LetterComposer.Compose(draft, told.Request, settings ?? Settings, code => code == "jyj" ? "县教育体育局" : code, told.Context);
}
