using Jinping.Workflow.Client.Access;

namespace Jinping.Workflow.Client.PersonalData;

/// <summary>查看记录: who had an applicant's data shown in full, when, and of which case. Recorded before it is shown.</summary>
/// <param name="logger">The program's log.</param>
public sealed partial class RevealLog(ILogger<RevealLog> logger)
{
    /// <summary>Records it.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="number">登记编号.</param>
    public Task Record(Caller caller, string number)
    {
        LogRevealed(number, caller.UserName);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "{Number}: personal data shown in full to {UserName}.")]
    private partial void LogRevealed(string number, string userName);
}
