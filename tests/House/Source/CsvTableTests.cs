using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.House.Tests.Source;

/// <summary>The digest is read as RFC 4180 writes it.</summary>
public sealed class CsvTableTests
{
    [Fact]
    public void Quoted_fields_keep_commas_quotes_and_line_ends() =>
        CsvTable.Parse("a,\"b, \"\"c\"\"\nd\",\r\n,e,\"\"\n").Should().BeEquivalentTo(
            new[] { new[] { "a", "b, \"c\"\nd", "" }, ["", "e", ""] }, options => options.WithStrictOrdering());

    [Fact]
    public void The_last_record_needs_no_line_end() =>
        CsvTable.Parse("a,b\nc,").Should().BeEquivalentTo(new[] { new[] { "a", "b" }, ["c", ""] }, options => options.WithStrictOrdering());

    [Theory]
    [InlineData("a,\"b")]
    [InlineData("a\"b,c")]
    [InlineData("\"a\"b,c")]
    public void A_stray_quote_is_refused(string text)
    {
        var reading = () => CsvTable.Parse(text);

        reading.Should().Throw<FormatException>();
    }
}
