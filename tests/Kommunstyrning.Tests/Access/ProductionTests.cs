using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access;

/// <summary>A node in production on a database that has held the demonstration.</summary>
public sealed class ProductionTests(Instance instance, ProductionTests.Node node)
    : IClassFixture<Instance>,
        IClassFixture<ProductionTests.Node>
{
    private const string Session = "__Host-kommunstyrning";

    [Fact]
    public async Task No_account_of_the_demonstration_can_be_used()
    {
        using var editor = await instance.Editor("pitea");
        var cookie = editor.Cookies.GetCookies(instance.Address)["kommunstyrning"]!.Value;
        var production = await node.On(instance);
        using var stranger = new Visitor(production.Address);

        var borrowed = await stranger.Get("/pitea/organisation/ny", ("Cookie", $"{Session}={cookie}"));
        var signedIn = await Post(
            stranger,
            "/logga-in",
            ("email", "redaktor@pitea.example"),
            ("password", "prova-kommunstyrning")
        );
        var link = await Link(instance.Services, "redaktor@pitea.example");
        var chosen = await Post(
            stranger,
            "/valj-losenord",
            [.. Query(link), ("password", "fyra ord utan samband"), ("repeat", "fyra ord utan samband")]
        );
        await using var scope = production.Services.CreateAsyncScope();
        var invited = await scope
            .ServiceProvider.GetRequiredService<Invite>()
            .Run("lasare@pitea.example", new MembershipGrant(null, [], Rights.Operate), default);

        Assert.Equal(302, borrowed.Code);
        Assert.Equal(422, signedIn.Code);
        Assert.Equal(422, chosen.Code);
        Assert.Contains("Länken har redan använts eller är för gammal.", chosen.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Kontot med den adressen är stängt eller hör till exempeldata.",
            Assert.Single(invited.Refusals).Sentence
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/pitea")]
    [InlineData("/api/v1/pitea/elements")]
    [InlineData("/livez")]
    [InlineData("/finns-inte")]
    [InlineData("/drift")]
    public async Task Each_answer_tells_browsers_to_come_by_TLS_where_the_instance_is_found_so(string path)
    {
        var production = await node.On(instance);
        using var visitor = new Visitor(production.Address);
        using var elsewhere = instance.Visitor();

        Assert.Equal("max-age=31536000", (await visitor.Get(path)).Header("Strict-Transport-Security"));
        Assert.Null((await elsewhere.Get(path)).Header("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Every_cookie_is_bound_to_this_host_and_to_TLS()
    {
        var production = await node.On(instance);
        var (signedIn, cookies) = await SignedIn(production, "anna@kommun.example");
        using var visitor = new Visitor(production.Address);

        var page = await visitor.Get("/drift", ("Cookie", cookies));
        var left = await Post(visitor, "/logga-ut", cookies);
        var replayed = await visitor.Get("/drift", ("Cookie", cookies));

        var set = signedIn.Header("Set-Cookie")!.Split('\n').Concat(left.Header("Set-Cookie")!.Split('\n')).ToList();
        Assert.Equal(
            ["__Host-kommunstyrning", "__Host-kommunstyrning-enhet", "__Host-kommunstyrning-formular"],
            set.Select(c => c.Split('=')[0]).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(
            set,
            c =>
            {
                foreach (var part in new[] { "; secure", "; httponly", "; samesite=lax", "; path=/" })
                    Assert.Contains(part, c, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("domain=", c, StringComparison.OrdinalIgnoreCase);
            }
        );
        Assert.Equal((200, 302, 302), (page.Code, left.Code, replayed.Code));
    }

    [Fact]
    public async Task Links_begin_with_the_public_address()
    {
        var production = await node.On(instance);
        var (_, cookies) = await SignedIn(production, "berit@kommun.example");
        using var visitor = new Visitor(production.Address);

        var created = await Post(
            visitor,
            "/drift/ny-kommun",
            cookies,
            ("areaCode", "2582"),
            ("slug", "boden"),
            ("template", "tom"),
            ("theme", "Hav"),
            ("editorEmail", "forsta@boden.example")
        );

        Assert.StartsWith(
            "https://styrning.example/valj-losenord?konto=",
            created.Page.QuerySelector("main input[readonly]")!.GetAttribute("value"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Keys_lie_encrypted_in_the_database()
    {
        var production = await node.On(instance);
        await using var scope = production.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Kommunstyrning.Store.KommunDb>();

        var made = (await db.DataProtectionKeys.ToListAsync()).Where(k =>
            !k.Xml!.Contains("masterKey", StringComparison.Ordinal)
        );

        Assert.Contains("aesGcm", Assert.Single(made).Xml, StringComparison.Ordinal);
    }

    /// <summary>A person with the operator's right, by link and password, with the cookies that a browser would keep.</summary>
    private static async Task<(Reply SignedIn, string Cookies)> SignedIn(TestProgram production, string email)
    {
        await using (var scope = production.Services.CreateAsyncScope())
        {
            var grant = new MembershipGrant(null, [], Rights.Operate);
            Assert.True(
                (await scope.ServiceProvider.GetRequiredService<Invite>().Run(email, grant, default)).Succeeded
            );
        }
        using var visitor = new Visitor(production.Address);
        var link = await Link(production.Services, email);
        var password = ("password", "fyra ord utan samband");
        var chosen = await Post(visitor, "/valj-losenord", [.. Query(link), password, ("repeat", password.Item2)]);
        Assert.Equal(200, chosen.Code);
        var reply = await Post(visitor, "/logga-in", ("email", email), password);
        Assert.Equal((302, "/drift"), (reply.Code, reply.Location));
        return (reply, Kept(reply));
    }

    /// <summary>What a browser behind TLS does: keeps the cookie of the form, and sends it with the form.</summary>
    private static Task<Reply> Post(Visitor visitor, string path, params (string Name, string Value)[] fields) =>
        Post(visitor, path, "", fields);

    private static async Task<Reply> Post(
        Visitor visitor,
        string path,
        string cookies,
        params (string Name, string Value)[] fields
    )
    {
        var shown = await visitor.Get("/logga-in", ("Cookie", cookies));
        var token = shown.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = fields.Append(("__RequestVerificationToken", token)).ToDictionary(f => f.Item1, f => f.Item2);
        return await visitor.Send(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(form),
            ("Cookie", $"{cookies}; {Kept(shown)}")
        );
    }

    private static string Kept(Reply reply) =>
        string.Join("; ", (reply.Header("Set-Cookie") ?? "").Split('\n').Select(c => c.Split(';')[0]));

    private static async Task<string> Link(IServiceProvider services, string email)
    {
        await using var scope = services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email);
        return await scope.ServiceProvider.GetRequiredService<PasswordLink>().For(account!);
    }

    private static IEnumerable<(string Name, string Value)> Query(string link) =>
        link.Split('?')[1].Split('&').Select(part => (part.Split('=')[0], part.Split('=')[1]));

    /// <summary>Started when the class's instance is there, and once.</summary>
    public sealed class Node : IAsyncDisposable, IDisposable
    {
        private TestProgram? program;

        /// <summary>The keys that the demonstration made without encryption are revoked first, as an operator would.</summary>
        public async Task<TestProgram> On(Instance instance)
        {
            if (program is not null)
                return program;
            program = new TestProgram(instance.Database, "Production")
            {
                Settings = new Dictionary<string, string?>(TestProgram.Production, StringComparer.Ordinal)
                {
                    // asked for by itself in production, see RequiredFactorTests
                    ["SecondFactor:Required"] = "false",
                },
            };
            program.StartServer();
            await using var scope = program.Services.CreateAsyncScope();
            scope
                .ServiceProvider.GetRequiredService<Microsoft.AspNetCore.DataProtection.KeyManagement.IKeyManager>()
                .CreateNewKey(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(90));
            return program;
        }

        public void Dispose() => program?.Dispose();

        public async ValueTask DisposeAsync()
        {
            if (program is not null)
                await program.DisposeAsync();
        }
    }
}
