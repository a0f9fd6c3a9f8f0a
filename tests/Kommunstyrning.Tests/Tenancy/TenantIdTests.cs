using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Tenancy;

[Trait("Database", "none")]
public sealed class TenantIdTests
{
    [Theory]
    [InlineData("ale")]
    [InlineData("upplands-vasby")]
    [InlineData("29")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789-abc")]
    public void A_slug_is_small_letters_digits_and_hyphens(string slug)
    {
        Assert.True(TenantId.TryParse(slug, out var id));
        Assert.Equal(slug, id.Value);
        Assert.Equal(TenantId.Parse(slug), id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789-abcd")]
    [InlineData("Ale")]
    [InlineData("åmål")]
    [InlineData("ale ")]
    [InlineData("ale\n")]
    [InlineData("al_e")]
    [InlineData("ale/bjuv")]
    [InlineData("ale'; drop")]
    [InlineData("al\u0000e")]
    [InlineData("ale\u0661")]
    [InlineData("\uFF41le")]
    public void Nothing_else_is_a_slug(string? text)
    {
        Assert.False(TenantId.TryParse(text, out var id));
        Assert.Equal(TenantId.None, id);
        if (text is not null)
            Assert.Throws<FormatException>(() => TenantId.Parse(text));
    }

    [Fact]
    public void No_tenant_is_the_empty_text_and_no_slug()
    {
        Assert.Equal("", TenantId.None.Value);
        Assert.Equal("", default(TenantId).ToString());
        Assert.False(TenantId.TryParse(TenantId.None.Value, out _));
    }
}
