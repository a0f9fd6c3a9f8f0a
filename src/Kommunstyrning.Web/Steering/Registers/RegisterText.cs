using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Registers;

/// <summary>How the four registers are told in Swedish, and what their fields are called.</summary>
/// <param name="Kind">Which register.</param>
/// <param name="Page">The last part of its page's address.</param>
/// <param name="Api">The last part of its address for programs.</param>
/// <param name="Singular">One entry of it.</param>
/// <param name="Plural">Several; also its heading.</param>
/// <param name="About">What it holds, in a sentence.</param>
/// <param name="Here">The heading of its entries on an element's page.</param>
/// <param name="Name">What the name's field is called.</param>
/// <param name="Text">What the text's field is called.</param>
/// <param name="Issuer">What the field of who it comes from is called; empty where there is none.</param>
/// <param name="Year">What the year's field is called; empty where there is none.</param>
/// <param name="Role">What is asked when it is tied.</param>
public sealed record RegisterText(
    RegisterKind Kind,
    string Page,
    string Api,
    string Singular,
    string Plural,
    string About,
    string Here,
    string Name,
    string Text,
    string Issuer,
    string Year,
    string Role
)
{
    public static IReadOnlyList<RegisterText> All { get; } =
    [
        new(
            RegisterKind.Partner,
            "partner",
            "partners",
            "Partner",
            "Partner",
            "Vilka kommunen gör det tillsammans med: enheter i den egna organisationen och organisationer utanför.",
            "Partner",
            "Organisationens namn",
            "Vad den är och gör",
            "",
            "",
            "Vilken roll har den här?"
        ),
        new(
            RegisterKind.Promise,
            "valloften",
            "promises",
            "Vallöfte",
            "Vallöften",
            "Vad partier och majoriteter har lovat för en mandatperiod, och vad som genomför det.",
            "Vallöften",
            "Löftet i korthet",
            "Löftet, ord för ord",
            "Parti eller majoritet",
            "Mandatperiodens första år",
            "Hur bär det här löftet?"
        ),
        new(
            RegisterKind.Source,
            "kallor",
            "sources",
            "Källa",
            "Källor",
            "Omvärldsanalys, forskning och undersökningar som mål och strategier bygger på, med de behov och framgångsfaktorer som de visar.",
            "Bygger på",
            "Titel",
            "Hur källan anges",
            "Vem som har gjort den",
            "År",
            "Vad hämtas ur källan?"
        ),
        new(
            RegisterKind.Document,
            "dokument",
            "documents",
            "Styrande dokument",
            "Styrande dokument",
            "Lagar, reglementen, policyer och ägardirektiv som styr vid sidan av modellen.",
            "Styrs också av",
            "Dokumentets namn",
            "Vad det säger",
            "Vem som har beslutat det",
            "År",
            "Hur styr det här?"
        ),
    ];

    public static RegisterText Of(RegisterKind kind) => All.Single(r => r.Kind == kind);

    /// <returns>Null where there is no such register.</returns>
    public static RegisterText? AtPage(string page) =>
        All.FirstOrDefault(r => string.Equals(r.Page, page, StringComparison.Ordinal));

    /// <returns>Null where there is no such register.</returns>
    public static RegisterText? AtApi(string page) =>
        All.FirstOrDefault(r => string.Equals(r.Api, page, StringComparison.Ordinal));

    public static string Of(RegisterSort sort) =>
        sort switch
        {
            RegisterSort.Internal => "Enhet i kommunen",
            RegisterSort.External => "Organisation utanför kommunen",
            RegisterSort.Party => "Parti",
            RegisterSort.Majority => "Majoritet",
            RegisterSort.HorizonScan => "Omvärldsanalys",
            RegisterSort.Research => "Forskning",
            RegisterSort.Survey => "Undersökning",
            RegisterSort.Law => "Lag eller förordning",
            RegisterSort.Regulation => "Reglemente",
            RegisterSort.Policy => "Policy",
            RegisterSort.OwnerDirective => "Ägardirektiv",
            RegisterSort.OtherDocument => "Annat dokument",
        };

    /// <summary>Sort, issuer and years in a line: "Majoritet, Alliansen, 2027–2030".</summary>
    public static string Facts(RegisterEntry entry) =>
        string.Join(", ", new[] { Of(entry.Sort), entry.Issuer, Years(entry) }.Where(t => t.Length > 0));

    private static string Years(RegisterEntry entry) =>
        (entry.Year, entry.YearTo) switch
        {
            ({ } from, { } to) when from != to => $"{from}–{to}",
            ({ } year, _) => $"{year}",
            _ => "",
        };
}
