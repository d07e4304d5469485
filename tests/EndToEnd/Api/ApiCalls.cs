using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>Calls as a client program makes them: bytes of its own, a key of its own.</summary>
public static class ApiCalls
{
    /// <summary>The address all paths start from.</summary>
    public const string Root = "/api/v1";

    /// <summary>GET.</summary>
    public static Task<ApiAnswer> Read(this HttpClient http, string path) => http.Call(HttpMethod.Get, path, null);

    /// <summary>GET of what must be there; while the program says that it is not able now, again for half a minute.</summary>
    public static async Task<JsonElement> ReadPatiently(this HttpClient http, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await http.Read(path);
            if (answer.Status == HttpStatusCode.OK)
                return answer.Json;
            if (answer.Status != HttpStatusCode.ServiceUnavailable || attempt == 60)
                throw new InvalidOperationException($"{path}: {answer.Status} {answer.Text}");
            await Task.Delay(500);
        }
    }

    /// <summary>POST of an object.</summary>
    public static Task<ApiAnswer> Post(this HttpClient http, string path, object body, string? key = null) =>
        http.Call(HttpMethod.Post, path, JsonSerializer.Serialize(body), key);

    /// <summary>PUT of an object.</summary>
    public static Task<ApiAnswer> Put(this HttpClient http, string path, object body) => http.Call(HttpMethod.Put, path, JsonSerializer.Serialize(body));

    /// <summary>Any call with any text.</summary>
    public static Task<ApiAnswer> Call(this HttpClient http, HttpMethod method, string path, string? body, string? key = null, string contentType = "application/json") =>
        http.Call(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), key, contentType);

    /// <summary>Any call with any bytes.</summary>
    public static async Task<ApiAnswer> Call(this HttpClient http, HttpMethod method, string path, byte[]? body, string? key, string contentType)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            if (contentType.Length > 0)
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }
        // Asks before it sends a large body, so that a refusal can be read.
        request.Headers.ExpectContinue = body?.Length > 1 << 20;
        using var response = await http.SendAsync(request);
        return new ApiAnswer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    /// <summary>All pages of a list.</summary>
    public static async Task<List<JsonElement>> ReadAll(this HttpClient http, string path)
    {
        var items = new List<JsonElement>();
        var total = int.MaxValue;
        for (var page = 1; items.Count < total; page++)
        {
            var answer = await http.ReadPatiently($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}&pageSize=200");
            total = answer.GetProperty("total").GetInt32();
            items.AddRange(answer.GetProperty("items").EnumerateArray());
            if (answer.GetProperty("items").GetArrayLength() == 0)
                break;
        }
        return items;
    }
}
