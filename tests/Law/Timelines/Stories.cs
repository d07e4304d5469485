using System.Collections.Frozen;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Attachments;
using Jinping.Workflow.Law.Tests.Letters;
using Jinping.Workflow.Law.Tests.Requests.Story;
using static Jinping.Workflow.Law.Requests.Commands.RequestCommand;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Timelines;

/// <summary>The stories whose timelines are kept beside these tests, one file each.</summary>
internal static class Stories
{
    /// <summary>The key that a protected identity number carries.</summary>
    public const string ProtectedKey = "06d379d064dbd59245465d96fea7f8c5bc9ba492ead8e8b0ced8b19c65a8323f";

    private static readonly Guid FirstMail = new(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 3]);
    private static readonly Guid SecondMail = new(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 3]);

    public static FrozenDictionary<string, Step[]> All { get; } = new Dictionary<string, Step[]>
    {
        ["plain-reply"] =
        [
            Received("2022-03-01"), Assigned("2022-03-01"), Noted("2022-03-02"), Drafted("2022-03-08"), SentBack("2022-03-09"), Drafted("2022-03-10"), Approved("2022-03-11"),
            Replied("2022-03-14"), Delivered(LetterKind.Reply, "2022-03-16"),
        ],
        ["supplement"] =
        [
            Received("2020-09-16", Channel.Internet), SupplementRequested("2020-09-23", 10), Delivered(LetterKind.SupplementNotice, "2020-09-23"), SupplementReceived("2020-10-12"),
            Replied("2020-11-09", Disposition.DoesNotExist, DeliveryMeans.Electronic),
        ],
        ["supplement-lapsed"] =
        [
            Received("2025-04-14", Channel.Internet), SupplementRequested("2025-04-18", 15), Delivered(LetterKind.SupplementNotice, "2025-04-18"), SupplementLapsed("2025-05-20"),
        ],
        ["third-party-and-agency"] =
        [
            Received("2021-04-12", kind: ApplicantKind.CommercialEnterprise), HandedOver("2021-04-13"), ThirdPartyConsulted("2021-04-16", "第三方乙公司"), CameBack(LetterKind.ThirdPartyLetter, "2021-04-19", "第三方乙公司"),
            ThirdPartyConsulted("2021-04-19"), Delivered(LetterKind.ThirdPartyLetter, "2021-04-20", ThirdParty), CoMakerConsulted("2021-04-21"), Delivered(LetterKind.AgencyLetter, "2021-04-21", OtherOrgan),
            AgencyReplied("2021-04-30"), ThirdPartyReplied("2021-05-08"), Replied("2021-05-28", Disposition.PartlyDisclosed),
        ],
        ["extension"] = [Received("2022-01-17", Channel.RegisteredMail), Extended("2022-02-14", 20), Replied("2022-03-18", by: DeliveryMeans.Hand)],
        ["article-35-delay"] = [Received("2022-03-01"), ReasonsAsked("2022-03-02"), ReasonsGiven("2022-03-08", accepted: true), Delayed("2022-03-28", "2022-06-30"), Replied("2022-06-30")],
        ["fee-paid"] =
        [
            Received("2022-09-05"), FeeNoticed("2022-09-19"), Delivered(LetterKind.FeeNotice, "2022-09-21"), Paid("2022-09-30", 60), Paid("2022-10-12", 40), Replied("2022-11-09"),
        ],
        ["fee-lapsed"] = [Received("2023-04-03"), FeeNoticed("2023-04-10"), Delivered(LetterKind.FeeNotice, "2023-04-10"), FeeLapsed("2023-05-10")],
        ["withdrawn"] = [Received("2023-06-05"), Withdrawn("2023-06-08")],
        ["corrected-and-reviewed"] =
        [
            Received("2023-12-11"), Replied("2024-01-08", Disposition.InternalAffairs), Delivered(LetterKind.Reply, "2024-01-10"), Corrected("2024-01-12", Disposition.ProcessInformation, Sufficient.FactsFor(Disposition.ProcessInformation)),
            ReviewFiled("2024-02-05"), ReviewConcluded("2024-04-08", ReviewResult.Upheld), ReviewFiled("2024-04-19", ReviewKind.LitigationAfterReconsideration),
        ],
        ["confirmation"] = [Arrived("2023-12-22", Channel.OrdinaryMail), Confirmed("2023-12-25"), Replied("2024-01-23")],
        ["open-at-the-end"] =
        [
            Received("2025-12-15"), ThirdPartyConsulted("2025-12-22"), Delivered(LetterKind.ThirdPartyLetter, "2025-12-24", ThirdParty), AgencyConsulted("2025-12-24"), Drafted("2025-12-25", Disposition.ThirdPartyRights),
        ],
        ["protected-applicant"] =
        [
            Received("2022-03-01") with
            {
                Applicant = new()
                {
                    Kind = ApplicantKind.NaturalPerson,
                    Name = "申请人甲",
                    IdentityType = IdentityType.ResidentIdCard,
                    IdentityNumber = ProtectedText.Of("CfDJ8Kept-identity_number", ProtectedKey),
                    Phone = ProtectedText.Of("CfDJ8Kept-phone"),
                    Email = ProtectedText.Of("CfDJ8Kept-email"),
                    Address = ProtectedText.Of("CfDJ8Kept-address"),
                },
            },
            Replied("2022-03-14"),
        ],
        ["attachments"] =
        [
            Received("2022-03-01"), Step.Attach(Files.Application).RecordedOn("2022-03-01"), Step.Attach(Files.Identity).RecordedOn("2022-03-01"), Step.Detach(Files.Identity.Id).RecordedOn("2022-03-03"), Replied("2022-03-14"),
            Step.Attach(Files.Receipt).RecordedOn("2022-03-17"),
        ],
        ["letters"] =
        [
            Received("2022-03-14"), Extended("2022-04-08", 10), Step.Issue(Sample.Letter(LetterCode.F06, 2, "2022-04-08")), Step.Send(Sample.Letter(LetterCode.F06, 2, "2022-04-08").Id, "2022-04-08"),
            Step.Receive(Sample.Letter(LetterCode.F06, 2, "2022-04-08").Id, "2022-04-11"), Replied("2022-04-20"), Step.Issue(Sample.Letter(LetterCode.A02, 6, "2022-04-20", 2)),
        ],
        ["mail-numbers"] =
        [
            Received("2022-03-01") with { Channel = Channel.RegisteredMail }, Step.Number(1, "XA10000000153", "2022-03-01"), Replied("2022-03-10"), Step.Number(1, "XA10000000253", "2022-03-11"),
        ],
        ["letters-by-mail"] =
        [
            Received("2022-03-14"), Replied("2022-04-08", Disposition.DoesNotExist, DeliveryMeans.Electronic), Step.Issue(Sample.Letter(LetterCode.A12, 2, "2022-04-08") with { DeliveredBy = DeliveryMeans.Electronic }),
            Step.Mail(Sample.Letter(LetterCode.A12, 2, "2022-04-08").Id, FirstMail, "2022-04-08"), Step.EndMail(FirstMail, hasLeft: false, "2022-04-08"),
            Step.Mail(Sample.Letter(LetterCode.A12, 2, "2022-04-08").Id, SecondMail, "2022-04-11"), Step.EndMail(SecondMail, hasLeft: true, "2022-04-11"),
        ],
        ["handed-about"] =
        [
            Received("2022-03-01"), HandedOver("2022-03-02"), HandedBack("2022-03-03"), HandedOver("2022-03-03", "jyj"), Step.Swept("2022-03-07"), SignedFor("2022-03-07"), Drafted("2022-03-10"), Replied("2022-03-11"),
        ],
        ["co-handled"] =
        [
            Received("2022-03-01"), CoHandlerInvited("2022-03-02", "2022-03-09"), CoHandlerInvited("2022-03-02", "2022-03-11", "zrzyj"), Step.Swept("2022-03-07"), CoHandlerAnswered("2022-03-08"), CoHandlerAnswered("2022-03-09", "zrzyj"), Replied("2022-03-14"),
        ],
        ["urged-and-late"] =
        [
            Received("2022-03-01"), HandedOver("2022-03-01"), SignedFor("2022-03-01"), Step.Swept("2022-03-08"), Urged("2022-03-10", "2022-03-11"), UrgeAnswered("2022-03-11"), Urged("2022-03-15", "2022-03-16"),
            Step.Swept("2022-03-17"), Step.Swept("2022-03-22"), Step.Swept("2022-03-22"), Step.Swept("2022-03-25"), Step.Swept("2022-03-29"),
            Replied("2022-03-31") is IssueReply reply ? reply with { LateReason = "档案查找困难" } : throw new InvalidOperationException(), LatenessExplained("2022-04-01", "xzfb"),
        ],
        ["staff-changes"] =
        [
            Received("2022-03-01"), Assigned("2022-03-01"), Step.Leave("经办人甲").RecordedOn("2022-03-04"), Assigned("2022-03-04", "经办人乙"), Step.Reorganise("xzfb", "zwfwj").RecordedOn("2022-03-09"), Replied("2022-03-14"),
        ],
    }.ToFrozenDictionary();

    /// <summary>What a register would hold of the same applicant.</summary>
    public static EarlierRequest Earlier { get; } = new()
    {
        Number = Case.EarlierNumber,
        Department = "xzfb",
        ApplicantName = "申请人甲",
        ApplicantKey = Case.Given(Received("2022-03-01")).Request.Origin.Applicant.Key,
        ClosedOn = Day("2019-07-01"),
        Disposition = Disposition.Provided,
    };
}
