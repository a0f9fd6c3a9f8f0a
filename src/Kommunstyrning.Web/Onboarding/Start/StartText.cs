using Kommunstyrning.Onboarding;

namespace Kommunstyrning.Web.Onboarding.Start;

/// <summary>What the steps of the way in are called, and where they are done.</summary>
internal static class StartText
{
    public static string Name(StartStep step) =>
        step switch
        {
            StartStep.Profile => "Namn och utseende",
            StartStep.Model => "Styrmodell",
            StartStep.Units => "Enheter",
            StartStep.People => "Personer",
            StartStep.Goals => "Mål och nyckeltal",
            StartStep.Peers => "Kommuner att jämföra med",
            StartStep.Publish => "Publicera",
        };

    public static string Do(StartStep step) =>
        step switch
        {
            StartStep.Profile => "Skriv kommunens presentation",
            StartStep.Model => "Välj styrmodell",
            StartStep.Units => "Lägg in enheter",
            StartStep.People => "Bjud in personer",
            StartStep.Goals => "Lägg in mål",
            StartStep.Peers => "Välj kommuner att jämföra med",
            StartStep.Publish => "Titta igenom och publicera",
        };

    public static string Path(StartStep step) =>
        step switch
        {
            StartStep.Profile => "presentation",
            StartStep.Model => "kom-igang/styrmodell",
            StartStep.Units => "organisation/ark",
            StartStep.People => "personer/ark",
            StartStep.Goals => "del/ark",
            StartStep.Peers => "kom-igang/kommuner",
            StartStep.Publish => "kom-igang/publicera",
        };

    /// <summary>Done by a strategist; an administrator who is none asks one.</summary>
    public static bool IsForEditors(StartStep step) =>
        step is StartStep.Model or StartStep.Units or StartStep.Goals or StartStep.Publish;

    public static string For(StartStep step) =>
        step switch
        {
            StartStep.Profile => "En rad och några meningar om hur kommunen styr, och vilken färg sidorna har",
            StartStep.Model => "En färdig modell att börja från, eller en tom att bygga själv",
            StartStep.Units => "Nämnder, förvaltningar, bolag och enheter, ur ett kalkylark",
            StartStep.People => "De som ska skriva, rapportera och granska",
            StartStep.Goals => "Ett kalkylark eller ett Worddokument. Nyckeltalen letas upp hos Kolada",
            StartStep.Peers => "De mest liknande kommunerna är redan valda. Lägg till egna kretsar om ni vill",
            StartStep.Publish => "För in beslutet och öppna sidan för alla",
        };

    public static IReadOnlyList<string> Needs(StartStep step) =>
        step switch
        {
            StartStep.Profile => ["En mening som säger hur kommunen styr", "Organisationsnumret, om ni vill visa det"],
            StartStep.Model =>
            [
                "Mallarna visar vilka nivåer som följer med",
                "Nivåer och ord går att ändra efteråt",
                "Inget som hör till en annan kommun följer med",
            ],
            StartStep.Units =>
            [
                "Namn på varje enhet, och vad den hör till",
                "Klistra in ur ett kalkylark eller välj en fil",
                "Inget sparas förrän ni har sett hur raderna läses",
            ],
            StartStep.People =>
            [
                "E-post, roll och enhet för var och en",
                "Klistra in ur ett kalkylark eller välj en fil",
                "Ingen bjuds in förrän ni har sett listan",
            ],
            StartStep.Goals =>
            [
                "Målen som de står i dag, gärna med nyckeltal, utgångsvärde och målvärde",
                "De läggs in som utkast, som bara ni ser",
                "Nyckeltal med ett annat namn än hos Kolada får ni välja",
            ],
            StartStep.Peers =>
            [
                "De närmaste visas, och ni kryssar för vilka ni vill ha",
                "Namnen på andra som ni brukar jämföra er med",
            ],
            StartStep.Publish =>
            [
                "Vem som har beslutat, vilken dag och gärna vilken paragraf",
                "Det som inte är klart stannar som utkast",
            ],
        };
}
