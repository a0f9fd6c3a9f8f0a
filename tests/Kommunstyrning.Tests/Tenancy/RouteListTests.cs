using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Tenancy;

public sealed class RouteListTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly string[] OfTheInstance =
    [
        "GET /",
        "GET /.well-known/jwks",
        "GET /.well-known/oauth-authorization-server",
        "GET /.well-known/openid-configuration",
        "GET /api/v1/areas/",
        "GET /api/v1/areas/groups",
        "GET /api/v1/areas/{code}/profile",
        "GET /api/v1/areas/{code}/profile.csv",
        "GET /api/v1/areas/{code}/similar",
        "GET /api/v1/indicators/",
        "GET /api/v1/indicators/groups",
        "GET /api/v1/indicators/{id}",
        "GET /api/v1/indicators/{id}/comparison",
        "GET /api/v1/indicators/{id}/comparison.csv",
        "GET /api/v1/indicators/{id}/comparison.xlsx",
        "GET /api/v1/indicators/{id}/realism",
        "GET /api/v1/indicators/{id}/series",
        "GET /api/v1/indicators/{id}/series.csv",
        "GET /api/v1/indicators/{id}/values",
        "GET /api/v1/indicators/{id}/values.csv",
        "GET /css/{version}.css",
        "GET /drift/",
        "GET /drift/hamtning/",
        "GET /drift/hamtning/handelser",
        "GET /drift/hamtning/nu",
        "GET /drift/hamtning/nyckeltal",
        "GET /drift/hamtning/{id:guid}",
        "GET /drift/jobb/{**path}",
        "GET /drift/kommun/{slug}/pausa",
        "GET /drift/kommun/{slug}/radera",
        "GET /drift/kommun/{slug}/stod",
        "GET /drift/ny-kommun",
        "GET /drift/nyckeltal/",
        "GET /drift/nyckeltal/{id}",
        "GET /drift/raderade",
        "GET /glomt-losenord",
        "GET /jamfor",
        "GET /jamfor/liknande",
        "GET /jamfor/{indicator}",
        "GET /jamfor/{indicator}/karta",
        "GET /jamfor/{indicator}/karta.png",
        "GET /jamfor/{indicator}/karta.svg",
        "GET /jamfor/{indicator}/mal",
        "GET /jamfor/{indicator}/{picture}.png",
        "GET /jamfor/{indicator}/{picture}.svg",
        "GET /kakor",
        "GET /livez",
        "GET /logga-in",
        "GET /logga-in/kod",
        "GET /matris",
        "GET /matris.png",
        "GET /matris.svg",
        "GET /mitt-konto/",
        "GET /mitt-konto/brev/",
        "GET /mitt-konto/passnycklar/",
        "GET /mitt-konto/passnycklar/{id:guid}",
        "GET /mitt-konto/tva-steg/",
        "GET /mitt-konto/uppgifter",
        "GET /mitt-konto/uppgifter.json",
        "GET /oauth/authorize",
        "GET /openapi/{documentName}.json",
        "GET /profil",
        "GET /profil.png",
        "GET /profil.svg",
        "GET /readyz",
        "GET /samband",
        "GET /samband.png",
        "GET /samband.svg",
        "GET /tillganglighet",
        "GET /valj-losenord",
        "POST /drift/hamtning/",
        "POST /drift/hamtning/nyckeltal",
        "POST /drift/hamtning/{id:guid}/lage",
        "POST /drift/jobb/{**path}",
        "POST /drift/kommun/{slug}/pausa",
        "POST /drift/kommun/{slug}/radera",
        "POST /drift/kommun/{slug}/radera/angra",
        "POST /drift/kommun/{slug}/radera/bekrafta",
        "POST /drift/kommun/{slug}/starta",
        "POST /drift/kommun/{slug}/stod",
        "POST /drift/kommun/{slug}/stod/avsluta",
        "POST /drift/ny-kommun",
        "POST /drift/nyckeltal/{id}",
        "POST /glomt-losenord",
        "POST /logga-in",
        "POST /logga-in/kod",
        "POST /logga-in/passnyckel/",
        "POST /logga-in/passnyckel/fraga",
        "POST /logga-ut",
        "POST /mitt-konto/brev/",
        "POST /mitt-konto/dra-in",
        "POST /mitt-konto/logga-ut",
        "POST /mitt-konto/logga-ut-andra",
        "POST /mitt-konto/losenord",
        "POST /mitt-konto/passnycklar/",
        "POST /mitt-konto/passnycklar/fraga",
        "POST /mitt-konto/passnycklar/{id:guid}/namn",
        "POST /mitt-konto/passnycklar/{id:guid}/ta-bort",
        "POST /mitt-konto/tva-steg/",
        "POST /mitt-konto/tva-steg/koder",
        "POST /mitt-konto/tva-steg/stang-av",
        "POST /oauth/authorize",
        "POST /oauth/introspect",
        "POST /oauth/revoke",
        "POST /oauth/token",
        "POST /valj-losenord",
    ];

    private static readonly string[] WritersInside =
    [
        "editor",
        "unitEditor",
        "reporter",
        "answerer",
        "noter",
        "comparer",
        "administrator",
    ];

    private static readonly string[] WritersOutside = ["operator", "corrector"];

    private static readonly string[] Words =
    [
        "everyone",
        "signedIn",
        "member",
        "trailReader",
        "auditor",
        .. WritersInside,
        .. WritersOutside,
    ];

    private IReadOnlyList<RouteEntry> All => EndpointList.Of(instance);

    [Fact]
    public void Every_door_says_who_may_use_it() =>
        Assert.DoesNotContain(All, endpoint => !Words.Contains(endpoint.Who));

    [Fact]
    public void Every_door_names_its_tenant_or_is_one_of_the_instances_own() =>
        Assert.Equal(
            OfTheInstance,
            All.Where(endpoint => !endpoint.TenantScopedMetadata && !endpoint.IsAFile())
                .Select(endpoint => $"{endpoint.Method} {endpoint.Pattern}")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void What_is_marked_as_a_tenants_own_has_the_tenant_in_its_address()
    {
        var scoped = All.Where(endpoint => endpoint.TenantScopedMetadata).ToList();

        Assert.NotEmpty(scoped);
        Assert.All(
            scoped,
            endpoint =>
                Assert.True(
                    endpoint.Pattern.StartsWith("/{tenant}/", StringComparison.Ordinal)
                        || endpoint.Pattern.StartsWith("/api/v1/{tenant}/", StringComparison.Ordinal),
                    endpoint.Pattern
                )
        );
    }

    [Fact]
    public void Everyone_may_read_but_only_who_has_a_right_for_it_writes()
    {
        string[] open =
        [
            "/logga-in",
            "/logga-in/kod",
            "/logga-in/passnyckel/",
            "/logga-in/passnyckel/fraga",
            "/logga-ut",
            "/valj-losenord",
            "/glomt-losenord",
            "/{tenant}/tillganglighet/rapportera",
            "/{tenant}/fragor/stall",
        ];
        // what belongs to whoever is signed in, and to nobody else; and reports, which somebody writes who has no role in the
        // unit and stands in for those who have; and what members say to each other, and are told
        string[] own =
        [
            "/mitt-konto/",
            "/oauth/",
            "/{tenant}/inloggning/koppla/",
            "/{tenant}/uppfoljning/{round:guid}/enheter/",
            "/{tenant}/del/{id:guid}/kommentarer",
            "/{tenant}/kommentarer/",
            "/{tenant}/notiser/",
        ];

        Assert.All(
            All.Where(endpoint =>
                endpoint.Writes()
                && !open.Contains(endpoint.Pattern)
                && !own.Any(o => endpoint.Pattern.StartsWith(o, StringComparison.Ordinal))
            ),
            endpoint => Assert.Contains(endpoint.Who, endpoint.TenantScopedMetadata ? WritersInside : WritersOutside)
        );
    }
}
