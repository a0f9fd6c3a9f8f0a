using System.Globalization;
using Kommunstyrning.Access;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Publishing;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Access.Clients;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Activities;
using Kommunstyrning.Tests.Store;

namespace Kommunstyrning.Tests.Tenancy.Wall;

/// <summary>Words that stand in what a municipality has and does not publish, one in each kind of it, as nothing else is written.</summary>
/// <param name="Addresses">Of the pages that the words stand on, beside those that the program lists.</param>
internal sealed record Canaries(
    string Slug,
    IReadOnlyList<string> Words,
    AddedClient Client,
    IReadOnlyList<string> Addresses
)
{
    /// <summary>In everything that is written here; the kind and the municipality follow.</summary>
    public const string Song = "kanariexq";

    /// <summary>Puts one into each, as the municipality's own people do, and where that needs more than a form, into the tables.</summary>
    /// <param name="area">What a draft is written below, beside what lies there already.</param>
    public static async Task<Canaries> In(Instance instance, string slug, string area)
    {
        using var editor = await instance.Editor(slug);
        using var admin = await instance.SignedIn($"admin@{slug}.example");
        var words = new List<string>();
        string A(string kind)
        {
            words.Add($"{Song}{kind}{slug}");
            return words[^1];
        }
        var town = new Steered(editor, slug);
        var above = await town.IdOf(area);
        var level = (await town.Elements()).First(e => e.Says("parentId") == above).Says("level");
        var draft = await town.Added(level, above, "", new { title = A("rubrik"), body = A("text") });
        var done = new
        {
            title = A("aktivitet"),
            state = "notStarted",
            person = A("namn"),
        };
        var activity = (await town.Done(draft, done)).Says("id");
        await town.OnActivity(HttpMethod.Post, activity, "/notes", new { text = A("anteckning") });
        var own = new
        {
            name = A("nyckeltal"),
            definition = A("definition"),
            unit = "procent",
            kind = "share",
            period = "year",
        };
        var code = (await editor.Json(HttpMethod.Post, $"{town.Api}/indicators", own)).Json.Says("id");
        var invited = await admin.Submit(
            $"/{slug}/personer/bjud-in",
            ("people", $"{A("epost")}@{slug}.example; {A("person")}"),
            ("roles", "Reader")
        );
        Assert.Equal(200, invited.Code);
        var client = await AddedClient.By(
            admin,
            instance.Address,
            slug,
            "alone persons",
            ["plan.read"],
            name: A("klient")
        );
        var seen = await Put(instance, slug, A);
        return new(
            slug,
            words,
            client,
            [
                $"/{slug}/del/{draft}",
                $"/{slug}/aktivitet/{activity}",
                $"/{slug}/egna-nyckeltal/{code}",
                client.Page,
                .. seen,
            ]
        );
    }

    private static async Task<string[]> Put(Instance instance, string slug, Func<string, string> a)
    {
        var tenant = await Written.Tenant(instance.Services, slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        var group = new OwnGroup { Name = a("krets"), Codes = ["2580", "2581", "0180"] };
        var saved = new SavedComparison
        {
            Title = a("sparad"),
            Address = "jamfor/N15419",
            SavedBy = a("sparare"),
            SavedAt = DateTimeOffset.UnixEpoch,
            SeenAt = DateTimeOffset.UnixEpoch,
        };
        var fault = new FaultReport
        {
            Id = Guid.NewGuid(),
            Description = a("brist"),
            Email = string.Create(CultureInfo.InvariantCulture, $"{a("anmalare")}@{slug}.example"),
        };
        var question = new Question
        {
            Id = Guid.NewGuid(),
            Text = a("fraga"),
            AskedAt = DateTimeOffset.UnixEpoch,
        };
        var asker = new QuestionAsker
        {
            QuestionId = question.Id,
            AskedBy = a("fragare"),
            KeptUntil = DateOnly.MaxValue,
        };
        var provider = new IdentityProvider { Issuer = $"https://{a("utgivare")}.example", ClientId = a("program") };
        scope.Db.AddRange(group, saved, fault, question, asker, provider);
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
        return [$"/{slug}/kretsar/{group.Id}", $"/{slug}/sparade/{saved.Id}", $"/{slug}/fragor/{question.Id}/svara"];
    }
}
