using System.Collections.Immutable;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>行政复议、行政诉讼情况: the reviewed cases of the department, read from the register when first asked for, and anew after any news of one of them.</summary>
/// <param name="department">部门代码.</param>
/// <param name="register">The truth of the reviews.</param>
internal sealed class ReviewBook(string department, IRegister register)
{
    private ImmutableArray<ReviewedRequest>? _kept;

    /// <summary>表四 of a year.</summary>
    public async Task<TableFour> Year(int year) => TableFour.Of(year, (_kept ??= await Read()).SelectMany(request => request.Reviews).Select(ReviewRows.FactsOf));

    /// <summary>The cases behind a cell of table 四, one for each review counted there.</summary>
    public async Task<ImmutableArray<string>> Cell(int year, ReviewKind kind, string column) =>
    [
        .. (_kept ??= await Read())
            .SelectMany(request => request.Reviews.Where(review => TableFour.Counts(ReviewRows.FactsOf(review), year, kind, column)).Select(_ => request.Number))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A case changed.</summary>
    public void Hear(CaseNews news)
    {
        if (!news.After.Reviews.IsDefaultOrEmpty)   // no review ever goes away
            _kept = null;
    }

    /// <summary>What is kept otherwise than the register has it; nothing is changed.</summary>
    public async Task<ImmutableArray<LedgerDifference>> Differences() =>
        [.. (await Differing()).Select(number => new LedgerDifference { Number = number, Text = "部门掌握的行政复议、行政诉讼情况与登记簿不一致。" })];

    /// <summary>Forgets what is kept, so that it is read anew.</summary>
    /// <returns>The numbers of the cases that differed.</returns>
    public async Task<ImmutableArray<string>> Recount()
    {
        var differing = await Differing();
        _kept = null;
        return differing;
    }

    private async Task<ImmutableArray<string>> Differing()
    {
        if (_kept is not { } kept)
            return [];
        var own = kept.ToDictionary(request => request.Number, request => request.Reviews);
        var stored = (await Read()).ToDictionary(request => request.Number, request => request.Reviews);
        return [.. own.Keys.Union(stored.Keys).Order(StringComparer.Ordinal)
            .Where(number => !own.GetValueOrDefault(number, []).SequenceEqual(stored.GetValueOrDefault(number, [])))];
    }

    private Task<ImmutableArray<ReviewedRequest>> Read() => register.Reviews(department, CancellationToken.None);
}
