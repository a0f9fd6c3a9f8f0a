using System.Net;
using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>Where the program goes because somebody has written an address: out into the world, and not to its neighbours.</summary>
public sealed class InternalNetworkTests(ProviderNodes nodes) : IClassFixture<ProviderNodes>
{
    [Theory]
    [InlineData("0.0.0.0", true)]
    [InlineData("0.255.255.255", true)]
    [InlineData("1.0.0.0", false)]
    [InlineData("9.255.255.255", false)]
    [InlineData("10.0.0.0", true)]
    [InlineData("10.255.255.255", true)]
    [InlineData("11.0.0.0", false)]
    [InlineData("100.63.255.255", false)]
    [InlineData("100.64.0.0", true)]
    [InlineData("100.100.100.200", true)]
    [InlineData("100.127.255.255", true)]
    [InlineData("100.128.0.0", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.255.255.255", true)]
    [InlineData("128.0.0.1", false)]
    [InlineData("169.253.255.255", false)]
    [InlineData("169.254.169.254", true)]
    [InlineData("172.15.255.255", false)]
    [InlineData("172.16.0.0", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.0", false)]
    [InlineData("192.0.0.192", true)]
    [InlineData("192.0.2.1", true)]
    [InlineData("192.167.255.255", false)]
    [InlineData("192.168.0.1", true)]
    [InlineData("198.17.255.255", false)]
    [InlineData("198.18.0.1", true)]
    [InlineData("198.20.0.0", false)]
    [InlineData("203.0.113.9", true)]
    [InlineData("223.255.255.255", false)]
    [InlineData("224.0.0.1", true)]
    [InlineData("240.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::", true)]
    [InlineData("::1", true)]
    [InlineData("::127.0.0.1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("64:ff9b::a9fe:a9fe", true)]
    [InlineData("64:ff9b::808:808", false)]
    [InlineData("64:ff9b:1::1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("2002:808:808::", false)]
    [InlineData("2001::1", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("2001:4860:4860::8888", false)]
    [InlineData("2a00:1450::1", false)]
    [InlineData("fc00::1", true)]
    [InlineData("fd00:ec2::254", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fec0::1", true)]
    [InlineData("ff02::1", true)]
    public void An_address_is_internal_by_the_registries(string address, bool isInternal) =>
        Assert.Equal(isInternal, InternalNetworks.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://10.0.0.1", "internt nätverk")]
    [InlineData("https://169.254.169.254/latest/meta-data", "internt nätverk")]
    [InlineData("https://[::1]:8443", "internt nätverk")]
    [InlineData("https://[::ffff:192.168.1.1]", "internt nätverk")]
    [InlineData("https://167772161", "internt nätverk")]
    [InlineData("https://0xa.1/realm", "internt nätverk")]
    [InlineData("http://login.example", "börja med https")]
    [InlineData("http://localhost:8080", "börja med https")]
    [InlineData("ftp://login.example", "börja med https")]
    [InlineData("login.example", "ska vara hel")]
    [InlineData("https://login.example/?x=1", "ska vara hel")]
    [InlineData("https://login.example/#x", "ska vara hel")]
    [InlineData("https://nagon@login.example", "ska vara hel")]
    [InlineData("", "Skriv leverantörens adress")]
    public async Task An_address_that_leads_inwards_or_nowhere_is_not_saved_and_nothing_is_lost(
        string issuer,
        string says
    )
    {
        var refused = await nodes.SetUp("lulea", ("issuer", issuer), ("clientId", "skrivet för hand"));

        Assert.Equal(422, refused.Code);
        Assert.Contains(says, refused.Page.QuerySelector("#f-issuer-fel")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(issuer, refused.Page.QuerySelector("#f-issuer")!.GetAttribute("value"));
        Assert.Equal("skrivet för hand", refused.Page.QuerySelector("#f-clientid")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Where_a_name_leads_is_looked_at_when_the_connection_is_made()
    {
        var tls = new Uri(nodes.Provider.Address("https"));

        var byName = await Tried($"https://localhost:{tls.Port}/pitea");
        var byAddress = await Tried($"https://127.0.0.1:{tls.Port}/pitea");
        var nowhere = await Tried("https://finns-inte.invalid/pitea");
        var closed = await Tried("http://127.0.0.1:9/pitea");
        nodes.Behave();
        var right = await Tried(nodes.Provider.Issuer("pitea"));

        Assert.Contains("”localhost” leder till ett internt nätverk", byName.Text, StringComparison.Ordinal);
        Assert.Contains("certifikat går inte att lita på", byAddress.Text, StringComparison.Ordinal);
        Assert.Contains("ingen server med namnet ”finns-inte.invalid”", nowhere.Text, StringComparison.Ordinal);
        Assert.Contains("går inte att nå", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Provet gick bra", right.Text, StringComparison.Ordinal);
    }

    private async Task<Reply> Tried(string issuer)
    {
        var saved = await nodes.SetUp("pitea", ("issuer", issuer));
        Assert.True(saved.Code == 302, saved.ToString());
        using var admin = await nodes.SignedIn("admin@pitea.example");
        return await admin.PostWithToken("/pitea/inloggning/prova");
    }
}
