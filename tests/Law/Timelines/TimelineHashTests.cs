using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Timelines;

/// <summary>Each entry carries the hash of the one before it: a changed past shows.</summary>
public sealed class TimelineHashTests
{
    public static TheoryData<string> StoryNames() => [.. Stories.All.Keys];

    [Theory]
    [MemberData(nameof(StoryNames))]
    public void Any_changed_field_of_any_entry_is_found(string story)
    {
        var timeline = Case.Given(Stories.All[story]).Request.Timeline;
        var head = TimelineHash.OfHead(timeline);
        TimelineHash.FirstBroken(timeline, head).Should().BeNull();

        foreach (var entry in timeline)
        {
            foreach (var changed in Changes(entry))
            {
                var broken = TimelineHash.FirstBroken(timeline.SetItem(entry.Number - 1, changed), head);
                broken.Should().NotBeNull("{0} is not {1}", JsonSerializer.Serialize(changed, LawJson.Context.TimelineEntry), JsonSerializer.Serialize(entry, LawJson.Context.TimelineEntry));
                broken.Should().BeInRange(entry.Number, entry.Number + 1);
            }
        }
    }

    [Fact]
    public void An_entry_taken_out_put_in_or_exchanged_is_found()
    {
        var timeline = Case.Given(Stories.All["plain-reply"]).Request.Timeline;
        var head = TimelineHash.OfHead(timeline);

        for (var i = 0; i < timeline.Count; i++)
            TimelineHash.FirstBroken(timeline.RemoveAt(i), head).Should().NotBeNull();
        TimelineHash.FirstBroken(timeline.Insert(2, timeline[1]), head).Should().Be(3);
        TimelineHash.FirstBroken(timeline.SetItem(1, timeline[2]).SetItem(2, timeline[1]), head).Should().Be(2);
    }

    [Fact]
    public void Without_the_head_only_the_last_entry_could_be_changed_unseen()
    {
        var timeline = Case.Given(Stories.All["plain-reply"]).Request.Timeline;
        var changed = timeline.SetItem(timeline.Count - 1, timeline[^1] with { By = "他人" });

        TimelineHash.FirstBroken(changed, headHash: null).Should().BeNull();
        TimelineHash.FirstBroken(changed, TimelineHash.OfHead(timeline)).Should().Be(timeline.Count);
    }

    [Fact]
    public void The_chain_begins_with_nothing()
    {
        TimelineHash.OfHead([]).Should().Be(TimelineHash.OfNothing).And.HaveLength(64);
        TimelineHash.FirstBroken([], TimelineHash.OfNothing).Should().BeNull();
        Case.Given(Stories.All["withdrawn"]).Request.Timeline[0].PreviousHash.Should().Be(TimelineHash.OfNothing);
    }

    // Every value in the entry's JSON changed in turn, as far as the result is still an entry.
    private static IEnumerable<TimelineEntry> Changes(TimelineEntry entry)
    {
        var json = JsonSerializer.SerializeToNode(entry, LawJson.Context.TimelineEntry)!;
        return Leaves(json).ToImmutableArray().Select(leaf => WithOther(json, leaf)).OfType<TimelineEntry>();
    }

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject obj => obj.SelectMany(member => Leaves(member.Value)),
        JsonArray array => array.SelectMany(Leaves),
        null => [],
        _ => [node.GetPath()],
    };

    private static TimelineEntry? WithOther(JsonNode json, string path)
    {
        var copy = json.DeepClone();
        var leaf = Nodes(copy).First(node => node.GetPath() == path);
        leaf.ReplaceWith(Other(leaf.AsValue()));
        try
        {
            var changed = copy.Deserialize(LawJson.Context.TimelineEntry)!;
            return changed;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node switch
    {
        JsonObject obj => obj.SelectMany(member => Nodes(member.Value)),
        JsonArray array => array.SelectMany(Nodes),
        null => [],
        _ => [node],
    };

    private static JsonValue Other(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => JsonValue.Create(false),
        JsonValueKind.False => JsonValue.Create(true),
        JsonValueKind.Number => JsonValue.Create(value.GetValue<decimal>() + 1),
        _ => JsonValue.Create(OtherText(value.GetValue<string>())),
    };

    private static string OtherText(string text) =>
        DateTimeOffset.TryParse(text, out var instant) && text.Length > 10 ? instant.AddSeconds(1).ToString("o")
        : DateOnly.TryParse(text, out var day) ? day.AddDays(1).ToString("o")
        : Guid.TryParse(text, out var id) ? (id == Guid.Empty ? Guid.AllBitsSet : Guid.Empty).ToString()
        : text switch { "post" => "hand", "inPerson" => "fax", "naturalPerson" => "other", "provided" => "stateSecret", "met" => "breached", _ => text + "改" };
}
