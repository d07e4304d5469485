using System.Net;
using System.Text.Json;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>What the program answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">The content type without parameters; null when there was none.</param>
/// <param name="Text">The body as sent.</param>
public sealed record ApiAnswer(HttpStatusCode Status, string? MediaType, string Text)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>A member of the body as text.</summary>
    public string this[string member] => Json.GetProperty(member).ToString();
}
