using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>The reader of test sources: a trait it overlooked would make a rule look unproved, one it made up would hide a gap.</summary>
public sealed class TestTraitsTests
{
    // Written so that this file does not itself hold a trait.
    private const string Trait = "Trait(" + "\"Rule\", ";

    [Fact]
    public void Traits_on_class_and_method_are_told_apart()
    {
        var text = $$"""
            [{{Trait}}"C5")]
            public sealed class ReplyClockTests
            {
                [Fact, {{Trait}}"C6")]
                [{{Trait}}"R33.2")]
                public void An_extension_adds_up_to_twenty_days()
                {
                }

                [Theory]
                [InlineData(1)]
                public async Task Other(int days) => await Task.Delay(days);
            }
            """;

        TestTraits.Read("t.cs", text).Should().Equal(
            new TestedRule("C5", "ReplyClockTests", null, "t.cs"),
            new TestedRule("C6", "ReplyClockTests", "An_extension_adds_up_to_twenty_days", "t.cs"),
            new TestedRule("R33.2", "ReplyClockTests", "An_extension_adds_up_to_twenty_days", "t.cs"));
    }

    [Fact]
    public void A_trait_on_one_line_with_its_test_is_read() =>
        TestTraits.Read("t.cs", $"class T {{\n    [Property] [{Trait}\"G3\")] public bool Terms_grow(int n) => n > 0;\n}}")
            .Should().Equal(new TestedRule("G3", "T", "Terms_grow", "t.cs"));

    [Theory]
    [InlineData("public void Not_a_test() { }")]
    [InlineData("[Fact(Skip = \"later\")] public void Skipped() { }")]
    [InlineData("")]
    public void A_trait_on_something_that_never_runs_is_refused(string declaration)
    {
        var reading = () => TestTraits.Read("t.cs", $"class T\n{{\n    [{Trait}\"C5\")]\n    {declaration}\n}}");

        reading.Should().Throw<FormatException>();
    }

    [Fact]
    public void A_trait_that_is_no_plain_text_is_refused()
    {
        var reading = () => TestTraits.Read("t.cs", $"[Fact, {Trait}Ids.Reply)] public void T() {{ }}");

        reading.Should().Throw<FormatException>().WithMessage("*plain text*");
    }

    [Fact]
    public void A_trait_in_a_comment_proves_nothing() =>
        TestTraits.Read("t.cs", $"class T\n{{\n    // [{Trait}\"C5\")]\n    [Fact] public void A() {{ }}\n}}").Should().BeEmpty();
}
