using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Desks;

/// <summary>批量改派: one answer per case; what cannot be moved is said, not hidden.</summary>
/// <param name="grains">The cluster.</param>
public sealed class ReassignmentDesk(IGrainFactory grains)
{
    private const int Most = 500;
    private const int AtOnce = 16;

    /// <summary>What is wrong with a form; null when nothing is.</summary>
    public static Refusal? Check(ReassignmentForm form)
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        if (form.Numbers is not { IsEmpty: false } numbers || numbers.Length > Most || numbers.Any(n => n is null))
            errors.Add("numbers", $"请填写1至{Most}个登记编号");
        if (form.ToDepartment is null && string.IsNullOrWhiteSpace(form.ToOfficer))
            errors.Add("toOfficer", "请填写改派的部门或者经办人");
        if (form.ToOfficer?.Length > TextLimits.Name)
            errors.Add("toOfficer", $"不能超过{TextLimits.Name}个字符");
        if (string.IsNullOrWhiteSpace(form.Reason) || form.Reason.Length > TextLimits.Text)
            errors.Add("reason", "请填写改派理由");
        return errors.Count == 0 ? null : Refusal.Malformed(errors.ToImmutable());
    }

    /// <summary>Moves cases that a department handles.</summary>
    /// <param name="department">The department that has them now.</param>
    /// <param name="form">A checked form.</param>
    /// <param name="key">Key of the whole; each case's command id follows from it.</param>
    /// <param name="caller">记录人; of a department, only cases of that are there.</param>
    public async Task<ReassignmentAnswer> Reassign(string department, ReassignmentForm form, Guid key, Caller caller)
    {
        var answers = new ReassignmentItem[form.Numbers!.Value.Length];
        var work = form.Numbers.Value.Select((number, index) => (number, index));
        await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (item, _) =>
            answers[item.index] = await Move(department, item.number, form, key, caller));
        return new ReassignmentAnswer { Items = [.. answers], Moved = answers.Count(a => a.Code is null) };
    }

    private async Task<ReassignmentItem> Move(string department, string text, ReassignmentForm form, Guid key, Caller caller)
    {
        if (!RequestNumber.TryParse(text, out var number))
            return Item(text, Refusal.NotFound(RefusalCodes.RequestNotFound, $"“{text}”不是登记编号。"));
        var grain = grains.GetGrain<IRequestGrain>(number.ToString());
        if (await grain.View(null) is not { } view || view.HandlingDepartment != department && view.HandlingDepartment != form.ToDepartment
            || !caller.Sees(view.Department, view.HandlingDepartment))
            return Item(text, Refusal.NotFound(RefusalCodes.RequestNotFound, $"{text}不由本部门办理。"));
        var answer = await grain.Execute(new ExecuteCommand { Command = CommandOf(form), CommandId = CaseCommandIds.Of("reassign", key, text), By = caller.Recorded });
        return Item(text, answer.Refusal);
    }

    private static RequestCommand CommandOf(ReassignmentForm form) => form.ToDepartment is { } department
        ? new RequestCommand.Transfer { Department = department, Officer = form.ToOfficer, Reason = form.Reason }
        : new RequestCommand.Assign { Officer = form.ToOfficer };

    private static ReassignmentItem Item(string number, Refusal? refusal) => new() { Number = number, Code = refusal?.Code, Message = refusal?.Message };
}

/// <summary>批量改派 as entered.</summary>
public sealed record ReassignmentForm
{
    /// <summary>Cases to move.</summary>
    public ImmutableArray<string>? Numbers { get; init; }

    /// <summary>To which department; null leaves them where they are.</summary>
    public string? ToDepartment { get; init; }

    /// <summary>To which officer; null leaves them unassigned in another department.</summary>
    public string? ToOfficer { get; init; }

    /// <summary>理由.</summary>
    public string? Reason { get; init; }
}

/// <summary>The answer, case by case.</summary>
public sealed record ReassignmentAnswer
{
    /// <summary>One answer per number, in the order sent.</summary>
    public required ImmutableArray<ReassignmentItem> Items { get; init; }

    /// <summary>How many were moved.</summary>
    public required int Moved { get; init; }
}

/// <summary>One case of a reassignment.</summary>
public sealed record ReassignmentItem
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>Why it was not moved; null when it was.</summary>
    public string? Code { get; init; }

    /// <summary>The same in words.</summary>
    public string? Message { get; init; }
}
