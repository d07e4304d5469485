using System.Text.Json;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;

namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>Leads a request to its outcome by a lawful way, so that everything the outcome needs is really on file.</summary>
internal static class CaseStories
{
    private const string ThirdParty = "某某科技有限公司";
    private const string CoMaker = "市发展和改革委员会";
    private const int FeeTerm = 20;
    private const int ConsultationTerm = 15;
    private const int ReasonsTerm = 7;
    private const int Pages = 126;

    /// <summary>Tells the story to its end.</summary>
    /// <param name="story">The story, at the day of receipt.</param>
    /// <param name="disposition">The end.</param>
    /// <param name="departments">To whom the work may be handed.</param>
    /// <param name="earlierNumber">For a repeated request: the one answered before.</param>
    public static void Tell(CaseStory story, Disposition disposition, IReadOnlyList<string> departments, string? earlierNumber = null)
    {
        Begin(story, departments);
        switch (disposition)
        {
            case Disposition.SupplementNotProvided:
                story.OutlastTerm(RequestSupplement(story));
                story.Close(new { type = "lapseSupplement", on = story.Day });
                break;
            case Disposition.FeeNotPaid:
                IssueFeeNotice(story);
                story.OutlastTerm(FeeTerm);
                story.Close(new { type = "lapseFee", on = story.Day });
                break;
            case Disposition.Withdrawn:
                story.Wait(1, 12);
                story.Close(new { type = "withdraw", on = story.Day, reason = "申请人书面撤回" });
                break;
            default:
                Prepare(story, disposition);
                Reply(story, disposition, earlierNumber);
                break;
        }
    }

    /// <summary>A request that is still open: begun, and perhaps extended.</summary>
    public static void LeaveOpen(CaseStory story, IReadOnlyList<string> departments)
    {
        Begin(story, departments);
        if (story.Happens(20))
            Extend(story);
    }

    private static void Begin(CaseStory story, IReadOnlyList<string> departments)
    {
        if (story.Happens(50))
            story.Add(new { type = "assign", on = story.Day, officer = $"经办人{story.Between(1, 30)}" });
        if (story.Happens(3))
            story.Add(new { type = "transfer", on = story.Day, department = departments[story.Between(0, departments.Count - 1)], officer = (string?)null, reason = "由业务部门办理" });
    }

    private static void Prepare(CaseStory story, Disposition disposition)
    {
        switch (disposition)
        {
            case Disposition.ThirdPartyRights:
                ConsultThirdParty(story, consents: false);
                break;
            case Disposition.UnclearAfterSupplement:
                Supplement(story, stillUnclear: true);
                break;
            case Disposition.ExcessiveRequests:
                AskReason(story);
                break;
            case Disposition.PartlyDisclosed when story.Happens(25):
                ConsultThirdParty(story, consents: story.Happens(50));
                break;
            case Disposition.Provided when story.Happens(5):
                ConsultCoMaker(story);
                break;
            case Disposition.Provided when story.Happens(4):
                IssueFeeNotice(story);
                story.Wait(1, 15);
                story.Add(new { type = "recordPayment", on = story.Day, amount = Fee(story.Day) });
                break;
            default:
                if (story.Happens(5))
                    Supplement(story, stillUnclear: false);
                break;
        }
    }

    private static void Reply(CaseStory story, Disposition disposition, string? earlierNumber)
    {
        var word = JsonNamingPolicy.CamelCase.ConvertName(disposition.ToString());
        var facts = ReplyFactsOf.For(disposition, story, earlierNumber);
        Pace(story);
        if (story.Happens(30))
        {
            story.Add(new { type = "draftReply", on = story.Day, disposition = word, facts });
            story.Wait(0, 1);
            story.Add(new { type = "approveReply", on = story.Day });
        }
        var deliveredBy = Means(story);
        story.Close(new { type = "issueReply", on = story.Day, disposition = word, documentNumber = $"〔{story.Day.Year}〕第{story.Between(1, 9999)}号", deliveredBy, facts });
        // What the applicant signed for is delivered already.
        if (deliveredBy == "hand" || !story.Happens(40))
            return;
        story.Wait(0, 4);
        story.Add(new { type = "confirmDelivery", on = story.Day, of = "reply" });
    }

    // Most in time, some after an extension, some late: late is recorded, not refused.
    private static void Pace(CaseStory story)
    {
        if (story.Happens(12) && story.Age <= 4)
        {
            Extend(story);
            story.Wait(5, 20);
        }
        else if (story.Happens(7))
        {
            story.Wait(22, 45);
        }
        else
        {
            story.Wait(3, 14);
        }
    }

    private static void Extend(CaseStory story)
    {
        story.Wait(3, 15);
        story.Add(new { type = "extend", on = story.Day, workingDays = story.Between(5, 20), approvedBy = "政府信息公开工作机构负责人", reason = "所涉信息较多，需要核对" });
    }

    private static int RequestSupplement(CaseStory story)
    {
        var period = story.Between(5, 30);
        story.Wait(1, 7);
        story.Add(new { type = "requestSupplement", on = story.Day, items = "请明确所需信息的名称、文号或者其他特征", periodWorkingDays = period });
        story.Wait(0, 4);
        story.Add(new { type = "confirmDelivery", on = story.Day, of = "supplementNotice" });
        return period;
    }

    private static void Supplement(CaseStory story, bool stillUnclear)
    {
        var period = RequestSupplement(story);
        story.Wait(1, period);
        story.Add(new { type = "receiveSupplement", on = story.Day, stillUnclear });
    }

    private static void ConsultThirdParty(CaseStory story, bool consents)
    {
        story.Wait(1, 5);
        story.Add(new { type = "consultThirdParty", on = story.Day, party = ThirdParty });
        story.Wait(1, 3);
        story.Add(new { type = "confirmDelivery", on = story.Day, of = "thirdPartyLetter", party = ThirdParty });
        if (story.Happens(30))
        {
            // Silence: the organ decides once the term is over.
            story.OutlastTerm(ConsultationTerm);
            return;
        }
        story.Wait(2, ConsultationTerm);
        story.Add(new { type = "thirdPartyReplied", on = story.Day, party = ThirdParty, consents, reason = consents ? null : "涉及商业秘密" });
    }

    private static void ConsultCoMaker(CaseStory story)
    {
        story.Wait(1, 5);
        story.Add(new { type = "consultAgency", on = story.Day, agency = CoMaker, jointlyMade = true });
        story.Wait(0, 2);
        story.Add(new { type = "confirmDelivery", on = story.Day, of = "agencyLetter", party = CoMaker });
        story.Wait(1, ConsultationTerm);
        story.Add(new { type = "agencyReplied", on = story.Day, agency = CoMaker, consents = true });
    }

    private static void AskReason(CaseStory story)
    {
        story.Wait(1, 5);
        story.Add(new { type = "askReason", on = story.Day, periodWorkingDays = ReasonsTerm });
        if (story.Happens(30))
        {
            story.OutlastTerm(ReasonsTerm);
            return;
        }
        story.Wait(1, ReasonsTerm);
        story.Add(new { type = "reasonGiven", on = story.Day, accepted = false, reason = "未说明与自身的关系" });
    }

    private static void IssueFeeNotice(CaseStory story)
    {
        story.Wait(2, 17);
        story.Add(new { type = "issueFeeNotice", on = story.Day, basis = "perPage", pages = Pages, amount = Fee(story.Day) });
        story.Wait(0, 3);
        story.Add(new { type = "confirmDelivery", on = story.Day, of = "feeNotice" });
    }

    private static decimal Fee(DateOnly on) => FeeSchedule.InForceOn(on)!.PerPage(Pages).Yuan;

    private static string Means(CaseStory story) => story.Between(1, 10) switch
    {
        <= 6 => "post",
        <= 8 => "electronic",
        _ => "hand",
    };
}
