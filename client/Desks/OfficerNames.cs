using System.Collections.Frozen;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;

namespace Jinping.Workflow.Client.Desks;

/// <summary>经办人姓名: a case names its officer by user name, which never changes; pages show the person's name. Looked up rarely, for lists need it in every row.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="scopes">Where accounts are looked up.</param>
/// <param name="clock">The application's clock.</param>
internal sealed class OfficerNames(IGrainFactory grains, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private volatile Known? _known;

    /// <summary>The names as of a minute ago at most; whoever was added since is there at once.</summary>
    public async Task<Book> Get()
    {
        var keys = await grains.GetGrain<IAccountDirectoryGrain>(GrainNames.Authority).Keys();
        if (_known is { } known && clock.GetElapsedTime(known.At) < Kept && known.Accounts == keys.Length)
            return known.Book;
        await using var scope = scopes.CreateAsyncScope();
        var accounts = await scope.ServiceProvider.GetRequiredService<AccountDesk>().List();
        var book = new Book([.. accounts.Select(account => account.State).OrderBy(state => state.UserName, StringComparer.Ordinal)]);
        _known = new Known(clock.GetTimestamp(), keys.Length, book);
        return book;
    }

    /// <summary>All accounts of one moment.</summary>
    internal sealed class Book(AccountState[] accounts)
    {
        private readonly FrozenDictionary<string, AccountState> _byName = accounts.ToFrozenDictionary(account => account.UserName, StringComparer.OrdinalIgnoreCase);

        /// <summary>All accounts, in order of their names.</summary>
        public IReadOnlyList<AccountState> All => accounts;

        /// <summary>What a case's officer is called; the word itself when it is no user's name, as in cases entered through the interface.</summary>
        public string NameOf(string officer) => _byName.GetValueOrDefault(officer)?.DisplayName ?? officer;

        /// <summary>Whether an officer can sign in.</summary>
        public bool IsActive(string officer) => _byName.GetValueOrDefault(officer) is { Disabled: false };

        /// <summary>Who may be given a case of a department: its officers and supervisors, and administrators.</summary>
        public IEnumerable<AccountState> OfficersOf(string department) => accounts.Where(account => !account.Disabled && account.Role switch
        {
            AccountRole.Officer or AccountRole.Supervisor => account.Department == department || account.Department is null,
            AccountRole.Administrator => true,
            _ => false,
        });
    }

    private sealed record Known(long At, int Accounts, Book Book);
}
