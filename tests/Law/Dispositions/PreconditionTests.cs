using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Dispositions;

/// <summary>What must be on file before an outcome may be given; everything that is missing is named at once.</summary>
[Trait("Rule", "P-1")]
[Trait("Rule", "P-2")]
[Trait("Rule", "Q-1")]
[Trait("Rule", "N-1")]
[Trait("Rule", "N-2")]
[Trait("Rule", "N-3")]
[Trait("Rule", "N-4")]
[Trait("Rule", "N-5")]
[Trait("Rule", "N-6")]
[Trait("Rule", "N-7")]
[Trait("Rule", "N-8")]
[Trait("Rule", "U-1a")]
[Trait("Rule", "U-1b")]
[Trait("Rule", "U-2")]
[Trait("Rule", "U-3")]
[Trait("Rule", "X-1")]
[Trait("Rule", "X-2")]
[Trait("Rule", "X-3")]
[Trait("Rule", "X-4")]
[Trait("Rule", "X-5")]
[Trait("Rule", "O-3")]
[Trait("Rule", "R13.1")]
[Trait("Rule", "R14-a")]
[Trait("Rule", "R14-b")]
[Trait("Rule", "R14-c")]
[Trait("Rule", "R16.1")]
[Trait("Rule", "R16.2-a")]
[Trait("Rule", "R16.2-b")]
[Trait("Rule", "R17")]
[Trait("Rule", "R38")]
[Trait("Rule", "R40")]
[Trait("Rule", "R39.1")]
[Trait("Rule", "R39.2")]
public sealed class PreconditionTests
{
    // A case in which the timeline has all that any outcome can ask for.
    private static readonly Case Ready = Given(
            Received("2022-03-01"), SupplementRequested("2022-03-02"), SupplementReceived("2022-03-04", stillUnclear: true),
            ThirdPartyConsulted("2022-03-07"), ThirdPartyReplied("2022-03-09"), ReasonsAsked("2022-03-09"), ReasonsGiven("2022-03-11", accepted: false))
        .WithEarlier(new EarlierRequest
        {
            Number = EarlierNumber,
            Department = "xzfb",
            ApplicantName = "改过名的申请人",
            ClosedOn = Day("2021-07-01"),
            Disposition = Disposition.Provided,
            ApplicantKey = Given(Received("2022-03-01")).Request.Origin.Applicant.Key,
        });

    public static TheoryData<Disposition> Replies() => [.. DispositionRules.All.Where(rule => rule.IsReply).Select(rule => rule.Disposition)];

    public static TheoryData<Disposition, string> Facts() =>
        [.. DispositionRules.All.Where(rule => rule.IsReply).SelectMany(rule => rule.Facts.Select(fact => (rule.Disposition, fact.Name)))];

    public static TheoryData<Disposition, string> Kinds() =>
        [.. DispositionRules.All.SelectMany(rule => rule.Facts.SelectMany(fact => fact.Values.Select(value => (rule.Disposition, value))))];

    [Theory]
    [MemberData(nameof(Replies))]
    public void With_everything_on_file_the_outcome_is_given(Disposition disposition) =>
        Ready.And(Replied("2022-03-14", disposition)).ThenClosed(disposition, "2022-03-14");

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_that_is_missing_is_named(Disposition disposition, string fact)
    {
        var refused = Ready.When(Replied("2022-03-14", disposition, facts: Sufficient.FactsFor(disposition).Without(fact))).ThenMissing($"facts.{fact}");
        refused.Refusal.Article.Should().Be(DispositionRules.Of(disposition).Articles.Select(article => article.Text).FirstOrDefault());
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_blank_fact_is_a_missing_one(Disposition disposition, string fact) =>
        Ready.When(Replied("2022-03-14", disposition, facts: Sufficient.FactsFor(disposition).With(fact, " \n"))).ThenMissing($"facts.{fact}");

    [Theory]
    [MemberData(nameof(Replies))]
    public void Without_any_fact_all_are_named_at_once(Disposition disposition)
    {
        var needed = DispositionRules.Of(disposition).Facts.Length + (disposition == Disposition.PartlyDisclosed ? 1 : 0);
        var answer = Ready.When(Replied("2022-03-14", disposition, facts: ReplyFacts.None));
        if (needed == 0)
            answer.ThenAccepted();
        else
            answer.Refusal.Missing.Should().HaveCount(needed).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_the_law_names_is_taken(Disposition disposition, string kind) =>
        Ready.When(Replied("2022-03-14", disposition, facts: Sufficient.FactsFor(disposition).With("kind", kind))).ThenAccepted();

    [Theory]
    [InlineData(Disposition.InternalAffairs, "讨论记录")]
    [InlineData(Disposition.ProcessInformation, "人事管理")]
    public void A_kind_the_law_does_not_name_there_is_refused(Disposition disposition, string kind) =>
        Ready.When(Replied("2022-03-14", disposition, facts: Sufficient.FactsFor(disposition).With("kind", kind))).ThenMissing("只能是");

    [Fact]
    [Trait("Rule", "R37")]
    [Trait("Rule", "DM2")]
    public void A_partial_disclosure_names_what_is_withheld_and_on_which_ground()
    {
        Partly([]).ThenMissing("facts.withheld");
        Partly([new() { What = " ", Disposition = Disposition.StateSecret }]).ThenMissing("facts.withheld");
        Partly([new() { What = "附件二", Disposition = Disposition.Provided }]).ThenMissing("facts.withheld");
        Partly([new() { What = "附件二", Disposition = Disposition.Withdrawn }]).ThenMissing("facts.withheld");
        Partly([new() { What = "附件二", Disposition = Disposition.StateSecret }, new() { What = "附件三", Disposition = Disposition.InternalAffairs }]).ThenAccepted();
    }

    [Fact]
    [Trait("Rule", "DM3")]
    public void Something_released_and_something_that_does_not_exist_is_a_partial_disclosure() =>
        Partly([new() { What = "2019年度数据", Disposition = Disposition.DoesNotExist }]).ThenAccepted();

    [Fact]
    [Trait("Rule", "DM2")]
    public void A_partial_disclosure_counts_in_its_own_row_alone()
    {
        var ledger = Ready.And(Replied("2022-03-14", Disposition.PartlyDisclosed)).Ledger(2022);
        ledger[Law.AnnualReport.ReportRow.PartlyDisclosed, Law.AnnualReport.ReportColumn.Total].Should().Be(1);
        ledger[Law.AnnualReport.ReportRow.ClosedTotal, Law.AnnualReport.ReportColumn.Total].Should().Be(1);
    }

    [Fact]
    [Trait("Rule", "DM5")]
    public void Of_several_exemptions_the_reply_names_one() =>
        Ready.And(Replied("2022-03-14", Disposition.StateSecret, facts: Sufficient.FactsFor(Disposition.StateSecret).With("alsoApplies", "第十六条")))
            .Request.Closing!.Disposition.Should().Be(Disposition.StateSecret);

    [Fact]
    [Trait("Rule", "DM14")]
    public void A_request_whose_applicant_is_gone_ends_as_other_handling() =>
        Given(Received("2022-03-01"), Replied("2022-03-14", Disposition.OtherHandling, facts: ReplyFacts.None.With("reason", "申请人死亡，无权利义务承受人")))
            .Ledger(2022)[Law.AnnualReport.ReportRow.OtherHandling, Law.AnnualReport.ReportColumn.Total].Should().Be(1);

    [Fact]
    [Trait("Rule", "X-2")]
    public void A_repetition_needs_an_answered_request_of_the_same_applicant_at_the_same_organ()
    {
        var earlier = Ready.Context.Earlier!;
        Repeated(null).ThenMissing("登记簿中的申请");
        Repeated(earlier with { Department = "czj" }).ThenMissing("本机关答复过的申请");
        Repeated(earlier with { ApplicantKey = new('0', 64) }).ThenMissing("同一申请人");
        Repeated(earlier with { ApplicantKey = null }).ThenMissing("同一申请人");
        Repeated(earlier with { ApplicantKey = null, ApplicantName = "申请人甲" }).ThenAccepted();
        Repeated(earlier with { ClosedOn = null, Disposition = null }).ThenMissing("尚未答复");
        Repeated(earlier with { ClosedOn = Day("2022-03-15") }).ThenMissing("尚未答复");
        Repeated(earlier with { Disposition = Disposition.Withdrawn }).ThenMissing("尚未答复");
    }

    [Fact]
    [Trait("Rule", "X-2")]
    public void A_request_does_not_repeat_itself() =>
        Ready.When(Replied("2022-03-14", Disposition.RepeatedRequest, facts: ReplyFacts.None.With("earlierNumber", Ready.Request.Number.ToString()))).ThenMissing("登记簿中的申请");

    [Fact]
    public void More_facts_than_needed_are_kept() =>
        Ready.And(Replied("2022-03-14", facts: Sufficient.FactsFor(Disposition.Provided).With("attachments", "2")))
            .Request.Closing!.Facts["attachments"].Should().Be("2");

    [Fact]
    [Trait("Rule", "DM11")]
    public void A_complaint_registered_by_mistake_is_closed_as_one_with_no_fact_needed() =>
        Given(Received("2022-03-01")).When(Replied("2022-03-02", Disposition.PetitionOrComplaint, facts: ReplyFacts.None)).ThenAccepted();

    private static Case Partly(ImmutableArray<WithheldPart> withheld) =>
        Ready.When(Replied("2022-03-14", Disposition.PartlyDisclosed, facts: Sufficient.FactsFor(Disposition.PartlyDisclosed) with { Withheld = withheld }));

    private static Case Repeated(EarlierRequest? earlier) => Ready.WithEarlier(earlier).When(Replied("2022-03-14", Disposition.RepeatedRequest));
}
