using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;

namespace Jinping.Workflow.EndToEnd.Tests.Notices;

internal static class Inboxes
{
    /// <summary>Somebody's notices, once so many are unread; they come a moment after what they tell of.</summary>
    public static async Task<JsonElement> Unread(this HttpClient http, int count)
    {
        for (var i = 0; ; i++)
        {
            var answer = await http.Read("/notices");
            if (answer.Json.GetProperty("unread").GetInt32() == count)
                return answer.Json;
            i.Should().BeLessThan(100, answer.Text);
            await Task.Delay(100);
        }
    }
}
