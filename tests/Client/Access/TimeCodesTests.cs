using System.Text;
using FluentAssertions;
using Jinping.Workflow.Client.Access;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Access;

public sealed class TimeCodesTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The last six digits of the values of RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_RFC(long seconds, string code) => TimeCodes.Code(Key, TimeCodes.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))).Should().Be(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_of_the_step_before_and_after_is_taken_and_no_other(int steps, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = TimeCodes.StepOf(now) + steps;
        TimeCodes.StepOfCode(Key, TimeCodes.Code(Key, step), now).Should().Be(taken ? step : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("二八七零八二")]
    public void What_is_no_code_is_none(string code) => TimeCodes.StepOfCode(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)).Should().BeNull();

    [Theory]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "12345678901234567890")]
    [InlineData("MZXW6YTBOI======", "foobar")]
    [InlineData("mzxw6", "foo")]
    public void A_key_is_read_as_authenticators_read_it(string base32, string bytes) => TimeCodes.Bytes(base32).Should().Equal(Encoding.ASCII.GetBytes(bytes));
}
