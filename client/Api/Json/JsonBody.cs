using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Json;

/// <summary>Reads a request's JSON body and names the field of whatever is wrong with it.</summary>
internal static partial class JsonBody
{
    /// <summary>The body, or the problem to answer with.</summary>
    public static async Task<(T? Value, IResult? Problem)> Read<T>(HttpRequest request)
        where T : class
    {
        if (!request.HasJsonContentType())
            return (null, ProblemResults.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "请求内容须为 JSON（application/json）。"));
        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(request.Body, ApiJson.Options, request.HttpContext.RequestAborted);
            return value is null ? (null, ProblemResults.Of(Refusal.Malformed("", "请求内容不能为空"))) : (value, null);
        }
        catch (JsonException exception)
        {
            return (null, ProblemResults.Of(RefusalOf(exception)));
        }
        catch (NotSupportedException exception)
        {
            return (null, ProblemResults.Of(WithoutType(exception)));
        }
    }

    /// <summary>One line of a ledger, or what is wrong with it.</summary>
    public static (T? Value, Refusal? Refusal) Parse<T>(ReadOnlySpan<byte> line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, ApiJson.Options) is { } value ? (value, null) : (null, Refusal.Malformed("", "内容不能为空"));
        }
        catch (JsonException exception)
        {
            return (null, RefusalOf(exception));
        }
        catch (NotSupportedException exception)
        {
            return (null, WithoutType(exception));
        }
    }

    // The serializer's answer to a command that does not say what it is.
    private static Refusal WithoutType(NotSupportedException exception)
    {
        var path = PathOf().Match(exception.Message) is { Success: true } match ? match.Groups[1].Value : "";
        return Refusal.Malformed(path.Length == 0 ? "type" : $"{path}.type", "请填写操作的种类（type）");
    }

    private static Refusal RefusalOf(JsonException exception)
    {
        var field = FieldOf(exception);
        return new Refusal
        {
            Code = RefusalCodes.Malformed,
            Kind = RefusalKind.Malformed,
            Message = field.Length == 0 ? "请求内容不是有效的 JSON，或者缺少必要的内容。" : $"“{field}”的内容无法识别：请核对名称、日期（yyyy-MM-dd）、可选值和类型。",
            Errors = ImmutableSortedDictionary<string, string>.Empty.Add(field, Explain(exception)),
        };
    }

    private static string FieldOf(JsonException exception)
    {
        var path = (exception.Path ?? "$").TrimStart('$').TrimStart('.');
        if (exception.Message.Contains("discriminator", StringComparison.Ordinal) && !path.EndsWith("type", StringComparison.Ordinal))
            return path.Length == 0 ? "type" : $"{path}.type";
        // Unknown and repeated members are named in the message only.
        var named = MemberName().Match(exception.Message);
        if (named.Success && !path.EndsWith(named.Groups[1].Value, StringComparison.Ordinal))
            return path.Length == 0 ? named.Groups[1].Value : $"{path}.{named.Groups[1].Value}";
        return path;
    }

    private static string Explain(JsonException exception) => exception.Message switch
    {
        var m when m.Contains("could not be mapped", StringComparison.Ordinal) => "没有这个项目",
        var m when m.Contains("uplicate", StringComparison.Ordinal) => "重复填写",
        var m when m.Contains("missing required", StringComparison.Ordinal) => "缺少必填项",
        var m when m.Contains("discriminator", StringComparison.Ordinal) => "没有这种操作",
        var m when m.Contains("could not be converted", StringComparison.Ordinal) => "类型、日期或者可选值不正确",
        _ => "格式不正确",
    };

    [GeneratedRegex(@"Path: \$\.?([^ ]{0,100}?)(?:\.type)? \|")]
    private static partial Regex PathOf();

    [GeneratedRegex("(?:property|properties[^']*|Duplicate property) '([^']{1,100})'")]
    private static partial Regex MemberName();
}
