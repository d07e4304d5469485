using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

/// <summary>Somebody at the pages, with a browser's cookies and without its scripts: forms are posted as the page gave them.</summary>
public sealed partial class PageVisitor(Uri program) : IDisposable
{
    private readonly HttpClient _http = Visitors.WithCookies(program);

    /// <summary>Signs in at the page, as far as the password goes; what it answered is where one is sent.</summary>
    public async Task<string> SignIn(string userName, string password, string returnUrl = "") =>
        await Submit($"/login{(returnUrl.Length == 0 ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}")}", "sign-in", ("Form.UserName", userName), ("Form.Password", password));

    /// <summary>Where a page sends its visitor; empty when it shows itself.</summary>
    public async Task<string> Open(string address)
    {
        using var answer = await _http.GetAsync(address);
        return Where(address, answer);
    }

    /// <summary>The text of a page.</summary>
    public async Task<string> Read(string address)
    {
        using var answer = await _http.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The status of an address.</summary>
    public async Task<HttpStatusCode> Status(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    /// <returns>Where one is sent; empty when the form was shown again.</returns>
    public async Task<string> Submit(string address, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Read(address)).Groups[1].Value;
        using var content = new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await _http.PostAsync(address, content);
        return Where(address, answer);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private string Where(string address, HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.OK => "",
        // A file that is not there, told to whoever may ask for files.
        HttpStatusCode.NotFound when address.StartsWith("/attachments/", StringComparison.Ordinal) || address.StartsWith("/letters/", StringComparison.Ordinal) || address.StartsWith("/case-files/", StringComparison.Ordinal) => "",
        HttpStatusCode.Found or HttpStatusCode.SeeOther => new Uri(_http.BaseAddress!, answer.Headers.Location!).PathAndQuery,
        var other => throw new InvalidOperationException($"{address} answers {(int)other}"),
    };

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
