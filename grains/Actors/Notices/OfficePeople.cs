using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Deputies;
using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Actors.Notices;

/// <summary>谁会收到: the people of the office at one moment, and who of them a notice is for.</summary>
/// <param name="accounts">All accounts.</param>
/// <param name="deputations">All deputies.</param>
/// <param name="soleUser">本机用户 where sign-in is off; null elsewhere.</param>
public sealed class OfficePeople(ImmutableArray<AccountState> accounts, ImmutableArray<Deputation> deputations, string? soleUser)
{
    private readonly ImmutableDictionary<string, AccountState> _active = accounts.Where(account => !account.Disabled)
        .ToImmutableDictionary(account => account.UserName, StringComparer.OrdinalIgnoreCase);

    /// <summary>The readers of a notice: deputies for those who are absent, and nobody of what he did himself.</summary>
    public ImmutableArray<NoticeReader> ReadersOf(Notice notice, DateOnly day)
    {
        var doer = notice.By is null ? null : RecordedName.UserNameOf(notice.By);
        // What somebody did for himself is nobody else's news, also when he has left meanwhile.
        if (notice.To.Officer is { } officer && string.Equals(RecordedName.UserNameOf(officer), doer, StringComparison.OrdinalIgnoreCase))
            return [];
        IEnumerable<NoticeReader> readers = soleUser is null
            ? Addressed(notice.To).Select(account => Present(account, day)).DistinctBy(reader => reader.Key)
            : notice.To.Role == AddresseeRole.Members ? [] : [new NoticeReader(soleUser, null)];
        return [.. readers.Where(reader => !string.Equals(reader.UserName, doer, StringComparison.OrdinalIgnoreCase))];
    }

    private IEnumerable<AccountState> Addressed(Addressee to) => to.Role switch
    {
        // A name that is no account's, or one that is out of use: the department must hear of it.
        AddresseeRole.Person => _active.TryGetValue(RecordedName.UserNameOf(to.Officer!), out var account) ? [account] : Staff(to.Department),
        AddresseeRole.Reviewers => FirstOf(People(AccountRole.Reviewer, to.Department), Staff(to.Department)),
        AddresseeRole.Members => FirstOf(People(AccountRole.Supervisor, to.Department), People(AccountRole.Officer, to.Department)),
        _ => Staff(to.Department),
    };

    // Whoever answers for the work: of the department, else of the authority.
    private IEnumerable<AccountState> Staff(string? department) => department is null
        ? FirstOf(People(AccountRole.Supervisor, null), People(AccountRole.Administrator, null))
        : FirstOf(People(AccountRole.Supervisor, department), FirstOf(People(AccountRole.Officer, department), Staff(null)));

    private IEnumerable<AccountState> People(AccountRole role, string? department) => _active.Values.Where(account => account.Role == role && account.Department == department);

    private static IEnumerable<AccountState> FirstOf(IEnumerable<AccountState> first, IEnumerable<AccountState> else_) => first.Any() ? first : else_;

    private NoticeReader Present(AccountState account, DateOnly day)
    {
        var handler = DeputyRules.HandlerOn(deputations, account.UserName, day);
        // A deputy who is out of use helps nobody.
        return string.Equals(handler, account.UserName, StringComparison.OrdinalIgnoreCase) || !_active.TryGetValue(handler, out var deputy)
            ? new NoticeReader(account.UserName, null)
            : new NoticeReader(deputy.UserName, account.DisplayName ?? account.UserName);
    }
}
