using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>The conditions of a query as SQL: fixed texts, and every value a parameter.</summary>
internal sealed class RegisterFilter
{
    private const string Unconfirmed = "received_on IS NULL AND closed_on IS NULL";

    private readonly SqlDialect _dialect;
    private readonly List<string> _conditions = [];

    private RegisterFilter(SqlDialect dialect) => _dialect = dialect;

    /// <summary>The values of the conditions; the caller may add its own.</summary>
    public DynamicParameters Parameters { get; } = new();

    /// <summary><c>WHERE …</c>, or nothing.</summary>
    public string Where => _conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _conditions);

    /// <summary>The conditions of a search.</summary>
    public static RegisterFilter Of(RegisterQuery query, SqlDialect dialect)
    {
        var filter = new RegisterFilter(dialect);
        filter.Add("department = @department", "department", query.Department);
        filter.Add("handling_department = @handlingDepartment", "handlingDepartment", query.HandlingDepartment);
        filter.AddScopes(query.Scopes ?? (query.Scope is { } scope ? [scope] : []));
        filter.Add(Invited("@coHandler"), "coHandler", Between(query.CoHandler));
        filter.Add("officer = @officer", "officer", query.Officer);
        filter.Add(dialect.AnyOf("officer", "@officers"), "officers", query.Officers?.ToArray());
        filter.Add(dialect.AnyOf("status", "@statuses"), "statuses", query.Statuses.IsDefaultOrEmpty ? null : query.Statuses.ToArray());
        filter.Add("channel = @channel", "channel", query.Channel);
        filter.Add("applicant_kind = @applicantKind", "applicantKind", Wire(query.ApplicantKind));
        filter.Add("applicant_key = @applicantKey", "applicantKey", query.ApplicantKey);
        filter.Add("disposition = @disposition", "disposition", Wire(query.Disposition));
        filter.Add("received_on >= @receivedFrom", "receivedFrom", query.ReceivedFrom);
        filter.Add("received_on <= @receivedTo", "receivedTo", query.ReceivedTo);
        filter.AddDue(query);
        filter.Add("(due_on IS NOT NULL) = @hasDueOn", "hasDueOn", query.HasDueOn);
        filter.Add($"({Unconfirmed}) = @unconfirmed", "unconfirmed", query.Unconfirmed);
        filter.Add("closed_on >= @closedFrom", "closedFrom", query.ClosedFrom);
        filter.Add("closed_on <= @closedTo", "closedTo", query.ClosedTo);
        filter.Add(dialect.AnyOf("number", "@numbers"), "numbers", query.Numbers?.ToArray());
        if (query.Unassigned)
            filter._conditions.Add("officer IS NULL");
        if (query.ClosedLate)
            filter._conditions.Add("closed_late");
        if (query.AwaitsAcceptance)
            filter._conditions.Add("accept_by IS NOT NULL");
        if (query.Urged)
            filter._conditions.Add("urge_answer_by IS NOT NULL");
        if (query.Unproved)
            filter._conditions.Add("unproved_since IS NOT NULL");
        if (query.WithoutNumber)
            filter._conditions.Add("without_number");
        if (query.Closed is { } closed)
            filter._conditions.Add(closed ? "closed_on IS NOT NULL" : "closed_on IS NULL");
        filter.AddText(query.Text);
        return filter;
    }

    /// <summary>The conditions of a cell.</summary>
    public static RegisterFilter Of(CellQuery query, SqlDialect dialect)
    {
        var filter = new RegisterFilter(dialect);
        filter.Add("department = @department", "department", query.Department);
        filter.Add("received_on <= @last", "last", new DateOnly(query.Year, 12, 31));
        filter.Add("(closed_on IS NULL OR closed_on >= @first)", "first", new DateOnly(query.Year, 1, 1));
        filter.Add("(received_on >= @first) = @receivedInYear", "receivedInYear", query.ReceivedInYear);
        filter.Add("(closed_on IS NULL OR closed_on > @last) = @openAtYearEnd", "openAtYearEnd", query.OpenAtYearEnd);
        filter.Add(
            "closed_on <= @last AND " + dialect.AnyOf("disposition", "@dispositions"),
            "dispositions",
            query.Dispositions.IsDefaultOrEmpty ? null : query.Dispositions.Select(disposition => Wire<Law.Dispositions.Disposition>(disposition)).ToArray());
        filter.Add("applicant_kind = @applicantKind", "applicantKind", Wire(query.ApplicantKind));
        return filter;
    }

    private static string? Wire<TEnum>(TEnum? value)
        where TEnum : struct, Enum =>
        value is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null;

    private void Add(string condition, string name, object? value)
    {
        if (value is null)
            return;
        _conditions.Add(condition);
        Parameters.Add(name, value);
    }

    // Each of the three has its index; the first condition of the last is what that one is made for.
    // One department, or it and those that were merged into it.
    private void AddScopes(ImmutableArray<string> scopes)
    {
        var conditions = new List<string>();
        for (var i = 0; i < scopes.Length; i++)
        {
            Parameters.Add($"scope{i}", scopes[i]);
            Parameters.Add($"scopeBetween{i}", Between(scopes[i]));
            conditions.Add($"department = @scope{i} OR handling_department = @scope{i} OR {Invited($"@scopeBetween{i}")}");
        }
        if (conditions.Count > 0)
            _conditions.Add($"({string.Join(" OR ", conditions)})");
    }

    private static string Invited(string pattern) => $"(co_handlers IS NOT NULL AND co_handlers LIKE {pattern})";

    // Codes of departments hold neither commas nor wildcards.
    private static string? Between(string? code) => code switch { null => null, "" => "%", _ => $"%,{code},%" };

    private void AddDue(RegisterQuery query)
    {
        string[] due = [.. Known("due_on > @dueAfter", "dueAfter", query.DueAfter), .. Known("due_on < @dueBefore", "dueBefore", query.DueBefore)];
        string[] arrived =
        [
            .. Known("arrived_on >= @arrivedFrom", "arrivedFrom", query.OrUnconfirmedFrom),
            .. Known("arrived_on <= @arrivedTo", "arrivedTo", query.OrUnconfirmedTo),
        ];
        if (due is not [])
            _conditions.Add(arrived is [] ? Both(due) : $"({Both(due)} OR {Both([Unconfirmed, .. arrived])})");
    }

    private string[] Known(string condition, string name, DateOnly? value)
    {
        if (value is null)
            return [];
        Parameters.Add(name, value);
        return [condition];
    }

    private static string Both(string[] conditions) => $"({string.Join(" AND ", conditions)})";

    private void AddText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        var word = text.Trim();
        if (_dialect.HasPairsOf is { } hasPairsOf && word.EnumerateRunes().Skip(1).Any())   // a single letter has no pair: every row is looked at
            Add(hasPairsOf("@word"), "word", word);
        var literal = word.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
        _conditions.Add($@"(number {_dialect.Like} @prefix ESCAPE '\' OR applicant_name {_dialect.Like} @part ESCAPE '\' OR description {_dialect.Like} @part ESCAPE '\')");
        Parameters.Add("prefix", literal + "%");
        Parameters.Add("part", "%" + literal + "%");
    }
}
