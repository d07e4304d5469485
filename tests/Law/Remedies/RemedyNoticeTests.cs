using FluentAssertions;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Remedies;
using Jinping.Workflow.Law.Sources;
using Jinping.Workflow.Law.Tests.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Remedies;

[Trait("Rule", "C14")]
public sealed class RemedyNoticeTests
{
    private static readonly RemedyAddressees Addressees = new()
    {
        OwnGovernment = "金平县人民政府",
        HigherGovernment = "红河州人民政府",
        HigherDepartment = "红河州公安局",
        Court = "个旧市人民法院",
        OnlineReconsideration = "全国行政复议服务平台",
    };

    [Theory]
    [Trait("Rule", "L-R2")]
    [InlineData(Disposition.StateSecret)]
    [InlineData(Disposition.Provided)]
    [InlineData(Disposition.PetitionOrComplaint)]
    public void Before_2024_every_final_letter_leaves_the_choice(Disposition disposition)
    {
        var notice = Notice(disposition, "2023-12-31")!;

        notice.Order.Should().Be(RemedyOrder.Choice);
        notice.Text.Should().Be("如不服本答复，可自收到之日起60日内向金平县人民政府或者红河州公安局申请行政复议，也可自收到之日起6个月内向个旧市人民法院提起行政诉讼。");
    }

    [Theory]
    [Trait("Rule", "L-R3")]
    [InlineData(Disposition.PartlyDisclosed)]
    [InlineData(Disposition.StateSecret)]
    [InlineData(Disposition.ForbiddenByLaw)]
    [InlineData(Disposition.EndangersSecurityOrStability)]
    [InlineData(Disposition.ThirdPartyRights)]
    [InlineData(Disposition.InternalAffairs)]
    [InlineData(Disposition.ProcessInformation)]
    [InlineData(Disposition.EnforcementFile)]
    public void From_2024_non_disclosure_goes_to_reconsideration_first(Disposition disposition)
    {
        var notice = Notice(disposition, "2024-01-01")!;

        notice.Type.Should().Be(RemedyType.A);
        notice.Order.Should().Be(RemedyOrder.ReconsiderationFirst);
        notice.Text.Should().Be("如不服本答复中不予公开的决定，应当先自收到之日起60日内向金平县人民政府申请行政复议；对行政复议决定仍不服的，可自收到行政复议决定书之日起15日内向个旧市人民法院提起行政诉讼。");
        notice.Text.Should().NotContain("6个月");
        notice.Articles.Select(article => article.Text).Should().Equal("行政复议法第二十三条第一款第（四）项", "行政复议法第二十条第一款", "行政诉讼法第四十五条");
    }

    [Theory]
    [Trait("Rule", "L-R4")]
    [InlineData(Disposition.AlreadyPublic)]
    [InlineData(Disposition.AdministrativeInquiry)]
    [InlineData(Disposition.DoesNotExist)]
    [InlineData(Disposition.RepeatedRequest)]
    [InlineData(Disposition.SupplementNotProvided)]
    public void All_other_letters_leave_the_choice_from_2024_too(Disposition disposition)
    {
        var notice = Notice(disposition, "2025-06-01")!;

        notice.Type.Should().Be(RemedyType.B);
        notice.Text.Should().Be("如不服本答复，可自收到之日起60日内向金平县人民政府申请行政复议，或者自收到之日起6个月内向个旧市人民法院提起行政诉讼。");
    }

    [Fact]
    [Trait("Rule", "L-R4")]
    public void An_authority_that_read_non_disclosure_wider_until_2025_06_01_may_say_so()
    {
        var statutory = ReconsiderationFirst.Statutory;
        var wider = statutory.With(new ReconsiderationFirstRule
        {
            EffectiveFrom = new(2024, 1, 1),
            Dispositions = statutory.InForceOn(new(2024, 1, 1))!.Dispositions.Add(Disposition.AdministrativeInquiry),
            Article = Cite.ReconsiderationLaw(23, 1, 4),
        });

        wider.AppliesTo(Disposition.AdministrativeInquiry, new(2025, 5, 31)).Should().BeTrue();
        wider.AppliesTo(Disposition.AdministrativeInquiry, new(2025, 6, 1)).Should().BeFalse();
        wider.AppliesTo(Disposition.StateSecret, new(2025, 6, 1)).Should().BeTrue();
        statutory.AppliesTo(Disposition.AdministrativeInquiry, new(2025, 5, 31)).Should().BeFalse();
        FluentActions.Invoking(() => statutory.With(wider.Rules[0] with { EffectiveFrom = new(2023, 12, 31) })).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    [Trait("Rule", "L-R5")]
    public void Where_a_suit_is_doubtful_the_paragraph_is_printed_all_the_same()
    {
        var doubtful = Enum.GetValues<Disposition>().Where(RemedyTypes.IsLitigationDoubtful).ToList();

        doubtful.Should().HaveCount(6);
        doubtful.Select(disposition => Notice(disposition, "2026-01-05")!.Text).Should().OnlyContain(text => text!.Contains("提起行政诉讼"));
    }

    [Fact]
    [Trait("Rule", "L-R6")]
    public void A_letter_through_the_internet_names_the_channel_from_2024()
    {
        Notice(Disposition.Provided, "2024-01-01", online: true)!.Text.Should().EndWith("行政复议申请可通过全国行政复议服务平台提交。");
        Notice(Disposition.Provided, "2023-12-31", online: true)!.Text.Should().NotContain("平台");
        Notice(Disposition.Provided, "2024-01-01")!.Text.Should().NotContain("平台");
    }

    [Fact]
    [Trait("Rule", "L-R1")]
    [Trait("Rule", "L-R6")]
    public void What_settings_lack_is_listed_all_at_once_and_no_half_paragraph_is_printed()
    {
        var notice = RemedyNotice.For(Letter(Disposition.StateSecret, "2024-01-01", online: true), new RemedyAddressees(), ReconsiderationFirst.Statutory)!;

        notice.Text.Should().BeNull();
        notice.Missing.Should().HaveCount(3);
        notice.Missing[2].Should().Contain("行政复议法第二十二条第二款");
    }

    [Theory]
    [Trait("Rule", "L-R7")]
    [InlineData(OrganKind.CountyDepartment, "2023-12-31", ReconsiderationBody.OwnGovernmentOrHigherDepartment)]
    [InlineData(OrganKind.CountyDepartment, "2024-01-01", ReconsiderationBody.OwnGovernment)]
    [InlineData(OrganKind.CountyGovernment, "2023-12-31", ReconsiderationBody.HigherGovernment)]
    [InlineData(OrganKind.CountyGovernment, "2024-01-01", ReconsiderationBody.HigherGovernment)]
    [InlineData(OrganKind.TownshipGovernment, "2024-01-01", ReconsiderationBody.HigherGovernment)]
    [InlineData(OrganKind.DisclosureOffice, "2024-01-01", ReconsiderationBody.OwnGovernment)]
    [InlineData(OrganKind.VerticalDepartment, "2024-01-01", ReconsiderationBody.HigherDepartment)]
    public void The_body_follows_from_who_signed_and_when(OrganKind signedBy, string letterOn, ReconsiderationBody body) =>
        Jurisdiction.ReconsideredBy(signedBy, Day.Of(letterOn)).Should().Be(body);

    [Theory]
    [Trait("Rule", "L-R8")]
    [InlineData(OrganKind.CountyGovernment, CourtLevel.Intermediate)]
    [InlineData(OrganKind.CountyDepartment, CourtLevel.Basic)]
    [InlineData(OrganKind.DisclosureOffice, CourtLevel.Basic)]
    [InlineData(OrganKind.TownshipGovernment, CourtLevel.Basic)]
    public void Acts_of_the_county_government_go_to_the_intermediate_court(OrganKind signedBy, CourtLevel court) =>
        Jurisdiction.HeardBy(signedBy).Should().Be(court);

    [Fact]
    [Trait("Rule", "L-R9")]
    public void A_withdrawal_needs_no_paragraph()
    {
        RemedyTypes.Of(Disposition.Withdrawn).Should().Be(RemedyType.C);
        Notice(Disposition.Withdrawn, "2024-01-01").Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "L-R3")]
    [Trait("Rule", "L-R4")]
    public void Every_disposition_has_its_type()
    {
        var byType = Enum.GetValues<Disposition>().ToLookup(RemedyTypes.Of);

        byType[RemedyType.A].Should().HaveCount(8);
        byType[RemedyType.C].Should().Equal(Disposition.Withdrawn);
        byType[RemedyType.B].Should().HaveCount(15);
    }

    private static RemedyNotice? Notice(Disposition disposition, string letterOn, bool online = false) =>
        RemedyNotice.For(Letter(disposition, letterOn, online), Addressees, ReconsiderationFirst.Statutory);

    private static RemedyLetter Letter(Disposition disposition, string letterOn, bool online) => new()
    {
        Disposition = disposition,
        LetterOn = Day.Of(letterOn),
        SignedBy = OrganKind.CountyDepartment,
        IsDeliveredOnline = online,
    };
}
