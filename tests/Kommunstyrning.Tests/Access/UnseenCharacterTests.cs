using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access;

/// <summary>What cannot be seen is refused in what identifies, and dropped from what people write.</summary>
public sealed partial class UnseenCharacterTests(Instance instance) : IClassFixture<Instance>
{
    /// <summary>Zero width, soft hyphen, joiners, direction, fillers, a lone variation selector, a lone tag.</summary>
    private static readonly string[] Unseen =
    [
        "\u200B",
        "\u00AD",
        "\u034F",
        "\u115F",
        "\u180E",
        "\u200C",
        "\u200D",
        "\u200E",
        "\u202E",
        "\u2060",
        "\u2066",
        "\u2800",
        "\u3164",
        "\uFE0F",
        "\uFEFF",
        "\uFFA0",
        char.ConvertFromUtf32(0xE0041),
        char.ConvertFromUtf32(0xE0101),
    ];

    /// <summary>Long s, dotless i, Cyrillic a, the Kelvin sign, a wide letter, a ligature.</summary>
    private static readonly string[] Alike =
    [
        "la\u017Fare",
        "las\u0430re",
        "la\uFF53are",
        "lasare\u212A",
        "l\u0131sare",
        "\uFB01n",
    ];

    [Fact]
    public async Task No_address_that_looks_like_anothers_gets_an_account_or_its_place()
    {
        await using var scope = instance.Services.CreateAsyncScope();
        var invite = scope.ServiceProvider.GetRequiredService<Invite>();
        var grant = new MembershipGrant(TenantId.Parse("pitea"), [new(Role.Strategist)], Rights.Operate);
        using var drift = await instance.Operator();
        using var anyone = instance.Visitor();
        var before = await instance.Everything();
        var addresses = Unseen.Select(c => $"las{c}are@pitea.example").Concat(Alike.Select(a => $"{a}@pitea.example"));

        foreach (var address in addresses)
        {
            var refusal = Assert.Single((await invite.Run(address, grant, default)).Refusals);
            Assert.True(
                refusal.Sentence.StartsWith("E-postadressen har tecken som inte syns", StringComparison.Ordinal),
                $"{Shown(address)} {refusal.Sentence}"
            );
            var created = await drift.Submit(
                "/drift/ny-kommun",
                ("areaCode", "2582"),
                ("slug", "boden"),
                ("editorEmail", address)
            );
            Assert.True(created.Code == 422, $"{Shown(address)} {created.Code}");
        }
        foreach (var address in new[] { "la\u017Fare@pitea.example", "las\u200Bare@pitea.example" })
        {
            var signedIn = await anyone.Submit("/logga-in", ("email", address), ("password", "prova-kommunstyrning"));
            Assert.Equal(422, signedIn.Code);
        }

        Assert.Equal(before, await instance.Everything());
        using var reader = await instance.Reader("pitea");
        Assert.Equal(403, (await reader.Get("/drift")).Code);
    }

    [Theory]
    [InlineData("LASARE@Pitea.Example")]
    [InlineData(" lasare@pitea.example ")]
    public async Task Case_and_spaces_around_it_do_not_matter(string email)
    {
        using var visitor = instance.Visitor();

        await visitor.SignIn(email);
    }

    [Fact]
    public async Task A_slug_with_what_cannot_be_seen_is_refused()
    {
        using var drift = await instance.Operator();

        foreach (var unseen in Unseen)
        {
            var reply = await drift.Submit(
                "/drift/ny-kommun",
                ("areaCode", "2582"),
                ("slug", $"bo{unseen}den"),
                ("editorEmail", "a@boden.example")
            );
            Assert.Equal(422, reply.Code);
        }
    }

    /// <summary>Every form that an editor can reach, filled in with all of it, and then every row.</summary>
    [Fact]
    public async Task Nothing_that_cannot_be_seen_gets_into_what_people_write()
    {
        using var editor = await instance.Editor("lulea");
        var lulea = new Steered(editor, "lulea");
        var draft = await editor.PostWithToken("/lulea/modell/ny-version");
        var taken = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var form in await Forms(editor, draft.Location, "/lulea", "/lulea/presentation"))
        {
            if (await IsTaken(editor, form))
                taken.Add(form.Shape);
        }

        Assert.Superset(
            new HashSet<string>([
                "/lulea/modell/niva/{id}",
                "/lulea/modell/{id}/ord",
                "/lulea/organisation/{id}/redigera",
                "/lulea/presentation",
            ]),
            taken
        );
        var unit = new
        {
            name = Poisoned("Ny nämnd"),
            kind = "committee",
            parentId = await lulea.UnitId("Kommunfullmäktige"),
        };
        Assert.Equal(201, (await editor.Json(HttpMethod.Post, "/api/v1/lulea/units", unit)).Code);
        var goal = new { title = Poisoned("Nytt mål"), ownerUnitId = await lulea.UnitId("Kommunstyrelsen") };
        await lulea.Added("mal", (await lulea.Elements("malomrade"))[0].Says("id"), "", goal);

        var rows = await Rows("lulea", "2580");
        foreach (var written in new[] { "Namn", "Ny nämnd", "Nytt mål" })
            Assert.Contains(rows, r => r.Contains(written, StringComparison.Ordinal));
        Assert.DoesNotContain(rows, HoldsUnseen);
    }

    private async Task<IReadOnlyList<string>> Rows(string tenant, string area)
    {
        await using var store = new TestStore(instance.Database);
        return await store.RowsOf(
            new Municipal(
                new Tenant
                {
                    Id = TenantId.Parse(tenant),
                    Name = tenant,
                    AreaCode = area,
                }
            )
        );
    }

    /// <summary>As it is, or as JSON writes it.</summary>
    private static bool HoldsUnseen(string row) =>
        Unseen.Any(u =>
            row.Contains(u, StringComparison.Ordinal) || row.Contains(Escaped(u), StringComparison.OrdinalIgnoreCase)
        );

    /// <param name="Original">As the page filled it in.</param>
    private sealed record Form(
        string Shape,
        string Action,
        List<KeyValuePair<string, string>> Original,
        List<KeyValuePair<string, string>> Poisoned
    );

    /// <summary>A number or a date is no place for letters: what is refused at its field is sent as it was.</summary>
    private static async Task<bool> IsTaken(Visitor editor, Form form)
    {
        var sent = form.Poisoned;
        for (var round = 0; round < 4; round++)
        {
            var reply = await editor.Post(form.Action, sent);
            if (reply.Code != 422)
                return reply.Code == 302;
            var wrong = reply.Page.QuerySelectorAll(".wrong [name]").Select(e => e.GetAttribute("name")!).ToHashSet();
            sent = [.. sent.Zip(form.Original, (bad, good) => wrong.Contains(bad.Key) ? Mended(good) : bad)];
        }
        return false;
    }

    private static KeyValuePair<string, string> Mended(KeyValuePair<string, string> field) =>
        field.Key == "kind" ? KeyValuePair.Create("kind", "Department") : field;

    /// <summary>One of each kind of page, by its address with ids taken out, and the forms on it that take text.</summary>
    private static async Task<List<Form>> Forms(Visitor editor, params string[] starts)
    {
        var forms = new Dictionary<string, Form>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(starts);
        while (queue.TryDequeue(out var path))
        {
            if (!path.StartsWith("/lulea", StringComparison.Ordinal) || !seen.Add(Shape(path)))
                continue;
            var reply = await editor.Get(path);
            if (reply.Code != 200 || !reply.Header("Content-Type")!.StartsWith("text/html", StringComparison.Ordinal))
                continue;
            var page = reply.Page;
            foreach (var form in page.QuerySelectorAll("main form[method=post]"))
            {
                var action = form.GetAttribute("action") ?? path;
                var texts = form.QuerySelectorAll("input[type=text][name], textarea[name]")
                    .Select(e => e.GetAttribute("name")!)
                    .ToHashSet();
                List<KeyValuePair<string, string>> original = [.. FormFields.Of(form)];
                if (texts.Count > 0)
                    forms.TryAdd(
                        Shape(action),
                        new Form(
                            Shape(action),
                            action,
                            original,
                            original.ConvertAll(f => texts.Contains(f.Key) ? Poison(f) : f)
                        )
                    );
            }
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                queue.Enqueue(link);
        }
        return [.. forms.Values];
    }

    private static KeyValuePair<string, string> Poison(KeyValuePair<string, string> field) =>
        KeyValuePair.Create(field.Key, Poisoned(field.Value.Length > 0 ? field.Value : "Namn"));

    /// <summary>After the first letter, where none of them shapes anything.</summary>
    private static string Poisoned(string text) => text[..1] + string.Concat(Unseen) + text[1..];

    private static string Shape(string path) => Ids().Replace(path.Split('?')[0], "{id}");

    private static string Escaped(string unseen) => string.Concat(unseen.Select(c => $"\\u{(int)c:x4}"));

    private static string Shown(string address) =>
        string.Concat(address.Select(c => c < 0x7F ? $"{c}" : $"\\u{(int)c:x4}"));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|N[0-9]{5}", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
