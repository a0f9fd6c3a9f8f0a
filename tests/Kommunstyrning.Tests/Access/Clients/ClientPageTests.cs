using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>The administrator adds clients, changes them and takes them away, on pages.</summary>
public sealed class ClientPageTests(Instance instance) : IClassFixture<Instance>
{
    private const string Elements = "/api/v1/pitea/elements";

    private Task<Visitor> Admin(string slug = "pitea") => instance.SignedIn($"admin@{slug}.example");

    private Task<AddedClient> Added(Visitor admin, string use = "alone", params string[] scopes) =>
        AddedClient.By(admin, instance.Address, "pitea", use, scopes.Length > 0 ? scopes : ["plan.read"]);

    private async Task<List<TrailKind>> Lines(Func<Task> act) =>
        [.. (await Written.By(instance.Services, "pitea", act)).Select(l => l.Kind)];

    [Fact]
    public async Task A_client_is_listed_with_purpose_scopes_responsible_person_and_use()
    {
        using var admin = await Admin();
        AddedClient? client = null;
        Assert.Equal(
            [TrailKind.ClientCreated],
            await Lines(async () => client = await Added(admin, "alone persons", "plan.read", "outcomes.read"))
        );

        var row = (await admin.Get("/pitea/klienter"))
            .Page.QuerySelectorAll("tbody tr")
            .Single(r => r.QuerySelector($"a[href='{client!.Page}']") is not null)
            .TextContent;

        Assert.Contains("Hämta mål till en rapport", row);
        Assert.Contains("Läsa planen och styrmodellen, också utkast och läsa egna nyckeltal och utfall", row);
        Assert.Contains("för egen del och för personer", row);
        Assert.Contains("Administratör i Piteå (demo) ansvarar", row);
        Assert.Contains("Senast använd: aldrig", row);
    }

    [Fact]
    public async Task The_secret_is_shown_once()
    {
        using var admin = await Admin();
        var client = await Added(admin);

        Assert.True(client.Secret!.Length >= 43);
        foreach (var page in new[] { client.Page, "/pitea/klienter", "/pitea/handelselogg" })
            Assert.DoesNotContain(client.Secret, (await admin.Get(page)).Body);
    }

    [Fact]
    public async Task A_new_secret_counts_at_once_and_the_former_no_longer()
    {
        using var admin = await Admin();
        var client = await Added(admin);

        Reply? reply = null;
        var lines = await Lines(async () => reply = await admin.PostWithToken($"{client.Page}/hemlighet"));
        var renewed = client with
        {
            Secret = reply!.Page.QuerySelector("input[aria-label=Hemlighet]")!.GetAttribute("value"),
        };

        Assert.Equal([TrailKind.ClientSecretRenewed], lines);
        Assert.Equal(401, (await client.Token(("grant_type", "client_credentials"))).Code);
        Assert.Equal(200, (await client.Get(Elements, await renewed.Alone())).Code);
    }

    [Fact]
    public async Task A_client_that_is_disabled_has_nothing_until_it_is_enabled()
    {
        using var admin = await Admin();
        var client = await Added(admin);
        var token = await client.Alone();
        Assert.Equal(200, (await client.Get(Elements, token)).Code);

        var off = await Lines(() => admin.PostWithToken($"{client.Page}/lage", ("to", "av")));
        var (used, asked) = (
            await client.Get(Elements, token),
            await client.Token(("grant_type", "client_credentials"))
        );
        var on = await Lines(() => admin.PostWithToken($"{client.Page}/lage", ("to", "pa")));

        Assert.Equal([TrailKind.ClientDisabled], off);
        Assert.Equal([TrailKind.ClientEnabled], on);
        Assert.Equal((401, "unauthorized_client"), (used.Code, asked.Json["error"]!.GetValue<string>()));
        Assert.Equal(200, (await client.Get(Elements, token)).Code);
    }

    [Fact]
    public async Task A_client_that_is_removed_takes_all_it_has_with_it()
    {
        using var admin = await Admin();
        using var reader = await instance.Reader("pitea");
        var client = await Added(admin, "persons");
        var other = await Added(admin);
        var given = await client.LetIn(reader, "plan.read offline_access");
        var others = await other.Alone();

        var lines = await Lines(() => admin.Submit($"{client.Page}/ta-bort"));

        Assert.Equal([TrailKind.ClientRemoved], lines);
        Assert.Equal(401, (await client.Get(Elements, given.Access)).Code);
        Assert.Equal(401, (await client.Renew(given.Refresh!)).Code);
        Assert.Equal(404, (await admin.Get(client.Page)).Code);
        Assert.Equal(200, (await other.Get(Elements, others)).Code);
    }

    [Fact]
    public async Task Scopes_that_are_taken_from_a_client_are_taken_from_its_tokens()
    {
        using var admin = await Admin();
        var client = await Added(admin, "alone", "plan.read", "trail.read");
        var token = await client.Alone();
        Assert.Equal(200, (await client.Get("/api/v1/pitea/trail", token)).Code);

        var lines = await Lines(() => admin.Submit(client.Page, ("scopes", "plan.read")));

        Assert.Equal([TrailKind.ClientChanged], lines);
        Assert.Equal(403, (await client.Get("/api/v1/pitea/trail", token)).Code);
        Assert.Equal(200, (await client.Get(Elements, token)).Code);
    }

    [Fact]
    public async Task Two_administrators_who_change_it_at_once_do_not_overwrite_each_other()
    {
        using var admin = await Admin();
        var client = await Added(admin);
        var form = (await SentForm.At(admin, client.Page))!;

        Assert.Equal(302, (await form.With(("purpose", "Det ena")).Send(admin)).Code);
        var second = await form.Without("engangsnyckel").With(("purpose", "Det andra")).Send(admin);

        Assert.Equal(412, second.Code);
        Assert.Contains("Det ena", second.Text);
    }

    [Theory]
    [InlineData("name", "", "Skriv vad klienten heter")]
    [InlineData("purpose", "", "Skriv vad klienten är till för")]
    [InlineData("responsible", "5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f", "Välj någon av kommunens personer")]
    [InlineData("scopes", "hittepå", "Välj minst en sak")]
    [InlineData("use", "", "Välj minst ett sätt")]
    [InlineData("addresses", "", "Skriv minst en adress")]
    [InlineData("addresses", "http://system.example/tillbaka", "måste börja med https://")]
    [InlineData("addresses", "https://*.example/tillbaka", "En stjärna")]
    [InlineData("addresses", "https://system.example/#hit", "får inte innehålla #")]
    [InlineData("addresses", "https://anna:hemligt@system.example/", "namn eller lösenord")]
    [InlineData("addresses", "javascript:alert(1)", "ingen hel adress|innehåller tecken")]
    [InlineData("addresses", "/tillbaka", "ingen hel adress|måste börja")]
    public async Task What_cannot_be_is_said_at_its_field_and_nothing_is_lost(
        string field,
        string value,
        string sentence
    )
    {
        using var admin = await Admin();
        var sent = await AddedClient.Fields(admin, "pitea", "persons", ["plan.read"]);
        var before = await instance.Everything();

        var reply = await admin.Post("/pitea/klienter/ny", [.. sent.Where(f => f.Key != field), new(field, value)]);

        Assert.Equal(422, reply.Code);
        Assert.Contains(sentence.Split('|'), s => reply.Text.Contains(s, StringComparison.Ordinal));
        Assert.Contains(sent.Single(f => f.Key == (field == "name" ? "addresses" : "name")).Value, reply.Body);
        Assert.Equal(before, await instance.Everything());
    }

    [Theory]
    [InlineData("http://127.0.0.1:8123/tillbaka")]
    [InlineData("http://localhost/tillbaka")]
    [InlineData("http://[::1]:9/")]
    [InlineData("https://system.example/a?b=c")]
    public async Task The_own_computer_may_do_without_https(string address)
    {
        using var admin = await Admin();
        var sent = await AddedClient.Fields(admin, "pitea", "persons", ["plan.read"]);

        var reply = await admin.Post(
            "/pitea/klienter/ny",
            [.. sent.Where(f => f.Key != "addresses"), new("addresses", address)]
        );

        Assert.Equal(200, reply.Code);
    }

    [Fact]
    public async Task A_client_without_a_secret_acts_for_persons_only()
    {
        using var admin = await Admin();
        var sent = await AddedClient.Fields(admin, "pitea", "alone persons", ["plan.read"], isPublic: true);

        var reply = await admin.Post("/pitea/klienter/ny", sent);

        Assert.Equal(422, reply.Code);
        Assert.Contains("utge sig för att vara den", reply.Text);
    }

    [Fact]
    public async Task Two_clients_of_one_municipality_do_not_share_a_name_and_those_of_two_may()
    {
        using var pitea = await Admin();
        using var lulea = await Admin("lulea");
        const string name = "Ledningens rapport";
        await AddedClient.By(pitea, instance.Address, "pitea", "alone", ["plan.read"], name: name);

        var again = await pitea.Post(
            "/pitea/klienter/ny",
            await AddedClient.Fields(pitea, "pitea", "alone", ["plan.read"], name: name)
        );

        Assert.Contains("Det finns redan en klient med det namnet", again.Text);
        await AddedClient.By(lulea, instance.Address, "lulea", "alone", ["plan.read"], name: name);
    }
}
