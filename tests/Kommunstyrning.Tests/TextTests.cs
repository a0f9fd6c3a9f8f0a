namespace Kommunstyrning.Tests;

/// <summary>What comes out was worked out by hand from the code charts.</summary>
[Trait("Database", "none")]
public sealed class TextTests
{
    [Theory]
    // A + ring above (U+0041 U+030A) is Å (U+00C5); a + ring is å (U+00E5)
    [InlineData("A\u030Ama\u030Al", "\u00C5m\u00E5l")]
    [InlineData("O\u0308rebro", "\u00D6rebro")]
    // the Ångström sign (U+212B) and the Kelvin sign (U+212A) are the letters Å and K
    [InlineData("\u212Bm\u00E5l", "\u00C5m\u00E5l")]
    [InlineData("\u212Ail", "Kil")]
    // canonical composition leaves ligatures and wide letters as they are
    [InlineData("\uFB01n \uFF21", "\uFB01n \uFF21")]
    public void Letters_are_composed(string raw, string expected) => Assert.Equal(expected, Text.Line(raw));

    [Theory]
    [InlineData("Pi\u0000te\u00E5", "Pite\u00E5")]
    [InlineData("\u0007P\u001Bite\u007F\u00E5\u009C", "Pite\u00E5")]
    // what a control character kept apart is composed
    [InlineData("a\u0000\u030A", "\u00E5")]
    public void Control_characters_are_dropped(string raw, string expected)
    {
        Assert.Equal(expected, Text.Line(raw));
        Assert.Equal(expected, Text.Paragraphs(raw));
    }

    [Fact]
    public void A_lone_surrogate_is_dropped_and_a_pair_is_kept()
    {
        Assert.Equal("ab", Text.Line("a\uD83Cb"));
        Assert.Equal("ab", Text.Line("a\uDF33b"));
        Assert.Equal("ab", Text.Line("a\uDF33\uD83Cb"));
        Assert.Equal("a\uD83C\uDF33b", Text.Line("a\uD83C\uDF33b"));
        Assert.Equal("ab", Text.Line("a\uFFFDb"));
    }

    [Fact]
    public void Characters_that_turn_the_direction_are_dropped()
    {
        foreach (var control in "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")
            Assert.Equal("gnp.exe", Text.Line($"gnp{control}.exe"));
    }

    [Fact]
    public void Noncharacters_of_every_plane_are_dropped()
    {
        for (var plane = 0; plane <= 16; plane++)
        {
            Assert.Equal("ab", Text.Line($"a{char.ConvertFromUtf32((plane << 16) + 0xFFFE)}b"));
            Assert.Equal("ab", Text.Line($"a{char.ConvertFromUtf32((plane << 16) + 0xFFFF)}b"));
        }
        Assert.Equal("ab", Text.Line("a\uFDD0\uFDEFb"));
        Assert.Equal("a\uFDCF\uFDF0b", Text.Line("a\uFDCF\uFDF0b"));
    }

    [Fact]
    public void A_line_has_no_breaks_and_single_spaces() =>
        Assert.Equal("Vi m\u00F6ts i Pite\u00E5", Text.Line("\r\n Vi\tm\u00F6ts \r i\u2028Pite\u00E5\u0085 "));

    [Fact]
    public void Paragraphs_keep_their_breaks_as_one_kind() =>
        Assert.Equal("Ett\n\nTv\u00E5\nTre\n\tFyra", Text.Paragraphs("\r\nEtt\r\n\r\nTv\u00E5\rTre\u2029\tFyra\n\n"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\u0000\u202E\uFFFF")]
    [InlineData("\u00A0\u2003 ")]
    public void Nothing_is_the_empty_text(string? raw)
    {
        Assert.Equal("", Text.Line(raw));
        Assert.Equal("", Text.Paragraphs(raw));
    }

    [Theory]
    [InlineData("\u00A0Vision\u2003")]
    [InlineData("\u00A0 Vision \u00A0")]
    public void Spaces_of_every_kind_are_taken_from_the_ends(string raw) => Assert.Equal("Vision", Text.Line(raw));

    /// <summary>What other scripts and pictures are drawn by stays; between Latin letters the same character is dropped.</summary>
    [Theory]
    // woman, joiner, rocket; heart with its emoji style; the key 1; the flag of Scotland
    [InlineData("\U0001F469\u200D\U0001F680")]
    [InlineData("\u2764\uFE0F")]
    [InlineData("1\uFE0F\u20E3")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    // Persian: a non-joiner within a word; Hindi: a joiner within a conjunct
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("\u0915\u094D\u200D\u0937")]
    // Lule, Northern and Skolt S\u00E1mi
    [InlineData("b\u00E1hko \u00E5 \u014B \u010D\u0111\u0161\u0167\u017E \u01E9\u02B9\u0292")]
    public void Joiners_that_shape_their_neighbours_are_kept(string text) => Assert.Equal(text, Text.Line(text));

    [Theory]
    [InlineData("ma\u200Dl")]
    [InlineData("ma\u200Cl")]
    [InlineData("ma\uFE0Fl")]
    [InlineData("ma\uFE0F\u200Dl")]
    [InlineData("ma\u00ADl")]
    [InlineData("ma\U000E0067\U000E007Fl")]
    [InlineData("m\u2060a\u3164l\u2800")]
    public void What_cannot_be_seen_is_dropped(string raw) => Assert.Equal("mal", Text.Line(raw));
}
