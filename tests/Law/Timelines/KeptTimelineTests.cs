using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Timelines;

/// <summary>What was written once is read for ever: kept timelines fold to the state, clocks and report rows kept beside them.</summary>
/// <remarks>A new story is written with KEEP_TIMELINES=1; a file that exists is never written again.</remarks>
public sealed class KeptTimelineTests
{
    public static TheoryData<string> Kept() => [.. KeptTimeline.Names];

    [Fact]
    public void Every_story_has_its_kept_timeline()
    {
        if (Environment.GetEnvironmentVariable("KEEP_TIMELINES") == "1")
        {
            foreach (var (name, steps) in Stories.All.Where(story => !KeptTimeline.Names.Contains(story.Key)))
                KeptTimeline.Write(name, KeptTimeline.Of(Case.Given(steps)));
        }
        KeptTimeline.Names.Should().Contain(Stories.All.Keys);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_kept_timeline_folds_to_what_was_kept_beside_it(string name)
    {
        var file = KeptTimeline.Read(name);
        var request = Fold(file);
        var today = DateOnly.ParseExact((string)file["today"]!, "o", CultureInfo.InvariantCulture);

        var seen = KeptTimeline.Expected(request, new LegalContext { Today = today, Calendar = WorkCalendar.Published });
        JsonNode.DeepEquals(seen, file["expected"]).Should().BeTrue("{0} must mean what it meant, but now it is {1}", name, seen.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_kept_timeline_keeps_its_bytes_and_its_chain(string name)
    {
        var file = KeptTimeline.Read(name);
        var entries = KeptTimeline.Entries(file);

        TimelineHash.FirstBroken(entries, (string)file["headHash"]!).Should().BeNull();
        foreach (var (entry, stored) in entries.Zip(file["timeline"]!.AsArray()))
            JsonNode.DeepEquals(System.Text.Json.JsonSerializer.SerializeToNode(entry, LawJson.Context.TimelineEntry), stored).Should().BeTrue("entry {0} is written as it was read", entry.Number);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void The_rules_of_today_tell_a_story_as_it_was_kept(string name)
    {
        if (Stories.All.TryGetValue(name, out var steps))
            JsonNode.DeepEquals(KeptTimeline.Of(Case.Given(steps)), KeptTimeline.Read(name)).Should().BeTrue("{0} happens today as it did then", name);
    }

    [Fact]
    public void Every_kind_of_entry_occurs_in_a_kept_timeline()
    {
        var known = typeof(RequestEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => (string)derived.TypeDiscriminator!);
        var kept = KeptTimeline.Names.SelectMany(name => KeptTimeline.Read(name)["timeline"]!.AsArray()).Select(entry => (string)entry!["event"]!["type"]!).Distinct();

        kept.Should().BeEquivalentTo(known);
    }

    [Fact]
    public void Every_kind_of_entry_has_its_discriminator()
    {
        var declared = typeof(RequestEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();

        declared.Select(derived => derived.DerivedType).Should().BeEquivalentTo(typeof(RequestEvent).GetNestedTypes().Where(type => !type.IsAbstract));
        declared.Select(derived => derived.TypeDiscriminator).Should().OnlyHaveUniqueItems();
    }

    private static Request Fold(JsonObject file)
    {
        RequestNumber.TryParse((string)file["number"]!, out var number).Should().BeTrue();
        return Request.Replay(number, KeptTimeline.Entries(file));
    }
}
