using System.Globalization;

namespace Kommunstyrning.Onboarding;

/// <summary>README.txt of an archive, for whoever opens it without the program.</summary>
internal static class ArchiveReadme
{
    public static string Of(string name, string slug, DateTimeOffset at, IEnumerable<LeftOutOfArchive> leftOut) =>
        $"""
            {name}: allt som kommunen har i Kommunstyrning
            Gjord {at.UtcDateTime.ToString(
                "yyyy-MM-dd HH:mm",
                CultureInfo.InvariantCulture
            )} UTC. Kommunens adress var /{slug}. Format {ArchiveManifest.FormatName}, version {ArchiveManifest.Newest}.

            Filerna
              manifest.json      format, version, tabellernas kolumner och antal rader, och SHA-256 för varje annan fil
              people.json, .csv  de som har en plats i kommunen: id, e-postadress, namn
              tables/*.json      en fil för varje tabell, en rad i tabellen på varje rad
              tables/*.csv       samma rader för ett kalkylblad: UTF-8, komma mellan kolumnerna

            Så läses de
              Tider är UTC, dagar år-månad-dag, decimaltecken är punkt, tomt i CSV är tomt eller saknat.
              Ett värde i CSV som ett kalkylblad skulle ta för en formel har fått en apostrof framför sig.
              Kolumnen TenantId är kommunens adress. Namn som slutar på Id pekar på raden med samma Id.
              Kommunstyrning lagrar inga bifogade filer, så allt kommunen har står i tabellerna.

            Så kontrolleras de
              Filens sista 71 tecken är sha256: och kontrollsumman av allt före dem.
              datasetHash i manifestet är svaret på kommandot dataset-hash --tenant {slug}, före och efter att
              exporten har tagits in.

            Så tas de in
              tenant import FIL    på en instans där kommunen inte finns
              tenant restore FIL   där den finns, i stället för det som är där
              Lösenord följer aldrig med: var och en väljer ett nytt med ”Glömt lösenordet?”.

            Detta är inte med
            {string.Join('\n', leftOut.Select(l => $"  {l.What}: {l.Why}"))}

            """.ReplaceLineEndings(
            "\r\n"
        );
}
