using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>角色: what an account is for. What each may do is written in <c>docs/permissions.md</c>.</summary>
[GenerateSerializer, Alias("account-role")]
[JsonConverter(typeof(WireEnumConverter<AccountRole>))]
public enum AccountRole
{
    /// <summary>经办人: handles the cases of a department.</summary>
    Officer,

    /// <summary>审核人: reviews the drafts of a department.</summary>
    Reviewer,

    /// <summary>主管: answers for the work, of a department or of the whole authority.</summary>
    Supervisor,

    /// <summary>系统管理员: accounts, departments, calendar, jobs; and whatever a supervisor may, for one person may run the office.</summary>
    Administrator,

    /// <summary>审计: reads, and changes nothing.</summary>
    Auditor,
}
