using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>
/// 取号簿: gives out numbers without gaps. Nothing of it is stored: a number becomes real with the request's first write, and what was
/// reserved and never written is given out next.
/// </summary>
/// <param name="department">部门代码.</param>
/// <param name="register">Which numbers are real.</param>
/// <param name="clock">Tells how old a reservation is.</param>
internal sealed class NumberBook(string department, IRegister register, TimeProvider clock)
{
    /// <summary>After this long a reservation that led to no request is given out again. Should its request still come, the number is taken and it asks anew.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly Dictionary<int, Serials> _years = [];
    private readonly Dictionary<Guid, Reservation> _reserved = [];

    /// <summary>Numbers reserved and not yet heard of.</summary>
    public IEnumerable<string> Outstanding => _reserved.Values.Select(r => r.Number);

    /// <summary>Whether this activation reserved a number for a command and has not heard of it since.</summary>
    public bool IsReserved(Guid commandId) => _reserved.ContainsKey(commandId);

    /// <summary>The command's number: reserved before, registered before, or the lowest free one.</summary>
    public async Task<NumberReservation> Reserve(ReserveNumber message)
    {
        if (_reserved.TryGetValue(message.CommandId, out var earlier))
            return earlier.ToMessage();
        if (await register.FindRegistered(message.CommandId, CancellationToken.None) is { } registered)
            return new NumberReservation { Number = registered };
        await ForgetExpired();
        var serials = await Year(message.Year);
        var number = new RequestNumber(message.Year, department, serials.Next()).ToString();
        var reservation = new Reservation(number, message, await Rank(message), clock.GetTimestamp());
        _reserved.Add(message.CommandId, reservation);
        return reservation.ToMessage();
    }

    /// <summary>The number was not used.</summary>
    public void Release(Guid commandId)
    {
        if (_reserved.Remove(commandId, out var reservation))
            Free(reservation);
    }

    /// <summary>The number is real now, by this command or by another.</summary>
    public void Confirm(Guid commandId) => _reserved.Remove(commandId);

    /// <summary>Place of one more request in the applicant's month, those on their way included; null without document or day of receipt. Charged or withdrawn, each takes its place.</summary>
    /// <param name="applicantKey">Same-applicant key; null for none.</param>
    /// <param name="otherKey">The other key under which requests of that applicant may be kept; null for none.</param>
    /// <param name="receivedOn">Day of receipt; null for none.</param>
    [Rule("F4", "FC1", "FC2", "FC3")]
    public async Task<int?> Rank(string? applicantKey, string? otherKey, DateOnly? receivedOn)
    {
        if (applicantKey is null || receivedOn is not { } day)
            return null;
        var onTheirWay = _reserved.Values.Count(r => r.Asked.ApplicantKey is { } key && (key == applicantKey || key == otherKey) && r.Asked.ReceivedOn is { } d && (d.Year, d.Month) == (day.Year, day.Month));
        return await register.CountInMonth(department, applicantKey, otherKey, day.Year, day.Month, CancellationToken.None) + onTheirWay + 1;
    }

    private Task<int?> Rank(ReserveNumber message) => Rank(message.ApplicantKey, message.OtherApplicantKey, message.ReceivedOn);

    private async Task<Serials> Year(int year)
    {
        if (_years.TryGetValue(year, out var known))
            return known;
        var used = await register.Numbers(department, year, CancellationToken.None);
        return _years[year] = new Serials(used.Highest, used.Gaps);
    }

    private async Task ForgetExpired()
    {
        foreach (var (commandId, reservation) in _reserved.Where(r => clock.GetElapsedTime(r.Value.At) > Lifetime).ToArray())
        {
            _reserved.Remove(commandId);
            if (await register.Find(reservation.Number, CancellationToken.None) is null)
                Free(reservation);
        }
    }

    private void Free(Reservation reservation)
    {
        if (RequestNumber.TryParse(reservation.Number, out var number) && _years.TryGetValue(number.Year, out var serials))
            serials.GiveBack(number.Serial);
    }

    private sealed record Reservation(string Number, ReserveNumber Asked, int? Rank, long At)
    {
        public NumberReservation ToMessage() => new() { Number = Number, MonthlyRank = Rank };
    }

    private sealed class Serials(int highest, IEnumerable<int> gaps)
    {
        private readonly SortedSet<int> _free = [.. gaps];
        private int _highest = highest;

        public int Next()
        {
            if (_free.Count == 0)
                return ++_highest;
            var lowest = _free.Min;
            _free.Remove(lowest);
            return lowest;
        }

        public void GiveBack(int serial) => _free.Add(serial);
    }
}
