using System.Diagnostics;
using System.Text.Json.Nodes;
using Jinping.Workflow.Client.Access;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>The codes of a second factor, which no example can know beforehand: they are put in its place.</summary>
/// <param name="start">What time the program began with.</param>
internal sealed class ExampleSecrets(DateTimeOffset start)
{
    private readonly Stopwatch _running = Stopwatch.StartNew();
    private string _key = "";
    private string _recoveryCode = "";

    /// <summary>The request to send.</summary>
    public string? InPlaceOf(string operation, string? example) => operation switch
    {
        // The program began a little before us: the code of the step after ours is one of those it takes.
        "post-me-second-factor-confirm" => With(example!, TimeCodes.Code(TimeCodes.Bytes(_key), TimeCodes.StepOf(start + _running.Elapsed + Started))),
        "post-me-second-factor-recovery-codes" or "post-me-second-factor-remove" => With(example!, _recoveryCode),
        _ => example,
    };

    /// <summary>Remembers what later requests need.</summary>
    public void Learn(string operation, ApiAnswer answer)
    {
        if (operation == "post-me-second-factor")
            _key = answer["key"];
        else if (operation is "post-me-second-factor-confirm" or "post-me-second-factor-recovery-codes")
            _recoveryCode = answer.Json.GetProperty("recoveryCodes")[0].GetString()!;
    }

    private static readonly TimeSpan Started = TimeSpan.FromSeconds(10);

    private static string With(string example, string code)
    {
        var request = JsonNode.Parse(example)!;
        request["code"] = code;
        return request.ToJsonString();
    }
}
