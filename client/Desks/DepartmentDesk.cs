using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Desks;

/// <summary>部门: set up, renamed, put in and out of use.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="law">The departments there are.</param>
/// <param name="audit">Records what is done.</param>
internal sealed class DepartmentDesk(IGrainFactory grains, LawDesk law, AuditDesk audit)
{
    public const int LongestName = 100;

    /// <summary>设立部门.</summary>
    public async Task<(DepartmentEntry? Department, Refusal? Refusal)> Add(DepartmentForm form, Caller by)
    {
        if (Check(form, form.Code) is { } malformed)
            return (null, malformed);
        var department = new DepartmentEntry { Code = form.Code!, Name = form.Name!.Trim(), Active = form.Active ?? true };
        if (await Authority.AddDepartment(department) is { } refusal)
            return (null, refusal);
        await audit.Record(by, AuditKind.DepartmentChanged, department.Code, "设立");
        return (department, null);
    }

    /// <summary>变更名称、启用停用.</summary>
    public async Task<(DepartmentEntry? Department, Refusal? Refusal)> Change(string code, DepartmentForm form, Caller by)
    {
        if (form.Code is { } named && named != code)
            return (null, Refusal.Malformed("code", "部门代码不能变更"));
        if (Check(form, code) is { } malformed)
            return (null, malformed);
        if (await law.Department(code) is not { } department)
            return (null, NotFound(code));
        var changed = department with { Name = form.Name!.Trim(), Active = form.Active ?? department.Active };
        if (await Authority.ChangeDepartment(changed) is { } refusal)
            return (null, refusal);
        await audit.Record(by, AuditKind.DepartmentChanged, code, department.Active == changed.Active ? "名称变更" : changed.Active ? "启用" : "停用");
        return (changed, null);
    }

    /// <summary>No such department.</summary>
    public static Refusal NotFound(string code) => Refusal.NotFound(RefusalCodes.DepartmentNotFound, $"没有代码为“{code}”的部门。");

    private IAuthorityGrain Authority => grains.GetGrain<IAuthorityGrain>(GrainNames.Authority);

    private static Refusal? Check(DepartmentForm form, string? code)
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        if (!DepartmentCode.IsValid(code))
            errors.Add("code", "部门代码须以小写字母开头，由小写字母和数字组成，最多20个");
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Length > LongestName || form.Name.Any(char.IsControl))
            errors.Add("name", $"请填写部门名称（不超过{LongestName}个字符）");
        return errors.Count == 0 ? null : Refusal.Malformed(errors.ToImmutable());
    }
}
