using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Register;
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
        if (department.Active && form.Active == false && await Open(code) is > 0 and var open)
            return (null, Refusal.Of(RefusalCodes.DepartmentHasOpenCases, $"“{department.Name}”还有{open}件在办申请，不能停用。请先办结或者转办；部门撤并的，请办理“机构调整”，在办申请随之转入承接部门。"));
        var changed = department with { Name = form.Name!.Trim(), Active = form.Active ?? department.Active };
        if (await Authority.ChangeDepartment(changed) is { } refusal)
            return (null, refusal);
        await audit.Record(by, AuditKind.DepartmentChanged, code, department.Active == changed.Active ? "名称变更" : changed.Active ? "启用" : "停用");
        return (changed, null);
    }

    /// <summary>No such department.</summary>
    public static Refusal NotFound(string code) => Refusal.NotFound(RefusalCodes.DepartmentNotFound, $"没有代码为“{code}”的部门。");

    private async Task<int> Open(string code) => (await grains.GetGrain<IRegisterGrain>(0).Search(new RegisterQuery { HandlingDepartment = code, Closed = false, PageSize = 1 })).Total;

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
