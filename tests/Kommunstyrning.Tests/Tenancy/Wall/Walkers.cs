using Kommunstyrning.Tests.Access.Clients;
using Kommunstyrning.Tests.Onboarding;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Tenancy.Wall;

/// <summary>
/// Everybody who can come, and which doors open to whom: written down here by hand, beside the tables that the program
/// decides by.
/// </summary>
internal static class Walkers
{
    private const string Colleague = "kollega@kommunstyrning.example";
    private const string Password = "fyra ord utan samband";

    private static readonly string[] AllScopes =
    [
        "plan.read",
        "plan.review",
        "plan.write",
        "plan.report",
        "outcomes.read",
        "outcomes.report",
        "outcomes.write",
        "trail.read",
    ];

    /// <summary>The roles that somebody has in a municipality, by the name of its account.</summary>
    public static readonly Dictionary<string, string[]> OfRoles = new(StringComparer.Ordinal)
    {
        ["admin"] = ["signedIn", "member", "administrator", "answerer", "trailReader", "auditor"],
        ["strateg"] =
        [
            "signedIn",
            "member",
            "auditor",
            "editor",
            "unitEditor",
            "reporter",
            "answerer",
            "noter",
            "comparer",
        ],
        ["sammanstallare"] = ["signedIn", "member", "unitEditor", "reporter", "answerer", "noter"],
        ["rapportor"] = ["signedIn", "member", "reporter", "answerer", "noter"],
        ["analytiker"] = ["signedIn", "member", "comparer"],
        ["fortroendevald"] = ["signedIn"],
        ["lasare"] = ["signedIn", "member"],
        ["revisor"] = ["signedIn", "member", "trailReader", "auditor"],
        ["gast"] = ["signedIn"],
        [OnAVisit] = ["signedIn", "member", "operator", "corrector"],
    };

    /// <summary>The role that nobody is given: whoever runs the instance, while a visit for support lasts.</summary>
    private const string OnAVisit = "stod";

    public static async Task<List<Walker>> All(Instance instance)
    {
        var walkers = new List<Walker>();
        foreach (var (name, opens) in OfRoles)
            walkers.Add(
                await Walker.AtBrowser(
                    instance,
                    name is OnAVisit ? await Visiting(instance) : $"{name}@pitea.example",
                    isOfTenant: true,
                    opens
                )
            );
        // whoever has every right there, and whoever has the fewest
        foreach (var name in new[] { "redaktor", "lasare" })
            walkers.Add(await Walker.AtBrowser(instance, $"{name}@lulea.example", isOfTenant: false, "signedIn"));
        walkers.Add(await Walker.AtBrowser(instance, email: null, isOfTenant: false));
        using var colleague = instance.Visitor();
        await colleague.SignIn(Colleague, Password);
        walkers.Add(await Walker.AtBrowser(instance, colleague, Colleague, isOfTenant: false, "signedIn", "operator"));
        walkers.Add(
            await Walker.AtBrowser(
                instance,
                "nyckeltal@kommunstyrning.example",
                isOfTenant: false,
                "signedIn",
                "corrector"
            )
        );
        walkers.AddRange(await Programs(instance));
        return walkers;
    }

    /// <summary>A visit is of whoever opened it: beside it another one runs the instance, without any.</summary>
    private static async Task<string> Visiting(Instance instance)
    {
        await AnotherOperator.Invited(instance.Database, instance.Address, Colleague, Password);
        using var visitor = await instance.Operator();
        Assert.Equal(302, (await visitor.Visit("pitea")).Code);
        return "drift@kommunstyrning.example";
    }

    private static async Task<IEnumerable<Walker>> Programs(Instance instance)
    {
        string[] anybodys = ["everyone plan", "everyone outcomes", "everyone trail"];
        string[] writes = ["editor", "unitEditor", "reporter", "noter", "member"];
        var everything = await Token(instance, "pitea", AllScopes);
        var reads = await Token(instance, "pitea", "plan.read");
        var neighbours = await Token(instance, "lulea", AllScopes);
        return
        [
            Walker.Program(
                instance,
                "program with every scope",
                everything,
                isOfTenant: true,
                [.. anybodys, .. writes.SelectMany(w => new[] { $"{w} plan", $"{w} outcomes" }), "trailReader trail"]
            ),
            Walker.Program(
                instance,
                "program that reads the plan",
                reads,
                isOfTenant: true,
                [.. anybodys, "member plan"]
            ),
            Walker.Program(instance, "neighbour's program", neighbours, isOfTenant: false),
            Walker.Program(instance, "program with no token", new string('A', neighbours.Length), isOfTenant: false),
        ];
    }

    /// <summary>That has been used once, so that the day's first use has left its line.</summary>
    private static async Task<string> Token(Instance instance, string slug, params string[] scopes)
    {
        using var admin = await instance.SignedIn($"admin@{slug}.example");
        var client = await AddedClient.By(admin, instance.Address, slug, "alone", scopes);
        var token = await client.Alone();
        Assert.Equal(200, (await client.Get($"/api/v1/{slug}/units", token)).Code);
        return token;
    }
}
