namespace Kommunstyrning.Tests;

/// <summary>Values worked out by hand; each way of writing stands in a form or an address somewhere.</summary>
[Trait("Database", "none")]
public sealed class NumberTextTests
{
    [Theory]
    [InlineData("5,5", 5.5)]
    [InlineData("5.5", 5.5)]
    [InlineData("  92,5 ", 92.5)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00a0234\u202f567", 1234567)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1,234", 1.234)]
    [InlineData("1.234", 1.234)]
    [InlineData("−3", -3)]
    [InlineData("–3,0", -3)]
    [InlineData("-0", 0)]
    [InlineData("+2", 2)]
    [InlineData(",5", 0.5)]
    [InlineData("0045", 45)]
    public void A_number_is_read_as_it_is_written(string text, double expected) =>
        Assert.Equal(expected, NumberText.Read(text));

    [Theory]
    [InlineData("5,5 %", "%", 5.5)]
    [InlineData("5,5%", "%", 5.5)]
    [InlineData("5 procent", "%", 5)]
    [InlineData("1 250 kr", "kr/inv", 1250)]
    [InlineData("1 250 kr/inv", "kr/inv", 1250)]
    [InlineData("12 dagar", "dagar", 12)]
    public void The_unit_may_stand_after_it(string text, string unit, double expected) =>
        Assert.Equal(expected, NumberText.Read(text, unit));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bra")]
    [InlineData("5 5")]
    [InlineData("12 34")]
    [InlineData("1234 567")]
    [InlineData("1.23.456")]
    [InlineData("5,5,5")]
    [InlineData("5,")]
    [InlineData("--5")]
    [InlineData("1e5")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("5 %")]
    [InlineData("5 apor", "kr")]
    [InlineData("1234567890123456")]
    public void What_is_no_number_or_in_another_unit_is_none(string? text, string unit = "") =>
        Assert.Null(NumberText.Read(text, unit));
}
