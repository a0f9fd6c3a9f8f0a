namespace Kommunstyrning.Indicators;

/// <summary>The units that titles name, in the order in which they are tried. The first that matches holds.</summary>
internal static class UnitRules
{
    private const string Physical =
        "MWh|GWh|kWh|MW|Mbit/s|kg( CO2-ekv)?|gram|ton( NMVOC| CO2e| CO2-ekv)?|liter|kbm|kvm( BRA)?|meter|mil|km|hektar|minuter|"
        + "timmar|månader|resor";

    /// <summary>Of the whole title: answers that are codes, and what would be misread by its parts.</summary>
    public static readonly UnitRule[] BeforeParts =
    [
        new(@"\((?!max\b)[^()]*=[^()]*\)$|\(kodade svarsalternativ\)$", "", 0),
        new(@"^Ginikoefficient", "index", 3),
        new(@"%.*avvikelse från modellberäknat värde$", "procentenheter", 1),
    ];

    /// <summary>Of one part of the title.</summary>
    public static readonly UnitRule[] OfPart =
    [
        new(@"procentenheter", "procentenheter", 1),
        new(@"promille", "‰", 1),
        new(@"\(%( av [^()]*)?\)|%$|\bprocent$|svarsfrekvens$", "%", 1),
        new(@"\bantal svar$", "svar", 0),
        new(@"\b(1000 kr|tkr)\s*/\s*(?<per>.+)$", "tkr/${per}", 1),
        new(@"\bkr\s*(/|per\b)\s*(?<per>.+)$", "kr/${per}", 0),
        new(@"\b(miljoner kronor|mkr|mnkr)$", "mnkr", 1),
        new(@"\btkr$", "tkr", 0),
        new(@"\b(kr|kronor)$", "kr", 0),
        new(@"\b(antal )?dagar/(?<per>.+)$", "dagar/${per}", 1),
        new(@"\bantal dagar\b", "dagar", 0),
        new(@"^dagar$", "dagar", 1),
        new(@"\b(i|antal) (?<time>minuter|månader)$", "${time}", 0),
        new(@"\bantal timmar$", "timmar", 1),
        new(@"\((?<power>MW)\)$", "${power}", 1),
        new(@"^(?<ton>ton( NMVOC| CO2e| CO2-ekv)?)\s*/\s*(?<per>.+)$", "${ton}/${per}", 2),
        new(@"(/|\bper )\s*(?<number>1000|10 000|100 000|100)\s*(?<whom>.*)$", "per ${number} ${whom}", 1),
        new($@"(^|[.)] )(?<unit>{Physical})\s*/\s*(?<per>.+)$", "${unit}/${per}", 1),
        new(@"^inv\s*/\s*kvm$", "inv/m²", 1),
        new(
            @"^(antal )?(?<unit>MWh|GWh|kWh|kg|gram|ton( NMVOC| CO2e| CO2-ekv)?|liter|kbm|meter|hektar)$",
            "${unit}",
            0
        ),
        new(@"^kvadratkilometer$", "km²", 1),
        new($@"^(?<unit>{Physical}|år)$", "${unit}", 1),
        new(@"\bantal( \p{L}+){0,2}\s*(/|\bper\b)\s*(?<per>.{1,36})$", "per ${per}", 1),
        new(@"balanstal", "balanstal", 2),
        new(@"index", "index", 1),
        new(@"medelbetyg", "betyg", 1),
        new(@"\bantal\b", "antal", 0),
        new(@"(?<!DRG-)poäng$|betygspoäng|meritvärde", "poäng", 1),
    ];

    /// <summary>Of the whole title, where no part says anything.</summary>
    public static readonly UnitRule[] AfterParts =
    [
        new(@"^(Strukturjusterad )?kostnad per (producerad )?(?<per>elev|DRG-poäng)\b", "kr/${per}", 0),
        new(@"^Medel(ålder|livslängd)", "år", 1),
        new(@"öppettid per .*vecka$", "timmar", 1),
        new(@"^Födelsenetto$", "antal", 0),
        new(@"försörjningskvot", "", 2),
    ];
}
