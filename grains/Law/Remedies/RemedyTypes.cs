using System.Diagnostics;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>The remedy paragraph of every disposition (办理结果).</summary>
public static class RemedyTypes
{
    /// <summary>Type A for N-1…N-7 and the withheld part of Q-1, type C for a withdrawal, type B for all else.</summary>
    /// <remarks>
    /// 法释〔2025〕8号第一条 names 条例 Articles 14–16 only, so N-8 (行政查询事项) is of type B though table 三 counts it under 不予公开.
    /// That a withdrawal needs no paragraph: 惯例：条例未规定.
    /// </remarks>
    [Rule("L-R3", "L-R4", "L-R9")]
    public static RemedyType Of(Disposition disposition) => disposition switch
    {
        Disposition.PartlyDisclosed
            or Disposition.StateSecret
            or Disposition.ForbiddenByLaw
            or Disposition.EndangersSecurityOrStability
            or Disposition.ThirdPartyRights
            or Disposition.InternalAffairs
            or Disposition.ProcessInformation
            or Disposition.EnforcementFile => RemedyType.A,
        Disposition.Withdrawn => RemedyType.C,
        Disposition.AlreadyPublic
            or Disposition.Provided
            or Disposition.AdministrativeInquiry
            or Disposition.DoesNotExist
            or Disposition.NotThisOrgan
            or Disposition.WouldRequireCreation
            or Disposition.UnclearAfterSupplement
            or Disposition.PetitionOrComplaint
            or Disposition.RepeatedRequest
            or Disposition.PublicPublication
            or Disposition.ExcessiveRequests
            or Disposition.ConfirmationOfHeldInformation
            or Disposition.SupplementNotProvided
            or Disposition.FeeNotPaid
            or Disposition.OtherHandling => RemedyType.B,
        _ => throw new UnreachableException($"Unknown disposition {disposition}."),
    };

    /// <summary>Whether it is doubtful that a court would hear a suit against such a letter. The paragraph is printed all the same: it only states rights, and silence would stretch the terms.</summary>
    /// <remarks>惯例：条例未规定</remarks>
    [Rule("L-R5")]
    public static bool IsLitigationDoubtful(Disposition disposition) => disposition
        is Disposition.AdministrativeInquiry
        or Disposition.WouldRequireCreation
        or Disposition.PetitionOrComplaint
        or Disposition.RepeatedRequest
        or Disposition.PublicPublication
        or Disposition.ConfirmationOfHeldInformation;
}
