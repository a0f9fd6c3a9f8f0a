using System.Text.Json.Nodes;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Onboarding.LifeCycle;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Activities;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Web.Access.OwnData;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Onboarding.People;

/// <summary>What is held about one person, and a person who is taken out of all of it.</summary>
public sealed class PersonTests(Instance instance) : IClassFixture<Instance>
{
    private const string Name = "Kajsa Fågelsång";
    private const string Email = "kajsa@fagel.example";
    private const string Password = "fyra ord utan samband";

    [Fact]
    public async Task A_person_is_found_everywhere_and_taken_out_everywhere_and_what_was_done_stays()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var person = await Came(admin);
        var (element, activity) = await Worked(person, admin);
        var found = await Rows.With(instance.Database, Name);
        var page = await person.Get("/mitt-konto/uppgifter");
        var file = (await person.Get("/mitt-konto/uppgifter.json")).Json;
        var verb = await Run("account", "report", "--email", $" {Email.ToUpperInvariant()}");
        var linesBefore = await Written.Of(instance.Services, "pitea");
        var lulea = await Rows.Of(instance.Database, "lulea");
        var others = await OfOthers();

        var erased = await Run("account", "erase", "--email", Email);

        Assert.True(found.Select(row => row.Split(':')[0]).Distinct().Count() >= 5, string.Join('\n', found));
        Assert.Equal(200, page.Code);
        Assert.Contains(Email, page.Text, StringComparison.Ordinal);
        foreach (var report in new[] { file, JsonNode.Parse(verb.Out)! })
            Told(report);
        Assert.True(erased.Exit == 0, erased.Error);
        var pseudonym = JsonNode.Parse(erased.Out)!.Says("pseudonym");
        Assert.StartsWith("Raderad person ", pseudonym, StringComparison.Ordinal);

        // in a text of the plan, which only people change, and nowhere else
        var left = await Rows.With(instance.Database, Name);
        Assert.All(
            left,
            row =>
                Assert.True(
                    row.StartsWith("Elements:", StringComparison.Ordinal)
                        || row.StartsWith("Changes:", StringComparison.Ordinal),
                    row
                )
        );
        Assert.All(left, row => Assert.Contains($"Tala med {Name}", row, StringComparison.Ordinal));
        Assert.Contains("Elements", erased.Out, StringComparison.Ordinal);
        Assert.Empty(await Rows.With(instance.Database, Email));
        Assert.Equal(lulea, await Rows.Of(instance.Database, "lulea"));
        Assert.True(others.Count > 500, $"{others.Count}");
        Assert.Empty(others.Except(await Rows.With(instance.Database, "")));

        var lines = await Written.Of(instance.Services, "pitea");
        Assert.Equal(
            linesBefore.Select(l => (l.Number, l.At, l.Kind)),
            lines.SkipLast(1).Select(l => (l.Number, l.At, l.Kind))
        );
        Assert.Equal((TrailKind.PersonErased, pseudonym), (lines[^1].Kind, lines[^1].Subject));
        Assert.Contains(lines, l => l.Kind == TrailKind.SignedIn && l.By == pseudonym);
        Assert.True((await Written.Verified(instance.Services, "pitea")).IsIntact);
        Assert.Contains(pseudonym, (await admin.Get("/pitea/handelselogg")).Text, StringComparison.Ordinal);
        using var editor = await instance.Editor("pitea");
        Assert.Contains(pseudonym, (await editor.Get($"/pitea/aktivitet/{activity}")).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await editor.Get($"/pitea/del/{element}")).Code);
        Assert.Equal(302, (await person.Get("/mitt-konto")).Code);
        var again = await Run("account", "erase", "--email", Email);
        Assert.Equal((1, true), (again.Exit, again.Error.Contains("Kontot finns inte", StringComparison.Ordinal)));
    }

    /// <summary>Every row of every table that says nothing of the person; the trail is sealed anew.</summary>
    private async Task<List<string>> OfOthers()
    {
        string[] own = [Name, Email, $"{await instance.AccountId(Email)}"];
        return
        [
            .. (await Rows.With(instance.Database, "")).Where(row =>
                !row.StartsWith("Trail", StringComparison.Ordinal)
                && !own.Any(text => row.Contains(text, StringComparison.OrdinalIgnoreCase))
            ),
        ];
    }

    [Theory]
    [InlineData("admin@norrkoping.example", "ensam administratör i ”norrkoping”")]
    [InlineData("drift@kommunstyrning.example", "ensam om att driva tjänsten")]
    public async Task Whoever_is_the_only_one_is_not_taken_out_and_what_to_do_is_said(string email, string sentence)
    {
        if (email.StartsWith("admin", StringComparison.Ordinal))
            await Run("account", "withdraw", "--email", "redaktor@norrkoping.example", "--tenant", "norrkoping");
        var before = await instance.Everything();

        var refused = await Run("account", "erase", "--email", email);

        Assert.Equal(1, refused.Exit);
        Assert.Contains(sentence, refused.Error, StringComparison.Ordinal);
        Assert.Contains("account invite", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_trail_that_does_not_hold_is_not_sealed_anew()
    {
        using var admin = await instance.SignedIn("admin@lulea.example");
        await admin.Submit("/lulea/personer/bjud-in", ("people", "nils@fagel.example; Nils Holk"), ("roles", "Reader"));
        const string break1 =
            "UPDATE \"TrailEntries\" SET \"Kind\" = 'SignedOut' WHERE \"TenantId\" = 'lulea' AND \"Number\" = 1";
        const string mend =
            "UPDATE \"TrailEntries\" SET \"Kind\" = 'TenantCreated' WHERE \"TenantId\" = 'lulea' AND \"Number\" = 1";
        var kind = (await Written.Of(instance.Services, "lulea"))[0].Kind;
        await Tell(break1);

        var refused = await Run("account", "erase", "--email", "nils@fagel.example");
        var verified = await Written.Verified(instance.Services, "lulea");
        await Tell(mend.Replace("TenantCreated", $"{kind}", StringComparison.Ordinal));
        var erased = await Run("account", "erase", "--email", "nils@fagel.example");

        Assert.Equal((1, false), (refused.Exit, verified.IsIntact));
        Assert.Contains("Händelseloggen i ”lulea”", refused.Error, StringComparison.Ordinal);
        Assert.True(erased.Exit == 0, erased.Error);
        Assert.Empty(await Rows.With(instance.Database, "Nils Holk"));
    }

    [Fact]
    public async Task Somebody_else_of_the_same_name_keeps_it()
    {
        using var admin = await instance.SignedIn("admin@lulea.example");
        await admin.Submit(
            "/lulea/personer/bjud-in",
            ("people", "a@fagel.example; Anna Berg\nb@fagel.example; Anna Berg"),
            ("roles", "Reader")
        );

        var erased = await Run("account", "erase", "--email", "a@fagel.example");

        Assert.True(erased.Exit == 0, erased.Error);
        Assert.Empty(await Rows.With(instance.Database, "a@fagel.example"));
        Assert.Contains("Anna Berg", (await admin.Get("/lulea/personer")).Text, StringComparison.Ordinal);
        Assert.Single((await Written.Of(instance.Services, "lulea")), l => l.Subject == "Anna Berg");
    }

    [Fact]
    public async Task Nobody_sees_anothers_report()
    {
        using var stranger = instance.Visitor();
        using var reader = await instance.Reader("lulea");

        var own = await reader.Get("/mitt-konto/uppgifter.json");

        Assert.Equal(302, (await stranger.Get("/mitt-konto/uppgifter")).Code);
        Assert.Equal(200, own.Code);
        Assert.Contains("lasare@lulea.example", own.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("pitea", own.Body, StringComparison.Ordinal);
        Assert.Equal("no-store, private", own.Header("Cache-Control"));
    }

    /// <summary>A table or a column that is added needs words before a person is shown it.</summary>
    [Fact]
    public void Each_place_in_which_a_person_may_be_named_is_called_something_in_Swedish()
    {
        using var db = Models.Open(DatabaseProvider.Sqlite);
        var owned = RowTable.Owned(db.Model).Select(type => new RowTable(type)).ToList();
        var places = owned
            .SelectMany(table =>
                table
                    .Type.GetProperties()
                    .Where(p =>
                        (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid) || new RowColumn(p).IsText
                    )
                    .Select(p => (Table: table.Name, Column: (string?)p.Name))
            )
            .ToList();
        var ofAccount = db
            .Model.FindEntityType(typeof(Kommunstyrning.Access.Account))!
            .GetReferencingForeignKeys()
            .Select(key => (Table: key.DeclaringEntityType.GetTableName()!, Column: (string?)null));

        Assert.True(owned.Count > 30 && places.Count > 150, $"{owned.Count} {places.Count}");
        Assert.DoesNotContain(places.Concat(ofAccount), p => !PlaceText.Knows(p.Table, p.Column));
    }

    [Fact]
    public async Task The_own_report_says_where_in_Swedish_and_the_file_keeps_the_names_of_fields()
    {
        using var person = await instance.SignedIn("strateg@pitea.example");
        var pitea = new Steered(person, "pitea");
        await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), "Skrivet av mig");

        var page = await person.Get("/mitt-konto/uppgifter");
        var file = await person.Get("/mitt-konto/uppgifter.json");

        Assert.Contains("Historiken, vem som gjorde det", page.Text, StringComparison.Ordinal);
        foreach (var word in new[] { "TrailEntries", "ByAccountId", "Changes" })
        {
            Assert.DoesNotContain(word, page.Body, StringComparison.Ordinal);
            Assert.Contains(word, file.Body, StringComparison.Ordinal);
        }
    }

    private async Task<Visitor> Came(Visitor admin)
    {
        var invited = await admin.Submit(
            "/pitea/personer/bjud-in",
            ("people", $"{Email}; {Name}"),
            ("roles", "Strategist")
        );
        var link = invited.Page.QuerySelector("input[value*='kod=']")!.GetAttribute("value")!;
        var person = instance.Visitor();
        await person.Submit(new Uri(link).PathAndQuery, ("password", Password), ("repeat", Password));
        await person.SignIn(Email, Password);
        return person;
    }

    /// <summary>Leaves traces of each kind: in the history, as who answers for it, in a text, saved, in the trail.</summary>
    private async Task<(string Element, string Activity)> Worked(Visitor person, Visitor admin)
    {
        var pitea = new Steered(person, "pitea");
        var element = await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), $"Tala med {Name} om detta");
        var done = new
        {
            title = "Görs",
            state = "notStarted",
            person = Name,
        };
        var activity = (await pitea.Done(element, done)).Says("id");
        await using var nobody = Store.TenantScope.OfNobody(instance.Services);
        var tenant = await Written.Tenant(instance.Services, "pitea");
        await using var scope = await Store.TenantScope.Of(instance.Services, tenant, Intent.Write);
        scope.Db.Add(
            new Kommunstyrning.Benchmarking.SavedComparison
            {
                Title = "Skolan",
                Address = "jamfor/N15419",
                SavedBy = Name,
                SavedAt = DateTimeOffset.UnixEpoch,
                SeenAt = DateTimeOffset.UnixEpoch,
            }
        );
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
        var id = await instance.AccountId(Email);
        Assert.Equal(
            302,
            (await admin.Submit($"/pitea/personer/{id}", ("roles", "Strategist"), ("roles", "Auditor"))).Code
        );
        return (element, activity);
    }

    private static void Told(JsonNode report)
    {
        Assert.Equal((Email, Name), (report["account"]!.Says("email"), report["account"]!.Says("name")));
        Assert.Equal("pitea", Assert.Single(report["places"]!.AsArray())!.Says("slug"));
        Assert.NotEmpty(report["sessions"]!.AsArray());
        var here = Assert.Single(report["municipalities"]!.AsArray())!;
        var kinds = here["trail"]!.AsArray().Select(l => $"{l!.Says("kind")} {l!.Says("isBy")}").ToList();
        Assert.Contains("SignedIn true", kinds);
        Assert.Contains("MemberInvited false", kinds);
        var places = here["found"]!
            .AsArray()
            .Select(f => $"{f!.Says("table")}.{f!.Says("column")} {f!.Says("by")}")
            .ToList();
        foreach (
            var place in new[]
            {
                "Activities.Person Name",
                "SavedComparisons.SavedBy Name",
                "Changes.ByAccountId Id",
                "TrailEntries.By Name",
                "Elements.Title Text",
            }
        )
            Assert.Contains(place, places);
    }

    private Task Tell(string sql) => instance.TellEngine(sql, $"SET app.tenant_id = 'lulea'; {sql}");

    private Task<Verb> Run(params string[] words) => Verb.Run(instance.Database, "Test", words);
}
