using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Client.Access;

/// <summary>Whoever makes a call: what decides on rights, and the name that is recorded.</summary>
public sealed record Caller
{
    private const string DepartmentClaim = "department";
    private const string PredecessorClaim = "predecessor";
    private const string DisplayNameClaim = "display-name";
    private const string MustChangeClaim = "password-must-change";
    private const string SecondFactorClaim = "second-factor";
    private const string MustSetUpClaim = "second-factor-must-set-up";
    private const string TokenClaim = "token";
    private const string TokenEndClaim = "token-end";

    /// <summary>本机用户: where sign-in is off, whoever sits at the machine is its one user, and may do everything.</summary>
    public static Caller Local { get; } = new() { UserName = "本机用户", Role = AccountRole.Administrator };

    /// <summary>用户名.</summary>
    public required string UserName { get; init; }

    /// <summary>姓名; null when not given.</summary>
    public string? DisplayName { get; init; }

    /// <summary>角色.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>部门代码; null: the whole authority.</summary>
    public string? Department { get; init; }

    /// <summary>并入本部门的部门: what they received and reported is looked after by the caller's.</summary>
    public ImmutableArray<string> Predecessors { get; init; } = [];

    /// <summary>初始密码须修改.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>双因素认证: whether the account has one.</summary>
    public bool SecondFactor { get; init; }

    /// <summary>双因素认证须启用.</summary>
    public bool MustSetUpSecondFactor { get; init; }

    /// <summary>The page that must be visited before any other; null when none must.</summary>
    public string? FirstOfAll => MustChangePassword ? "/password" : MustSetUpSecondFactor ? "/account" : null;

    /// <summary>The token the call bears; null where sign-in is off.</summary>
    public Guid? Token { get; init; }

    /// <summary>When that token ends; null where there is none.</summary>
    public DateTimeOffset? TokenEnds { get; init; }

    /// <summary>记录人 as timelines name it.</summary>
    public string Recorded => RecordedName.Of(UserName, DisplayName);

    /// <summary>Whether the caller sees a case: of the own department, or with a part for it to contribute (会办).</summary>
    public bool Sees(RequestView view) => Sees(view.Department, view.HandlingDepartment) || view.Supervision.IsInvited(Department);

    /// <summary>The same for a case in the register.</summary>
    public bool Sees(RegisterRow row) => Sees(row.Department, row.HandlingDepartment) || row.IsInvited(Department);

    /// <summary>Whether a case is of the caller's department, which received it or handles it; of the whole authority, every case is.</summary>
    public bool Sees(string department, string handlingDepartment) => IsOf(department) || IsOf(handlingDepartment);

    /// <summary>Whether a department is the caller's own; of the whole authority, every one is.</summary>
    public bool IsOf(string? department) => Department is null || Department == department || department is not null && Predecessors.Contains(department);

    /// <summary>A search in the register, over what the caller sees alone.</summary>
    public RegisterQuery Within(RegisterQuery query) =>
        Department is null || Predecessors.IsEmpty ? query with { Scope = Department } : query with { Scopes = [Department, .. Predecessors] };

    /// <summary>Whoever a session belongs to.</summary>
    public static Caller Of(AccountSession session, AccessSettings settings) => new()
    {
        UserName = session.UserName,
        DisplayName = session.DisplayName,
        Role = session.Role,
        Department = session.Department,
        Predecessors = session.Predecessors,
        MustChangePassword = session.MustChangePassword,
        SecondFactor = session.SecondFactor,
        MustSetUpSecondFactor = !session.SecondFactor && settings.Demands(session.Role),
    };

    /// <summary>Whoever a principal stands for; null when nobody has signed in.</summary>
    public static Caller? Of(ClaimsPrincipal principal) => principal.Identity is not { IsAuthenticated: true, Name: { } name } ? null : new Caller
    {
        UserName = name,
        DisplayName = principal.FindFirstValue(DisplayNameClaim),
        Role = WireNames.Parse<AccountRole>(principal.FindFirstValue(ClaimTypes.Role)) ?? throw new InvalidOperationException("A principal without role."),
        Department = principal.FindFirstValue(DepartmentClaim),
        Predecessors = principal.HasClaim(claim => claim.Type == PredecessorClaim) ? [.. principal.FindAll(PredecessorClaim).Select(claim => claim.Value)] : [],
        MustChangePassword = principal.HasClaim(claim => claim.Type == MustChangeClaim),
        SecondFactor = principal.HasClaim(claim => claim.Type == SecondFactorClaim),
        MustSetUpSecondFactor = principal.HasClaim(claim => claim.Type == MustSetUpClaim),
        Token = principal.FindFirstValue(TokenClaim) is { } token ? Guid.Parse(token) : null,
        TokenEnds = principal.FindFirstValue(TokenEndClaim) is { } end ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(end, CultureInfo.InvariantCulture)) : null,
    };

    /// <summary>Whoever makes a call to an endpoint that is closed to those who have not signed in.</summary>
    public static Caller Of(HttpContext context) => Of(context.User) ?? throw new InvalidOperationException("An endpoint that needs to know its caller is open to everyone.");

    /// <summary>The principal that stands for the caller.</summary>
    /// <param name="scheme">How it was found out.</param>
    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        var claims = new List<Claim> { new(ClaimTypes.Name, UserName), new(ClaimTypes.Role, WireNames.Of(Role)) };
        Add(DisplayNameClaim, DisplayName);
        Add(DepartmentClaim, Department);
        foreach (var predecessor in Predecessors)
            Add(PredecessorClaim, predecessor);
        Add(MustChangeClaim, MustChangePassword ? "true" : null);
        Add(SecondFactorClaim, SecondFactor ? "true" : null);
        Add(MustSetUpClaim, MustSetUpSecondFactor ? "true" : null);
        Add(TokenClaim, Token?.ToString());
        Add(TokenEndClaim, TokenEnds?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));

        void Add(string type, string? value)
        {
            if (value is not null)
                claims.Add(new Claim(type, value));
        }
    }
}
