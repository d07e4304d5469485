using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;

namespace Jinping.Workflow.Law.Tests.Letters;

/// <summary>Letters as a case keeps them.</summary>
internal static class Sample
{
    public static IssuedLetter Letter(LetterCode code, int entry, string on, int serial = 1) => new()
    {
        Id = new Guid(serial, (short)code, 0, [0, 0, 0, 0, 0, 0, 0, 2]),
        Code = code,
        Title = LetterRules.Of(code).Title,
        DocumentNumber = LetterRules.Of(code).Series is null ? null : $"金政依申请〔2022〕{serial}号",
        LetterOn = Steps.Day(on),
        Entry = entry,
        DeliveredBy = DeliveryMeans.Post,
        TemplateVersion = 0,
        TemplateHash = new string('b', 64),
        Hash = new string('a', 64),
        Content = new string('c', 64),
        Length = 1200,
    };
}
