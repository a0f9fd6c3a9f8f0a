using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>Partners, a promise, a source and a document of the demonstration. All of it is invented, and marked so.</summary>
internal static class DemoRegisters
{
    public static IEnumerable<IOwned> Of(Template template, TenantId tenant) =>
        template.Key switch
        {
            "pitea" => Pitea(tenant),
            "lulea" => Lulea(tenant),
            _ => [],
        };

    private static IEnumerable<IOwned> Pitea(TenantId tenant) =>
        [
            .. Entry(
                tenant,
                "byggarna",
                new()
                {
                    Kind = RegisterKind.Partner,
                    Sort = RegisterSort.External,
                    Name = "Exempelbyggarna, förening",
                },
                ("mal-blandat", "tomter", "Bygger på anvisad mark.")
            ),
            .. Entry(
                tenant,
                "bostadsbolaget",
                new()
                {
                    Kind = RegisterKind.Partner,
                    Sort = RegisterSort.Internal,
                    UnitId = StableId.Of(tenant, "unit", "b-bostad"),
                },
                ("io-bostader", "", "Bygger och förvaltar hyreshus i byarna.")
            ),
            .. Entry(
                tenant,
                "lofte-byar",
                new()
                {
                    Kind = RegisterKind.Promise,
                    Sort = RegisterSort.Majority,
                    Name = "Hyreshus i fler byar",
                    Text = "Vi ska bygga hyreshus i minst tre byar.",
                    Issuer = "Exempelmajoriteten",
                    Year = 2023,
                    YearTo = 2026,
                },
                ("io-bostader", "", "Insatsområdet genomför löftet."),
                ("mal-blandat", "tomter", "Marken är det första steget.")
            ),
            .. Entry(
                tenant,
                "boendeenkat",
                new()
                {
                    Kind = RegisterKind.Source,
                    Sort = RegisterSort.Survey,
                    Name = "Boendeenkäten",
                    Text = "Enkät till 1 200 hushåll, 54 procent svarade.",
                    Issuer = "Exempelenheten för plan och bygg",
                    Year = 2024,
                    Needs = ["Mindre lägenheter nära service"],
                    SuccessFactors = ["Kort väg till vård och butik"],
                },
                ("p-bo", "", "Behoven bakom programmet.")
            ),
            .. Entry(
                tenant,
                "bostadsriktlinjer",
                new()
                {
                    Kind = RegisterKind.Document,
                    Sort = RegisterSort.OtherDocument,
                    Name = "Riktlinjer för bostadsförsörjning",
                    Issuer = "Kommunfullmäktige",
                    Year = 2024,
                },
                ("io-bostader", "", "Säger hur många bostäder som behövs.")
            ),
        ];

    private static IEnumerable<IOwned> Lulea(TenantId tenant) =>
        [
            .. Entry(
                tenant,
                "hyresgaster",
                new()
                {
                    Kind = RegisterKind.Partner,
                    Sort = RegisterSort.External,
                    Name = "Exempelhyresgästerna, förening",
                },
                ("mal-bostader", "ko", "Prövar kön med dem som söker.")
            ),
            .. Entry(
                tenant,
                "lofte-klimat",
                new()
                {
                    Kind = RegisterKind.Promise,
                    Sort = RegisterSort.Party,
                    Name = "Fjärrvärme utan olja",
                    Text = "Oljan ska bort ur fjärrvärmen under mandatperioden.",
                    Issuer = "Exempelpartiet",
                    Year = 2023,
                    YearTo = 2026,
                },
                ("mal-utslapp", "fjarrvarme", "Bytet av pannor genomför löftet.")
            ),
            .. Entry(
                tenant,
                "klimatanalys",
                new()
                {
                    Kind = RegisterKind.Source,
                    Sort = RegisterSort.HorizonScan,
                    Name = "Omvärldsanalys om energi",
                    Issuer = "Exempelförvaltningen för ledning och stöd",
                    Year = 2024,
                    Needs = ["Värme som inte beror av olja"],
                    SuccessFactors = ["Billig spillvärme från industrin"],
                },
                ("malomrade-04", "", "Visar var utsläppen kommer ifrån.")
            ),
            .. Entry(
                tenant,
                "agardirektiv",
                new()
                {
                    Kind = RegisterKind.Document,
                    Sort = RegisterSort.OwnerDirective,
                    Name = "Ägardirektiv för Exempelenergi AB",
                    Issuer = "Kommunfullmäktige",
                    Year = 2023,
                    UnitId = StableId.Of(tenant, "unit", "b-energi"),
                },
                ("mal-utslapp", "", "Bolaget ska minska sina utsläpp varje år.")
            ),
        ];

    /// <param name="ties">Keys of element and activity, the latter empty for none, and the role.</param>
    private static IEnumerable<IOwned> Entry(
        TenantId tenant,
        string key,
        RegisterEntry entry,
        params (string Element, string Activity, string Role)[] ties
    )
    {
        var id = StableId.Of(tenant, "register", key);
        yield return new RegisterEntry
        {
            TenantId = tenant,
            Id = id,
            Kind = entry.Kind,
            Sort = entry.Sort,
            Name = entry.Name,
            Text = entry.Text,
            Issuer = entry.Issuer,
            UnitId = entry.UnitId,
            Year = entry.Year,
            YearTo = entry.YearTo,
            Needs = entry.Needs,
            SuccessFactors = entry.SuccessFactors,
            IsExample = true,
        };
        foreach (var (element, activity, role) in ties)
            yield return new RegisterTie
            {
                TenantId = tenant,
                Id = StableId.Of(tenant, "tie", $"{key}/{element}/{activity}"),
                EntryId = id,
                ElementId = StableId.Of(tenant, "element", element),
                ActivityId = activity.Length > 0 ? DemoActivity.IdOf(tenant, activity) : null,
                Role = role,
            };
    }
}
