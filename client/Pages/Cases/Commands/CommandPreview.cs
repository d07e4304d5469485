using System.Collections.Immutable;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Client.Pages.Cases.Commands;

/// <summary>后果预览: what a command would do, by the law itself and without doing it. What other cases say (an earlier request, a sealed year) is known only when it is done.</summary>
internal sealed record CommandPreview
{
    /// <summary>Why it would be turned down; null when it would not.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What would change, in sentences.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>What deserves a second look, though the law does not forbid it.</summary>
    public ImmutableArray<string> Cautions { get; init; } = [];

    /// <summary>Duties that would be, or stay, broken: what such a breach is called, and which it is.</summary>
    public ImmutableArray<(string Mark, string Words)> Breaches { get; init; } = [];

    public static CommandPreview Of(Request request, RequestCommand command, LegalContext context, Func<string, string>? departmentName = null)
    {
        var stamp = new CommandStamp { CommandId = Guid.NewGuid(), By = "预览", At = DateTimeOffset.UnixEpoch };
        return request.Decide(command, stamp, context) switch
        {
            Decision.Refused(var refusal) => new CommandPreview { Refusal = refusal },
            Decision.Accepted(var entry) => Compare(request, request.Apply(entry), context, departmentName ?? (code => code)) with { Cautions = [.. CautionsOf(request, command, context)] },
            _ => new CommandPreview(),
        };
    }

    private static CommandPreview Compare(Request before, Request after, LegalContext context, Func<string, string> departmentName) => new()
    {
        Changes = [.. Steps(before, after), .. Due(before, after, context), .. Terms(before, after, context), .. Outcome(after, before), .. Supervised(before, after, context, departmentName)],
        Breaches = [.. Law.Clocks.Breaches.Of(after, context).Except(Law.Clocks.Breaches.Of(before, context)).Select(breach => (breach.Chinese(), $"{breach.Clock.Chinese()}（{breach.DueOn:yyyy-MM-dd}届满）{(breach.IsCustom ? "迟延" : "逾期")}{breach.WorkingDaysLate}个工作日，将留痕。"))],
    };

    private static IEnumerable<string> Steps(Request before, Request after)
    {
        if (before.Status != after.Status)
            yield return $"环节：由“{before.Status.Chinese()}”变为“{after.Status.Chinese()}”。";
    }

    private static IEnumerable<string> Due(Request before, Request after, LegalContext context)
    {
        if (after.IsClosed)
            yield break;
        var (old, next) = (CaseClocks.Reply(before, context), CaseClocks.Reply(after, context));
        if (old?.DueOn == next?.DueOn && old?.State == next?.State)
            yield break;
        yield return next switch
        {
            null => "答复期限不再计算，待申请人补正或者缴费后重新计算。",
            { DueOn: null } => $"答复期限中止计算{(next.EarliestDueOn is { } earliest ? $"，最早{earliest:yyyy-MM-dd}届满" : "")}。",
            { DueOn: { } due } when old?.DueOn is { } was => $"答复期限：由{was:yyyy-MM-dd}变更为{due:yyyy-MM-dd}。",
            { DueOn: { } due } => $"答复期限：{due:yyyy-MM-dd}届满。",
        };
    }

    // The other terms: one that begins, and what becomes of it when it ends.
    private static IEnumerable<string> Terms(Request before, Request after, LegalContext context)
    {
        if (after.IsClosed)
            yield break;
        var known = CaseClocks.Of(before, context).Where(clock => clock.DueOn is not null).Select(clock => (clock.Kind, clock.Party, clock.StartedOn)).ToHashSet();
        foreach (var clock in CaseClocks.Of(after, context))
        {
            if (clock is { Kind: not ClockKind.Reply, State: ClockState.Running, StartedOn: { } from, DueOn: { } due } && !known.Contains((clock.Kind, clock.Party, clock.StartedOn)))
                yield return $"{clock.Kind.Chinese()}{(clock.Party is { } party ? $"（{party}）" : "")}：{from:yyyy-MM-dd}起算，{due:yyyy-MM-dd}届满{(clock.Kind is ClockKind.SupplementPeriod or ClockKind.FeePayment ? "；逾期的，视为放弃申请" : "")}。";
        }
    }

    private static IEnumerable<string> CautionsOf(Request request, RequestCommand command, LegalContext context)
    {
        switch (command)
        {
            case RequestCommand.DraftReply { Disposition: { } outcome, Facts: var facts } draft when Preconditions.Missing(request, outcome, facts ?? ReplyFacts.None, draft.On ?? context.Today, context) is { IsEmpty: false } missing:
                yield return $"答复前还须补齐：{string.Join("；", missing.Select(FieldNames.Without))}。";
                break;
            case RequestCommand.IssueReply when request.Draft is { State: DraftState.Waiting }:
                yield return "拟稿尚未审核。";
                break;
            case RequestCommand.IssueReply when request.Draft is { State: DraftState.Returned }:
                yield return "拟稿已被退回，尚未重新送审。";
                break;
            case RequestCommand.IssueReply reply when request.Draft is { State: DraftState.Approved } approved && Differs(approved, reply):
                yield return "与审核通过的拟稿不一致，请核对；需要变更的，宜重新送审。";
                break;
        }
    }

    private static bool Differs(Draft approved, RequestCommand.IssueReply reply) => approved.Disposition != reply.Disposition
        || reply.Facts is { } facts && (approved.Facts.Texts.Any(text => facts[text.Key] != approved.Facts[text.Key]) || !facts.Withheld.SequenceEqual(approved.Facts.Withheld));

    private static IEnumerable<string> Supervised(Request before, Request after, LegalContext context, Func<string, string> departmentName)
    {
        if (before.HandlingDepartment != after.HandlingDepartment)
            yield return $"承办部门：由{departmentName(before.HandlingDepartment)}变为{departmentName(after.HandlingDepartment)}；仍由{departmentName(after.Origin.Department)}答复，仍计入该机关。";
        if (after is { AwaitsAcceptance: true, HandOver: { } handOver } && handOver != before.HandOver)
            yield return $"{departmentName(after.HandlingDepartment)}须在{AcceptanceTerm.Due(handOver, context):yyyy-MM-dd}前签收或者退回，否则向其负责人督办。";
        if (before.AwaitsAcceptance && after.HandOver is { AcceptedOn: { } signedOn })
            yield return $"{signedOn:yyyy-MM-dd}签收{(signedOn > AcceptanceTerm.Due(before.HandOver!, context) ? "（超过签收期限）" : "")}，不再督办签收。";
        foreach (var part in after.CoHandlings.Except(before.CoHandlings))
            yield return part.AnsweredOn is null ? $"{departmentName(part.Department)}可以查看此申请，须在{part.DueOn:yyyy-MM-dd}前提出会办意见。" : $"{departmentName(part.Department)}的会办事项完成。";
        if (after.Urge is { } urge && urge != before.Urge)
            yield return urge.AnsweredOn is null
                ? $"{departmentName(after.HandlingDepartment)}须在{urge.AnswerBy:yyyy-MM-dd}前回复；逾期未回复的，逐级督办。"
                : "催办已回复，不再督办。";
        if (after.Closing is { Lateness: { } late } && late != before.Closing?.Lateness)
            yield return $"载明责任单位：{departmentName(late.Department)}。";
    }

    private static IEnumerable<string> Outcome(Request after, Request before)
    {
        if (after.Closing is { } closing && before.Closing?.Disposition != closing.Disposition)
            yield return $"{(before.IsClosed ? "更正为" : $"{closing.On:yyyy-MM-dd}办结")}：{DispositionRules.Of(closing.Disposition).Title}；计入{closing.On.Year}年度报告表三“{DispositionRules.Of(closing.Disposition).Group.Chinese()}”。";
    }
}
