using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentAssertions;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Json;

/// <summary>An enumeration is its wire string, to the letter.</summary>
public sealed class WireNamesTests
{
    [Theory]
    [InlineData("\"NaturalPerson\"")]
    [InlineData("\"naturalperson\"")]
    [InlineData("\"NATURALPERSON\"")]
    [InlineData("\" naturalPerson\"")]
    [InlineData("\"naturalPerson, other\"")]
    [InlineData("\"natural-person\"")]
    [InlineData("\"\"")]
    [InlineData("\"0\"")]
    [InlineData("0")]
    [InlineData("99")]
    [InlineData("true")]
    [InlineData("null")]
    public void Anything_but_the_wire_string_is_refused(string json)
    {
        var read = () => JsonSerializer.Deserialize<ApplicantKind>(json, LawJson.Options);
        read.Should().Throw<JsonException>();
        ((Action)(() => JsonSerializer.Deserialize<Dictionary<ApplicantKind, int>>($$"""{"{{json.Trim('"')}}":1}""", LawJson.Options))).Should().Throw<JsonException>();
    }

    [Fact]
    public void A_field_that_is_refused_is_named()
    {
        var read = () => JsonSerializer.Deserialize("""{"channel":"inPerson","applicant":{"kind":"NaturalPerson","name":"申请人"}}""", LawJson.Context.Registration);
        read.Should().Throw<JsonException>().Which.Path.Should().Be("$.applicant.kind");
    }

    [Fact]
    public void The_wire_string_is_read_back_alone_and_as_a_key()
    {
        JsonSerializer.Serialize(ApplicantKind.NaturalPerson, LawJson.Options).Should().Be("\"naturalPerson\"");
        JsonSerializer.Deserialize<ApplicantKind>("\"naturalPerson\"", LawJson.Options).Should().Be(ApplicantKind.NaturalPerson);
        var counts = new Dictionary<ApplicantKind, int> { [ApplicantKind.Other] = 2 };
        JsonSerializer.Deserialize<Dictionary<ApplicantKind, int>>(JsonSerializer.Serialize(counts, LawJson.Options), LawJson.Options).Should().Equal(counts);
    }

    [Fact]
    public void Every_enumeration_that_is_written_is_written_by_this_rule_but_for_the_codes_of_letters() =>
        typeof(LawJson).Assembly.GetExportedTypes().Where(type => type.IsEnum && type != typeof(LetterCode) && type.GetCustomAttribute<JsonConverterAttribute>() is { } converter
            && converter.ConverterType != typeof(WireEnumConverter<>).MakeGenericType(type)).Should().BeEmpty();
}
