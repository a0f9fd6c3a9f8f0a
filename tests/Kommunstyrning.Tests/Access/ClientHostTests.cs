using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Tenancy;

namespace Kommunstyrning.Tests.Access;

/// <summary>Whoever asks may write any Host; nothing that is answered repeats it.</summary>
public sealed class ClientHostTests(Stocked stocked) : IClassFixture<Stocked>
{
    private readonly Instance instance = stocked.Instance;

    private const string Hostile = "ond.example";

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Host", Hostile),
        ("X-Forwarded-Host", Hostile),
        ("X-Forwarded-Proto", "https"),
        ("X-Original-Host", Hostile),
        ("Forwarded", $"host={Hostile}"),
    ];

    [Fact]
    public async Task No_answer_repeats_the_host_that_a_request_names()
    {
        using var anyone = instance.Visitor();
        using var editor = await instance.Editor("pitea");
        using var drift = await instance.Operator();
        var theirs = await Belongings.In(instance, new Steered(editor, "pitea"), "vision");
        var addresses = EveryAddress.Of(instance, "pitea", theirs);
        var shown = 0;

        foreach (var address in addresses)
        {
            foreach (var visitor in new[] { anyone, editor, drift })
            {
                var reply = await visitor.Get(address, Headers);
                Assert.False(reply.Body.Contains(Hostile, StringComparison.OrdinalIgnoreCase), $"{address} {reply}");
                shown += reply.Code is 200 ? 1 : 0;
                Assert.DoesNotContain(
                    reply.Headers,
                    h => h.Value.Contains(Hostile, StringComparison.OrdinalIgnoreCase)
                );
            }
        }

        Assert.True(shown > 200, $"{shown} shown");
    }

    [Fact]
    public async Task A_link_for_a_password_leads_to_the_instance_whoever_asks_for_it()
    {
        using var drift = await instance.Operator();
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = await drift.Token(),
            ["areaCode"] = "2582",
            ["slug"] = "boden",
            ["template"] = "tom",
            ["theme"] = "Hav",
            ["editorEmail"] = "forsta@boden.example",
        };

        var created = await drift.Send(HttpMethod.Post, "/drift/ny-kommun", new FormUrlEncodedContent(form), Headers);

        Assert.StartsWith(
            $"{instance.Address}valj-losenord?",
            created.Page.QuerySelector("main input[readonly]")!.GetAttribute("value"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null, true, false)]
    [InlineData(null, false, true)]
    [InlineData("https://styrning.example.se", true, true)]
    [InlineData("https://styrning.example.se/", true, true)]
    [InlineData("https://styrning.example.se:8443", true, true)]
    [InlineData("http://styrning.example.se", true, false)]
    [InlineData("http://127.0.0.1:5080", true, false)]
    [InlineData("http://127.0.0.1:5080", false, true)]
    [InlineData("http://styrning.example.se", false, false)]
    [InlineData("https://styrning.example.se/under", true, false)]
    [InlineData("https://styrning.example.se/?a=b", true, false)]
    [InlineData("https://anna@styrning.example.se", true, false)]
    [InlineData("styrning.example.se", true, false)]
    [InlineData("/", true, false)]
    [InlineData("file:///etc", false, false)]
    public void A_public_address_is_whole_and_safe(string? configured, bool production, bool taken) =>
        Assert.Equal(taken, PublicAddress.WhyUnusable(configured, production) is null);
}
