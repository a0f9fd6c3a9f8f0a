namespace Kommunstyrning.Steering;

/// <summary>
/// The Swedish words by which a title is told to be something that is done, or something that is made, rather than an
/// effect. A word is added here and in the cases that the table test holds it to; what is in doubt is left out, for a false
/// alarm costs more trust than a missed one.
/// </summary>
internal static class GoalWords
{
    /// <summary>Meetings and the like: what is held.</summary>
    private static readonly string[] Gatherings =
    [
        "möte",
        "möten",
        "utbildning",
        "utbildningar",
        "kurs",
        "kurser",
        "workshop",
        "workshoppar",
        "konferens",
        "konferenser",
        "samråd",
        "träff",
        "träffar",
        "seminarium",
        "seminarier",
        "studiebesök",
        "föreläsning",
        "föreläsningar",
        "dialog",
        "dialoger",
        "kampanj",
        "kampanjer",
        "aktivitet",
        "aktiviteter",
    ];

    /// <summary>What somebody does. Infinitive, present, passive; where nouns are given, one of them must follow.</summary>
    public static readonly IReadOnlyList<ActivityVerb> Doing =
    [
        new("hålla", "håller", "hålls", Gatherings),
        new("anordna", "anordnar", "anordnas"),
        new("arrangera", "arrangerar", "arrangeras"),
        new("ordna", "ordnar", "ordnas"),
        new("genomföra", "genomför", "genomförs"),
        new("ta fram", "tar fram", "tas fram"),
        new("arbeta fram", "arbetar fram", "arbetas fram"),
        new("arbeta", "arbetar", ""),
        new("jobba", "jobbar", ""),
        new("upprätta", "upprättar", "upprättas"),
        new("utarbeta", "utarbetar", "utarbetas"),
        new("skriva", "skriver", "skrivs", ["plan", "policy", "strategi", "rapport", "program", "riktlinjer", "avtal"]),
        new("revidera", "reviderar", "revideras"),
        new("uppdatera", "uppdaterar", "uppdateras"),
        new("utreda", "utreder", "utreds"),
        new("kartlägga", "kartlägger", "kartläggs"),
        new("inventera", "inventerar", "inventeras"),
        new("analysera", "analyserar", "analyseras"),
        new("se över", "ser över", "ses över"),
        new("följa upp", "följer upp", "följs upp"),
        new("utvärdera", "utvärderar", "utvärderas"),
        new("utbilda", "utbildar", "utbildas"),
        new("fortbilda", "fortbildar", "fortbildas"),
        new("informera", "informerar", "informeras"),
        new("kommunicera", "kommunicerar", "kommuniceras"),
        new("bjuda in", "bjuder in", "bjuds in"),
        new("starta", "startar", "startas"),
        new("påbörja", "påbörjar", "påbörjas"),
        new("fortsätta", "fortsätter", ""),
        new("införa", "inför", "införs"),
        new("implementera", "implementerar", "implementeras"),
        new("inrätta", "inrättar", "inrättas"),
        new("lansera", "lanserar", "lanseras"),
        new("upphandla", "upphandlar", "upphandlas"),
        new("köpa in", "köper in", "köps in"),
        new("anställa", "anställer", "anställs"),
        new("rekrytera", "rekryterar", "rekryteras"),
        new("bygga", "bygger", ""),
        new("renovera", "renoverar", "renoveras"),
        new("rusta upp", "rustar upp", "rustas upp"),
        new("installera", "installerar", "installeras"),
        new("utveckla", "utvecklar", ""),
        new("samverka", "samverkar", ""),
        new("samarbeta", "samarbetar", ""),
        new("delta", "deltar", ""),
        new("medverka", "medverkar", ""),
        new("planera", "planerar", "planeras"),
        new("digitalisera", "digitaliserar", "digitaliseras"),
        new("testa", "testar", "testas"),
        new("ansöka", "ansöker", ""),
    ];

    /// <summary>Who does it, in front of the verb; also what ends so, as Barn- och utbildningsnämnden.</summary>
    public static readonly IReadOnlyList<string> Doers =
    [
        "vi",
        "kommunen",
        "nämnden",
        "styrelsen",
        "kommunstyrelsen",
        "förvaltningen",
        "kontoret",
        "bolaget",
        "verksamheten",
        "avdelningen",
        "enheten",
        "ab",
    ];

    /// <summary>What stands between them and the verb, or before it where nobody is named.</summary>
    public static readonly IReadOnlyList<string> Leads =
    [
        "att",
        "ska",
        "skall",
        "vill",
        "kommer",
        "behöver",
        "har",
        "som",
        "mål",
        "regelbundet",
        "årligen",
        "aktivt",
        "gemensamt",
        "tillsammans",
    ];

    /// <summary>Endings of what is made: with "tas fram" it is an activity, with "är klar" a result.</summary>
    public static readonly IReadOnlyList<string> Made =
    [
        "plan",
        "planen",
        "planer",
        "planerna",
        "strategi",
        "strategin",
        "strategier",
        "policy",
        "policyn",
        "riktlinje",
        "riktlinjer",
        "rutin",
        "rutiner",
        "utredning",
        "utredningen",
        "utredningar",
        "kartläggning",
        "kartläggningen",
        "rapport",
        "rapporten",
        "projekt",
        "projektet",
        "avtal",
        "modell",
        "modellen",
        .. Gatherings,
        "utbildningen",
        "mötet",
        "mötena",
    ];

    /// <summary>Words by which it is said to be there.</summary>
    public static readonly IReadOnlyList<string> Done =
    [
        "framtagen",
        "framtaget",
        "framtagna",
        "antagen",
        "antaget",
        "antagna",
        "upprättad",
        "upprättat",
        "upprättade",
        "genomförd",
        "genomfört",
        "genomförda",
        "beslutad",
        "beslutat",
        "beslutade",
        "införd",
        "införda",
        "klar",
        "klart",
        "klara",
        "färdig",
        "färdigt",
        "färdiga",
        "finns",
        "gått",
        "genomgått",
    ];

    /// <summary>Before a thing or an event that a title begins with.</summary>
    public static readonly IReadOnlyList<string> Determiners =
    [
        "en",
        "ett",
        "ny",
        "nytt",
        "nya",
        "två",
        "tre",
        "fyra",
        "årlig",
        "årligt",
        "årliga",
    ];

    /// <summary>After a thing or an event that is all a title says.</summary>
    public static readonly IReadOnlyList<string> Prepositions =
    [
        "om",
        "av",
        "i",
        "för",
        "med",
        "till",
        "mot",
        "kring",
        "på",
    ];

    /// <summary>So wide that nobody can see when it has come.</summary>
    public static readonly IReadOnlyList<string> Vague =
    [
        "främja",
        "verka för",
        "sträva efter",
        "bidra till",
        "värna",
        "attraktiv",
        "god kvalitet",
        "hög kvalitet",
        "i framkant",
        "på bästa sätt",
    ];

    /// <summary>Words by which one can tell that something has changed, and which way.</summary>
    public static readonly IReadOnlyList<string> Telling =
    [
        "fler",
        "färre",
        "mer",
        "mindre",
        "högre",
        "lägre",
        "längre",
        "kortare",
        "snabbare",
        "oftare",
        "öka",
        "ökar",
        "ökad",
        "ökat",
        "minska",
        "minskar",
        "minskad",
        "minskat",
        "halvera",
        "halveras",
        "dubbelt",
        "sjunker",
        "stiger",
        "alla",
        "varje",
        "ingen",
        "inga",
        "inom",
        "hälften",
        "andelen",
        "antalet",
    ];
}

/// <param name="Passive">Empty where it is not asked for.</param>
/// <param name="With">One of these must stand after it; empty where anything may.</param>
internal sealed record ActivityVerb(
    string Infinitive,
    string Present,
    string Passive,
    IReadOnlyList<string>? With = null
);
