using System.Collections.Immutable;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Letters;

/// <summary>A letter of made-up contents, each of which is its own name: what of it a template prints can be seen at once.</summary>
internal static class SampleLetter
{
    private static readonly DateTimeOffset At = new(2024, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Everything the letter knows is there.</summary>
    public static ComposedLetter Of(LetterRule rule, LegalContext context)
    {
        var request = Request.Replay(new RequestNumber(2024, "sample", 1), [Entry()]);
        return new ComposedLetter
        {
            Rule = rule,
            Source = new LetterSource { Draft = new LetterDraft { Code = rule.Code }, Request = request, Entry = request.Timeline[0], On = new DateOnly(2024, 3, 5), Settings = new LetterSettings { Organ = "〔署名机关〕" }, Context = context, DepartmentName = code => code },
            Contents = rule.Contents.DistinctBy(content => content.Name).ToImmutableSortedDictionary(content => content.Name, content => content.Origin == ContentOrigin.Law ? content.Find(null!)! : $"〔{content.Label}〕"),
            Asked = [],
            Missing = [],
        };
    }

    private static TimelineEntry Entry() => new()
    {
        Number = 1,
        On = new DateOnly(2024, 3, 1),
        RecordedAt = At,
        By = "〔登记人〕",
        CommandId = Guid.Empty,
        CommandDigest = "",
        PreviousHash = "",
        Event = new RequestEvent.Received
        {
            Department = "sample",
            ArrivedOn = new DateOnly(2024, 3, 1),
            ReceivedOn = new DateOnly(2024, 3, 1),
            Channel = Channel.InPerson,
            Description = "〔所需政府信息的内容描述〕",
            Applicant = new Applicant { Kind = ApplicantKind.NaturalPerson, Name = "〔申请人〕" },
        },
    };
}
