using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Law.Tests.Requests.Story;

/// <summary>Facts with which an outcome may be given, as far as facts alone decide.</summary>
internal static class Sufficient
{
    public static ReplyFacts FactsFor(Disposition disposition)
    {
        var facts = new ReplyFacts
        {
            Texts = DispositionRules.Of(disposition).Facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Values.IsEmpty ? $"{fact.Label}：已记录" : fact.Values[0]),
        };
        return disposition switch
        {
            Disposition.PartlyDisclosed => facts with { Withheld = [new WithheldPart { What = "第三方联系方式", Disposition = Disposition.ThirdPartyRights }] },
            Disposition.RepeatedRequest => facts.With("earlierNumber", Case.EarlierNumber),
            _ => facts,
        };
    }

    public static ReplyFacts With(this ReplyFacts facts, string name, string text) => facts with { Texts = facts.Texts.SetItem(name, text) };

    public static ReplyFacts Without(this ReplyFacts facts, string name) => facts with { Texts = facts.Texts.Remove(name) };
}
