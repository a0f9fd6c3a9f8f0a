using Kommunstyrning.Access;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;

namespace Kommunstyrning.Tests.Access;

/// <summary>An administrator finds somebody among many, by an address that can be kept and without any script.</summary>
public sealed class MemberSearchTests(Instance instance) : IClassFixture<Instance>
{
    private const int Many = 120;

    [Fact]
    public async Task Many_are_found_by_name_address_role_and_unit_page_by_page()
    {
        var unit = await Fill("lulea");
        await Fill("pitea", only: 1);
        using var admin = await instance.SignedIn("admin@lulea.example");
        var all = await Asked(admin, "");
        var before = all.Count - Many;

        // every third reads, every third is of the unit, every third looks at what is reviewed
        Assert.Equal(Many / 3, (await Asked(admin, "?roll=Compiler&sok=anka")).Count);
        Assert.Equal(Many / 3, (await Asked(admin, $"?enhet={unit}&sok=anka")).Count);
        Assert.Empty(await Asked(admin, $"?enhet={unit}&roll=Reader&sok=anka"));
        Assert.Equal(["Åsa Anka 007"], await Asked(admin, "?sok=anka+007"));
        Assert.Equal(["Åsa Anka 007"], await Asked(admin, "?sok=007+ASA"));
        Assert.Equal(["Åsa Anka 042"], await Asked(admin, "?sok=anka042%40lulea"));
        Assert.Empty(await Asked(admin, "?sok=%25"));
        Assert.Equal(Many, (await Asked(admin, "?lage=Invited&sok=anka")).Count);
        Assert.Empty(await Asked(admin, "?lage=Closed"));
        Assert.True(before > 5, $"{before}");
        Assert.DoesNotContain(all, name => name.Contains("pitea", StringComparison.Ordinal));
        Assert.Equal(all.Distinct(StringComparer.Ordinal).Count(), all.Count);
    }

    [Fact]
    public async Task The_question_stays_in_the_address_the_form_and_the_links()
    {
        await Fill("norrkoping");
        using var admin = await instance.SignedIn("admin@norrkoping.example");

        var second = (await admin.Get("/norrkoping/personer?sok=anka&lage=invited&sida=2")).Page;
        var form = second.QuerySelector("main form[method=get]")!;

        Assert.Equal("/norrkoping/personer", form.GetAttribute("action"));
        Assert.Equal("anka", form.QuerySelector("[name=sok]")!.GetAttribute("value"));
        Assert.Equal(50, second.QuerySelectorAll("table tbody tr").Length);
        Assert.Equal(
            ["/norrkoping/personer?sok=anka&lage=invited", "/norrkoping/personer?sok=anka&lage=invited&sida=3"],
            second.QuerySelectorAll("nav[aria-label=Sidor] a").Select(a => a.GetAttribute("href"))
        );
        Assert.Contains(
            "Sida 2 av 3",
            second.QuerySelector("nav[aria-label=Sidor]")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("sok=finnsinte", "Ingen har ”finnsinte” i sitt namn eller sin e-postadress")]
    [InlineData("sok=finnsinte&roll=Reader", "Ingen passar in på allt på en gång")]
    [InlineData("sida=99", "Det finns bara en sida")]
    public async Task Where_nobody_is_found_the_page_says_why_and_what_to_do(string query, string sentence)
    {
        using var admin = await instance.SignedIn("admin@pitea.example");

        var reply = await admin.Get($"/pitea/personer?{query}");

        Assert.Equal(200, reply.Code);
        Assert.Contains(sentence, reply.Page.QuerySelector("p.none")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(reply.Page.QuerySelectorAll("p.none a"));
        Assert.Empty(reply.Page.QuerySelectorAll("table"));
    }

    [Theory]
    [InlineData("roll=Kung", "roll", "Välj en av rollerna")]
    [InlineData("roll=3", "roll", "Välj en av rollerna")]
    [InlineData("enhet=hen", "enhet", "Enheten finns inte")]
    [InlineData("lage=Borta", "lage", "Välj ett av lägena")]
    public async Task What_cannot_be_read_is_said_at_its_field(string query, string field, string sentence)
    {
        using var admin = await instance.SignedIn("admin@pitea.example");

        var reply = await admin.Get($"/pitea/personer?{query}&sok=anka");

        Assert.Equal(400, reply.Code);
        Assert.Contains(
            sentence,
            reply.Page.QuerySelector($".field:has([name={field}])")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("anka", reply.Page.QuerySelector("[name=sok]")!.GetAttribute("value"));
        Assert.Equal(400, (await admin.Get("/pitea/personer?sida=0")).Code);
    }

    /// <summary>Names on all pages of the answer.</summary>
    private static async Task<List<string>> Asked(Visitor admin, string query)
    {
        var names = new List<string>();
        for (string? at = $"/lulea/personer{query}"; at is not null; )
        {
            var reply = await admin.Get(at);
            Assert.Equal(200, reply.Code);
            names.AddRange(reply.Page.QuerySelectorAll("table tbody th a").Select(a => a.TextContent));
            at = reply
                .Page.QuerySelectorAll("nav[aria-label=Sidor] a")
                .FirstOrDefault(a => a.TextContent == "Nästa sida")
                ?.GetAttribute("href");
        }
        return names;
    }

    /// <summary>Put straight into the tables: a hundred invitations by hand take long.</summary>
    /// <returns>The unit of those who are held in one.</returns>
    private async Task<Guid> Fill(string slug, int only = Many)
    {
        var tenant = await Written.Tenant(instance.Services, slug);
        using var editor = await instance.Editor(slug);
        var unit = Guid.Parse((await editor.Get($"/api/v1/{slug}/units")).Json[0]!["id"]!.ToString());
        await using var nobody = TenantScope.OfNobody(instance.Services);
        RoleGrant[] roles = [new(Role.Reader), new(Role.Compiler, unit), new(Role.Politician)];
        foreach (var number in Enumerable.Range(1, only))
        {
            var email = $"anka{number:000}@{slug}.kommun.example";
            var account = new Account
            {
                Id = Guid.NewGuid(),
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                DisplayName = $"Åsa Anka {number:000}",
                SecurityStamp = $"{Guid.NewGuid()}",
            };
            nobody.Db.Add(account);
            nobody.Db.Add(
                new Membership
                {
                    TenantId = tenant.Id,
                    AccountId = account.Id,
                    Grants = [roles[number % 3]],
                    JoinedAt = DateTimeOffset.UnixEpoch,
                }
            );
        }
        await nobody.Db.SaveChangesAsync();
        return unit;
    }
}
