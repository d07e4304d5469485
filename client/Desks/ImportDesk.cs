using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Desks;

/// <summary>
/// 批量补录: every line is judged by itself and written whole or not at all. Command ids follow from the key and the line's content, so that
/// the same ledger sent again takes up where it broke off and doubles nothing.
/// </summary>
/// <param name="registration">Registers each line.</param>
/// <param name="board">Where progress is read.</param>
internal sealed class ImportDesk(RegistrationDesk registration, ImportBoard board)
{
    private const int AtOnce = 32;

    /// <summary>Reads a ledger (NDJSON) to its end and answers per line.</summary>
    public async Task<ImportProgress> Import(PipeReader ledger, Guid key, Caller caller, CancellationToken cancellationToken)
    {
        var progress = board.Begin(key, caller);
        try
        {
            await Parallel.ForEachAsync(LedgerLines.Read(ledger, cancellationToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (line, _) => progress.Add(await Answer(line, key, caller)));
        }
        finally
        {
            progress.End();
        }
        return progress;
    }

    private async Task<ImportLine> Answer(LedgerLine line, Guid key, Caller caller)
    {
        if (line.Text is not { } text)
            return ImportLine.Refused(line.Number, Refusal.Malformed("", $"一行不能超过{LedgerLines.Longest / 1024}KB"));
        var (form, refusal) = JsonBody.Parse<ImportForm>(text.Span);
        if (refusal is not null)
            return ImportLine.Refused(line.Number, refusal);
        if (form!.Request is null)
            return ImportLine.Refused(line.Number, Refusal.Malformed("request", "请填写 request"));
        if (form.Commands is { } commands && commands.Any(c => c is null))
            return ImportLine.Refused(line.Number, Refusal.Malformed("commands", "操作不能为空"));
        return await Answer(line.Number, form.Request, form.Commands ?? [], IdOf(key, line.Number, text.Span), caller);
    }

    /// <summary>Writes one historical case whole or not at all, if the caller may.</summary>
    /// <param name="line">Line or row it came in.</param>
    /// <param name="form">The registration.</param>
    /// <param name="commands">Everything later, in order.</param>
    /// <param name="commandId">Its id: sent again it is the same case.</param>
    /// <param name="caller">Who.</param>
    public async Task<ImportLine> Answer(int line, Law.Requests.Registration form, ImmutableArray<Law.Requests.Commands.RequestCommand> commands, Guid commandId, Caller caller)
    {
        if (!caller.IsOf(form.Department))
            return ImportLine.Refused(line, Refusal.Forbidden("只能补录本部门收到的申请。"));
        if (commands.IndexOf(commands.FirstOrDefault(command => !CommandRights.May(caller.Role, command))!) is >= 0 and var index)
            return ImportLine.Refused(line, Refusal.Forbidden("当前账户的角色不能进行此操作。"), index + 1);
        return await Register(line, form, commands, commandId, caller.Recorded);
    }

    private async Task<ImportLine> Register(int number, Law.Requests.Registration form, ImmutableArray<Law.Requests.Commands.RequestCommand> commands, Guid commandId, string by)
    {
        try
        {
            var answer = await registration.Import(form, commands, commandId, by);
            return answer.View is { } view ? ImportLine.Accepted(number, view.Number) : ImportLine.Refused(number, answer.Refusal!, answer.RefusedCommand);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One line that could not be stored must not lose the answers of the others; sent again, it is taken up.
            return ImportLine.Refused(number, Refusal.Of(RefusalCodes.NotReady, "系统暂时无法保存，请用同一 Idempotency-Key 重新发送。"));
        }
    }

    private static Guid IdOf(Guid key, int line, ReadOnlySpan<byte> text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"import/{key:N}/{line}/"));
        hash.AppendData(text);
        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));
    }
}

/// <summary>One line of a ledger.</summary>
internal sealed record ImportForm
{
    /// <summary>The registration.</summary>
    public Law.Requests.Registration? Request { get; init; }

    /// <summary>Everything that happened later, in order.</summary>
    public ImmutableArray<Law.Requests.Commands.RequestCommand>? Commands { get; init; }
}

/// <summary>The answer to one line.</summary>
internal sealed record ImportLine
{
    /// <summary>Line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>登记编号 when accepted (also when it had been before); null when refused.</summary>
    public string? Number { get; init; }

    /// <summary>Why not; null when accepted.</summary>
    public string? Code { get; init; }

    /// <summary>The same in words.</summary>
    public string? Message { get; init; }

    /// <summary>The article that decides; null where none does.</summary>
    public string? Article { get; init; }

    /// <summary>Which command was refused, from 1; 0 or null for the registration.</summary>
    public int? Command { get; init; }

    /// <summary>Faulty fields.</summary>
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    public static ImportLine Accepted(int line, string number) => new() { Line = line, Number = number };

    public static ImportLine Refused(int line, Refusal refusal, int? command = null) => new()
    {
        Line = line,
        Code = refusal.Code,
        Message = refusal.Message,
        Article = refusal.Article,
        Command = command,
        Errors = refusal.Errors.IsEmpty ? null : refusal.Errors,
    };
}

/// <summary>How far an import is.</summary>
/// <param name="id">Its key.</param>
/// <param name="owner">Who sent it.</param>
/// <param name="clock">The application's clock.</param>
internal sealed class ImportProgress(Guid id, Caller owner, TimeProvider clock)
{
    private readonly ConcurrentBag<ImportLine> _lines = [];
    private readonly long _begun = clock.GetTimestamp();
    private long _milliseconds = -1;
    private int _accepted;

    /// <summary>The import's key.</summary>
    public Guid Id => id;

    /// <summary>Running or done.</summary>
    public string Status => Volatile.Read(ref _milliseconds) < 0 ? "running" : "done";

    /// <summary>Lines answered so far.</summary>
    public int Total => _lines.Count;

    /// <summary>Lines accepted.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>Lines refused.</summary>
    public int Refused => Total - Accepted;

    /// <summary>Milliseconds since it began, or that it took.</summary>
    public long Milliseconds => Volatile.Read(ref _milliseconds) is >= 0 and var took ? took : (long)clock.GetElapsedTime(_begun).TotalMilliseconds;

    /// <summary>The answers so far, by line.</summary>
    public ImmutableArray<ImportLine> Lines => [.. _lines.OrderBy(l => l.Line)];

    /// <summary>Whether a caller may look: whoever sent it, and those of the whole authority.</summary>
    public bool IsSeenBy(Caller caller) => caller.Department is null || caller.UserName == owner.UserName;

    public void Add(ImportLine line)
    {
        _lines.Add(line);
        if (line.Number is not null)
            Interlocked.Increment(ref _accepted);
    }

    public void End() => Volatile.Write(ref _milliseconds, (long)clock.GetElapsedTime(_begun).TotalMilliseconds);
}

/// <summary>The imports of this program's run. After a restart an import is sent again and taken up: what was done stands in the register.</summary>
/// <param name="clock">The application's clock.</param>
internal sealed class ImportBoard(TimeProvider clock)
{
    private const int Kept = 100;
    private readonly ConcurrentDictionary<Guid, ImportProgress> _imports = new();
    private readonly ConcurrentQueue<Guid> _order = new();

    public ImportProgress Begin(Guid id, Caller owner)
    {
        var progress = new ImportProgress(id, owner, clock);
        _imports[id] = progress;
        _order.Enqueue(id);
        while (_order.Count > Kept && _order.TryDequeue(out var oldest) && oldest != id)
            _imports.TryRemove(oldest, out _);
        return progress;
    }

    public ImportProgress? Find(Guid id) => _imports.GetValueOrDefault(id);
}
