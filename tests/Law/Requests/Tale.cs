using System.Collections.Immutable;
using System.Text.Json;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Tests.Requests.Story;
using static Jinping.Workflow.Law.Requests.Commands.RequestCommand;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>A random case: how it came in, and what somebody tried to do with it, sensible or not.</summary>
public sealed record Tale
{
    public required DateOnly Arrived { get; init; }

    public required Channel Channel { get; init; }

    public required ApplicantKind Kind { get; init; }

    public required ImmutableArray<Move> Moves { get; init; }

    /// <summary>The case after registration and after each move, accepted or not.</summary>
    internal IEnumerable<Case> Tell()
    {
        var told = Case.Given((Registration)(Steps.Form(Channel, Kind) with { ArrivedOn = Arrived })).WithEarlier(Timelines.Stories.Earlier);
        yield return told;
        foreach (var move in Moves)
        {
            told = told.After(move.Advance);
            told = told.When(StepOf(told, move));
            yield return told;
        }
    }

    internal Case End() => Tell().Last();

    internal static Step StepOf(Case told, Move move)
    {
        var today = told.Context.Today;
        var command = CommandOf(told, move);
        DateOnly? on = move.Back switch { 0 => null, < 0 => today.AddDays(1), _ => today.AddDays(-move.Back) };
        return ((Step)(command with { On = on })).RecordedOn($"{today:yyyy-MM-dd}");
    }

    /// <summary>Any type, or one that the page offers; to close is mostly passed over, or every tale would be short, and a lapse mostly taken.</summary>
    internal static string TypeOf(Case told, Move move)
    {
        string[] offered = [.. CommandGuards.Allowed(told.Request, told.Context).Where(type => move.Pick % 4 == 0 || type is not ("issueReply" or "withdraw"))];
        if (move.Spice > 8 && offered.FirstOrDefault(type => type is "lapseSupplement" or "lapseFee") is { } lapse)
            return lapse;
        return move.Spice < 5 || offered.Length == 0 ? Suitable.Types[move.Type % Suitable.Types.Count] : offered[move.Type % offered.Length];
    }

    private static RequestCommand CommandOf(Case told, Move move)
    {
        var type = TypeOf(told, move);
        if (move.Spice == 0)
            return JsonSerializer.Deserialize($$"""{"type":"{{type}}"}""", LawJson.Context.RequestCommand)!;
        var options = Suitable.For(told)[type];
        return move.Spice switch
        {
            <= 6 => Varied(options[move.Pick % options.Length], move),
            7 => options[move.Pick % options.Length] with { ExpectedVersion = told.Request.Version - (move.Pick % 2) },
            _ => Enumerable.Range(move.Pick, options.Length).Select(i => options[i % options.Length]).FirstOrDefault(option => told.When(option).Last is Decision.Accepted) ?? options[0],
        };
    }

    private static RequestCommand Varied(RequestCommand command, Move move) => command switch
    {
        RequestSupplement c => c with { PeriodWorkingDays = move.Pick % 40 },
        ReceiveSupplement c => c with { StillUnclear = move.Pick % 2 == 0 },
        ThirdPartyReply c => c with { Consents = move.Pick % 2 == 0 },
        ConsultAgency c => c with { JointlyMade = move.Pick % 2 == 0 },
        Extend c => c with { WorkingDays = (move.Pick % 24) - 1, ApprovedBy = move.Pick % 3 == 0 ? null : "主任" },
        AskReason c => c with { PeriodWorkingDays = move.Pick % 33 },
        GiveReason c => c with { Accepted = move.Pick % 2 == 0 },
        Delay c => c with { Until = c.Until!.Value.AddDays((move.Pick % 500) - 50), AlsoExtended = move.Pick % 2 == 0 },
        IssueFeeNotice c => move.Pick % 2 == 0
            ? c with { Pages = move.Pick % 60, Amount = FeeSchedule.InForceOn(new(2021, 1, 1))!.PerPage(move.Pick % 60).Yuan }
            : c with { Basis = FeeBasis.PerItem, FirstRank = 1 + (move.Pick % 40), Amount = FeeSchedule.InForceOn(new(2021, 1, 1))!.PerItems(1 + (move.Pick % 40), 1).Yuan },
        RecordPayment c => c with { Amount = 1 + (move.Pick % 120), Decision = null },
        DraftReply c => c with { Disposition = (Disposition)(move.Pick % 24) },
        IssueReply c => c with { LateReason = "检索耗时", Disposition = (Disposition)(move.Pick % 24), Facts = ReplyFacts.None, DeliveredBy = (DeliveryMeans)(move.Pick % 3) },
        SendBack c => c with { ToDepartment = move.Pick % 3 == 0 ? "xzfb" : c.ToDepartment },
        InviteCoHandler c => c with { DueOn = c.DueOn!.Value.AddDays((move.Pick % 400) - 10) },
        Urge c => c with { AnswerBy = c.AnswerBy!.Value.AddDays((move.Pick % 400) - 10) },
        CorrectClosing c => c with { Disposition = (Disposition)(move.Pick % 24) },
        _ => command,
    };

    public override string ToString() => $"{Channel} {Arrived:o}\n" + string.Join('\n', Tell().Skip(1).Zip(Moves, (told, move) =>
        $"  {told.Context.Today:o} {move.Type} back {move.Back} spice {move.Spice}: {told.Last switch { Decision.Refused refused => refused.Refusal.Code, var other => other?.GetType().Name }}"));
}

/// <summary>One attempt.</summary>
/// <param name="Advance">Days after the attempt before it.</param>
/// <param name="Type">Which command.</param>
/// <param name="Pick">Which of the suitable commands, or which odd value.</param>
/// <param name="Back">Days before its recording that it happened; negative means tomorrow, 0 names no day.</param>
/// <param name="Spice">0: an empty command; 1–6: odd values; 7: a version, perhaps stale; else a command that succeeds, if any does.</param>
public sealed record Move(int Advance, int Type, int Pick, int Back, int Spice);
