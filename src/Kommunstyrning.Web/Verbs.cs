using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Access;
using Kommunstyrning.Indicators;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web;

/// <summary>What the program can do besides serving. Answers on standard output, log on standard error, 0 when it went well.</summary>
public static class Verbs
{
    private const string About = """
        Kommunstyrning: utan ord startar webbplatsen.

        Inställningar ges som miljövariabler, eller efter två streck som --Namn=värde:
          KOMMUNSTYRNING_DATA              mapp för den inbyggda databasen
          Database__Provider               Sqlite, PostgreSql eller SqlServer
          Database__ConnectionString       databasen, som den roll programmet arbetar som
          Database__OwnerConnectionString  databasen, som den roll som äger tabellerna
          Kolada__BaseUrl                  varifrån öppna data hämtas
          Kolada__RequestsPerSecond        hur ofta det får frågas
          Mail__Host, Mail__From           e-postservern och avsändaren för brev
          SingleSignOn__InternalHosts      identitetsleverantörer som får ligga i ett internt nätverk
          SecondFactor__Required           true: administratörer och drift måste ha två steg
          Jobs__Enabled                    false: inga hämtningar av sig självt
          Shutdown__DrainSeconds           hur länge det svarar efter att ha betts sluta
          ASPNETCORE_ENVIRONMENT           Development lägger in exemplet
          ASPNETCORE_URLS                  adresser att lyssna på (--urls)
        Alla finns beskrivna i README.
        """;

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand(About)
        {
            MigrateVerb(),
            TenantVerb(),
            AccountVerb(),
            SeedVerb(),
            RoutesVerb(),
            HashVerb(),
            ImportVerbs.Import(),
            ImportVerbs.Indicators(),
            TrailVerbs.Trail(),
        };
        return await root.Parse(args).InvokeAsync();
    }

    private static Command MigrateVerb()
    {
        var command = new Command("migrate", "Uppdaterar databasens tabeller som deras ägare.");
        command.SetAction(
            (_, cancel) =>
                VerbHost.Run(
                    async (services, _) =>
                    {
                        var applied = await Migrate.Run(services, cancel);
                        return Json.Print(new { applied });
                    },
                    migrate: false,
                    cancel
                )
        );
        return command;
    }

    private static Command TenantVerb()
    {
        var area = new Option<string>("--area-code")
        {
            Required = true,
            Description = "Kommunkod, fyra siffror, eller kommunens namn.",
        };
        var slug = new Option<string>("--slug") { Required = true, Description = "Adress: a–z, 0–9 och bindestreck." };
        var template = new Option<string>("--template")
        {
            DefaultValueFactory = _ => "tom",
            Description = "pitea, norrkoping, lulea eller tom.",
        };
        var theme = new Option<Theme?>("--theme") { Description = "hav, kust, plommon eller skiffer." };
        var editor = new Option<string>("--editor")
        {
            Required = true,
            Description = "Första administratörens e-postadress.",
        };
        var number = new Option<string>("--organisation-number") { Description = "NNNNNN-NNNN." };
        var create = new Command("create", "Låter en kommun börja.") { area, slug, template, theme, editor, number };
        create.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    async (services, token) =>
                    {
                        var asked = new NewTenant(
                            parsed.GetValue(area),
                            parsed.GetValue(slug),
                            parsed.GetValue(template),
                            parsed.GetValue(editor),
                            parsed.GetValue(theme),
                            parsed.GetValue(number)
                        );
                        var outcome = await services.GetRequiredService<CreateTenant>().Run(asked, token);
                        return outcome.Succeeded
                            ? Json.Print(
                                new
                                {
                                    slug = outcome.Value.Slug.Value,
                                    address = $"/{outcome.Value.Slug}",
                                    passwordLink = Whole(services, outcome.Value.PasswordLink),
                                }
                            )
                            : VerbHost.Refuse(outcome.Refusals);
                    },
                    migrate: true,
                    cancel,
                    makesLinks: true
                )
        );
        return new Command("tenant", "Kommunerna på instansen.")
        {
            create,
            TenantVerbs.Suspend(),
            TenantVerbs.Resume(),
            TenantVerbs.Deletions(),
            ArchiveVerbs.Export(),
            ArchiveVerbs.Import(),
            ArchiveVerbs.Restore(),
        };
    }

    private static Command AccountVerb()
    {
        var email = new Option<string>("--email") { Required = true, Description = "Personens e-postadress." };
        var tenant = new Option<string?>("--tenant") { Description = "Kommunens adress." };
        var role = new Option<Role>("--role")
        {
            Description =
                $"{string.Join(", ", Roles.Given.Where(r => !r.IsPerUnit).Select(r => r.Role))}. De som gäller en enhet ges på kommunens sidor.",
            DefaultValueFactory = _ => Role.Reader,
        };
        var isOperator = new Option<bool>("--operator") { Description = "Får lägga till och pausa kommuner." };
        var isAnalyst = new Option<bool>("--indicator-analyst") { Description = "Får rätta öppna nyckeltal." };
        var invite = new Command("invite", "Ger en person en plats, och en länk för att välja lösenord.")
        {
            email,
            tenant,
            role,
            isOperator,
            isAnalyst,
        };
        invite.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    async (services, token) =>
                    {
                        var slug = parsed.GetValue(tenant);
                        if (slug is not null && !TenantId.TryParse(slug, out _))
                            return VerbHost.Refuse([Refusal.Missing("Kommunen")]);
                        var grant = new MembershipGrant(
                            slug is null ? null : TenantId.Parse(slug),
                            [new RoleGrant(parsed.GetValue(role))],
                            AccountVerbs.OnInstance(parsed.GetValue(isOperator), parsed.GetValue(isAnalyst))
                        );
                        var outcome = await services
                            .GetRequiredService<Invite>()
                            .Run(parsed.GetValue(email), grant, token);
                        return outcome.Succeeded
                            ? Json.Print(new { passwordLink = Whole(services, outcome.Value.PasswordLink) })
                            : VerbHost.Refuse(outcome.Refusals);
                    },
                    migrate: true,
                    cancel,
                    makesLinks: true
                )
        );
        return new Command("account", "Personer på instansen.")
        {
            invite,
            AccountVerbs.Withdraw(),
            AccountVerbs.Close(),
            AccountVerbs.Reopen(),
            AccountVerbs.ResetFactor(),
            PersonVerbs.Report(),
            PersonVerbs.Erase(),
        };
    }

    private static Command SeedVerb()
    {
        var demo = new Option<bool>("--demo") { Description = "Tre kommuner med exempel och konton att prova med." };
        var tenants = new Option<int?>("--tenants") { Description = "Så många påhittade kommuner." };
        var people = new Option<int>("--people") { Description = "Så många påhittade personer i var och en av dem." };
        var command = new Command("seed", "Fyller databasen.") { demo, tenants, people };
        command.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    async (services, token) =>
                    {
                        if (parsed.GetValue(demo))
                        {
                            var seeded = await services.GetRequiredService<SeedDemo>().Run(token);
                            return seeded.Succeeded
                                ? Json.Print(
                                    new
                                    {
                                        tenants = seeded.Value.Select(t => t.Value),
                                        accounts = DemoAccounts.All.Select(a => a.Email),
                                    }
                                )
                                : VerbHost.Refuse(seeded.Refusals);
                        }
                        var added = await services
                            .GetRequiredService<SeedSynthetic>()
                            .Run(parsed.GetValue(tenants) ?? 0, parsed.GetValue(people), token);
                        return added.Succeeded
                            ? Json.Print(new { added = added.Value })
                            : VerbHost.Refuse(added.Refusals);
                    },
                    migrate: true,
                    cancel
                )
        );
        return command;
    }

    private static Command RoutesVerb()
    {
        var json = new Option<bool>("--json") { Description = "Som JSON." };
        var command = new Command("routes", "Alla adresser, och vem som får använda dem.") { json };
        command.SetAction(parsed => PrintRoutes(parsed.GetValue(json)));
        return command;
    }

    private static int PrintRoutes(bool asJson)
    {
        var app = Host.Build([]).Build();
        Pipeline.Use(app);
        var routes = Routes.Of(((IEndpointRouteBuilder)app).DataSources);
        if (asJson)
            return Json.Print(routes);
        foreach (var route in routes)
            Console.WriteLine($"{route.Method, -7} {route.Who, -9} {route.Pattern}");
        return 0;
    }

    private static string? Whole(IServiceProvider services, string? path) =>
        path is null ? null : services.GetRequiredService<PublicAddress>().Origin + path;

    private static string OneOfTwo(string one, string other) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(one + other)));

    private static Command HashVerb()
    {
        var tenant = new Option<string?>("--tenant") { Description = "Kommunens adress." };
        var allBut = new Option<string?>("--all-but") { Description = "Alla utom den." };
        var openData = new Option<bool>("--open-data") { Description = "Öppna data, som alla kommuner delar." };
        var command = new Command("dataset-hash", "SHA-256 över alla rader, eller dem som valts; lika på varje motor.")
        {
            tenant,
            allBut,
            openData,
        };
        command.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    async (services, token) =>
                    {
                        var hash = services.GetRequiredService<DatasetHashAcrossTenants>();
                        var open = services.GetRequiredService<OpenDataHash>();
                        var outcome =
                            parsed.GetValue(tenant) is { } one ? await hash.OfTenant(one, token)
                            : parsed.GetValue(allBut) is { } other ? await hash.OfAllBut(other, token)
                            : parsed.GetValue(openData) ? await open.Run(token)
                            : OneOfTwo(await open.Run(token), await hash.OfAll(token));
                        if (!outcome.Succeeded)
                            return VerbHost.Refuse(outcome.Refusals);
                        Console.WriteLine(outcome.Value);
                        return 0;
                    },
                    migrate: true,
                    cancel
                )
        );
        return command;
    }
}
