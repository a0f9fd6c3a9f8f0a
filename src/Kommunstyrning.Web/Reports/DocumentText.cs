using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Reports;

/// <summary>The words of a report that stand in every sort of document.</summary>
internal static class DocumentText
{
    public const string Draft = "UTKAST, inte beslutad";

    /// <summary>What stands for a figure that is not there.</summary>
    public const string None = "–";

    public const string Apart =
        "Bedömningar, indikatorer och aktiviteter är tre olika tecken. De räknas var för sig och läggs aldrig ihop.";

    /// <summary>"Januari 2026 till augusti 2026".</summary>
    public static string Period(RoundDocument document) =>
        Swedish.Upper(Swedish.Period(document.PeriodFrom, document.PeriodTo));

    /// <summary>"Beslutad av kommunfullmäktige den 19 oktober 2026, § 112. Utgåva 1.", or that it is a draft.</summary>
    public static string Decision(RoundDocument document) =>
        document.Decision is { } decision
            ? $"Beslutad av {Swedish.Lower(decision.Body)} den {Swedish.Date(decision.DecidedOn)}"
                + (decision.Paragraph.Length > 0 ? $", {decision.Paragraph}" : "")
                + $". Utgåva {decision.Edition}."
            : $"{Draft}. Uppgifterna kan ändras fram till beslutet.";

    /// <summary>How assessments come about, in words.</summary>
    public static string Of(Weighing weighing) =>
        weighing switch
        {
            Weighing.OwnerJudges =>
                "Den som svarar för målet bedömer det. Regelns förslag, som bygger på indikatorerna, står bredvid. Där bedömningen är en annan än förslaget står skälet.",
            Weighing.RuleApplies =>
                "Regelns förslag, som bygger på indikatorerna, är det som gäller tills någon har satt en annan bedömning. Då står skälet.",
            Weighing.NotWeighed => "Målen vägs inte samman till en bedömning. Tecknen visas som de är, var för sig.",
        };

    /// <summary>By what the rule proposes, in words.</summary>
    public static string Rule(RoundDocument document) =>
        "Regeln ser bara på indikatorer som har ett målvärde. Den säger att ett mål inte kan bedömas när färre än hälften av dem har ett värde."
        + (
            document.IsForecast
                ? " I en rapport om en del av året räcker det att värdena ligger på banan, eftersom bedömningen är en prognos."
                : ""
        );

    /// <summary>How much the figures have to go by: "Av 49 indikatorer med målvärde har 25 ett värde att hålla mot målet. 24 går inte att bedöma."</summary>
    public static string Evidence(IndicatorCounts counts)
    {
        if (counts.All == 0)
            return "Ingen indikator har ett målvärde, så det finns inga utfall att hålla mot mål.";
        if (counts.All == 1)
            return counts.Unknown == 1
                ? "Den enda indikatorn med målvärde går inte att bedöma."
                : "Den enda indikatorn med målvärde har ett värde att hålla mot målet.";
        var all = Swedish.Figure(counts.All);
        if (counts.WithValue == 0)
            return $"Ingen av {all} indikatorer med målvärde har ett värde att hålla mot målet.";
        return counts.Unknown == 0
            ? $"Alla {all} indikatorer med målvärde har ett värde att hålla mot målet."
            : $"Av {all} indikatorer med målvärde har {Swedish.Figure(counts.WithValue)} ett värde att hålla mot målet. {Swedish.Figure(counts.Unknown)} går inte att bedöma.";
    }

    /// <summary>What a reader must know of what the report lacks: units, values, and goals that nobody answers for.</summary>
    public static IEnumerable<(string Name, string Said)> Grounds(RoundDocument document)
    {
        yield return ("Enheter", FulfilmentText.Missing(document));
        if (RoundFulfilment.Of(document).WhyUnknown is { Count: > 0 } reasons)
            yield return (
                "Varför värden saknas",
                Swedish.Upper(
                    Swedish.Stop(
                        Swedish.List(
                            reasons.Select(r =>
                                $"{Swedish.Lower(FulfilmentText.Why(r.Reason))} ({Swedish.Figure(r.Count)})"
                            )
                        )
                    )
                )
            );
        if (FulfilmentText.Ownerless(document) is { Length: > 0 } ownerless)
            yield return ("Mål som ingen svarar för", ownerless);
    }

    public static string Of(EconomicManagement management) =>
        management switch
        {
            EconomicManagement.Operations => "Mål för god ekonomisk hushållning, verksamhet",
            EconomicManagement.Finance => "Mål för god ekonomisk hushållning, finansiellt",
        };

    public static string Of(ReportState state) =>
        state switch
        {
            ReportState.Writing => "Har inte lämnat sin rapport",
            ReportState.Ready => "Lämnad, inte godkänd",
            ReportState.Returned => "Återsänd, inte lämnad på nytt",
            ReportState.Approved => "Godkänd",
        };

    public static string Of(UnknownReason reason) =>
        reason switch
        {
            UnknownReason.NoValueSinceBase => "inget värde sedan utgångsåret",
            UnknownReason.OnlyPreliminary => "bara preliminärt värde",
            UnknownReason.TooOld => "värdet är för gammalt",
            UnknownReason.Withheld => "så få personer att värdet är skyddat",
        };

    /// <summary>"Behöriga till yrkesprogram, kvinnor (N15428)".</summary>
    public static string Name(DocumentIndicator indicator) =>
        $"{indicator.Name}{For(indicator.Gender)} ({indicator.Code}){(indicator.IsExample ? ", exempel" : "")}";

    private static string For(Gender gender) =>
        gender switch
        {
            Gender.Total => "",
            Gender.Women => ", kvinnor",
            Gender.Men => ", män",
        };

    public static string Figure(DocumentIndicator indicator, double value) =>
        FigureText.Bare(value, indicator.Decimals);

    /// <summary>"89,0 (2025, preliminärt)"; why there is none where there is none.</summary>
    public static string Outcome(DocumentIndicator indicator) =>
        indicator.Value is { } value
            ? $"{Figure(indicator, value)} ({indicator.When}{(indicator.IsPreliminary ? ", preliminärt" : "")})"
        : indicator.WhyUnknown is UnknownReason.Withheld ? "Skyddat"
        : "Saknas";

    /// <summary>"80,0 (2022)"; a dash for nothing.</summary>
    public static string At(DocumentIndicator indicator, double? value, int? year) =>
        value is not { } known ? None
        : year is { } when ? $"{Figure(indicator, known)} ({when})"
        : Figure(indicator, known);

    /// <summary>"Nära banan (regeln: efter banan. Skälet)"; that it is only followed where it is.</summary>
    public static string Status(DocumentIndicator indicator)
    {
        if (indicator.Status is not { } status)
            return "Följs utan målvärde";
        var said = DisplayText.Of(status);
        if (indicator.RuleStatus is { } rule && rule != status)
            return $"{said}. Regeln säger {Swedish.Lower(DisplayText.Of(rule))}. Skäl: {Swedish.Stop(indicator.OverrideReason)}";
        return indicator.WhyUnknown is { } why ? $"{said}: {Of(why)}" : said;
    }

    public static string Of(DocumentActivity activity) =>
        activity.IsClosed ? "Avslutad utan att bli klar" : ActivityText.Of(activity.State);

    /// <summary>Where figures come from.</summary>
    /// <param name="namesCodes">False where they would be too many.</param>
    public static string Source(IReadOnlyList<DocumentIndicator> indicators, bool namesCodes = true)
    {
        var kolada = indicators.Where(i => i is { IsOwn: false, IsExample: false }).Select(i => i.Code).ToList();
        var own = indicators.Where(i => i is { IsOwn: true, IsExample: false }).Select(i => i.Code).ToList();
        var invented = indicators.Where(i => i.IsExample).Select(i => i.Code).ToList();
        var parts = new List<string>();
        if (kolada.Count > 0)
            parts.Add($"{Provenance.Raw}{Codes(kolada)}.");
        if (own.Count > 0)
            parts.Add($"{Provenance.Own}{Codes(own)}.");
        if (invented.Count > 0)
            parts.Add($"{Provenance.Example}{Codes(invented)}.");
        if (indicators.Any(i => i.HasTarget))
            parts.Add("Utgångsvärde och mål: angivet av kommunen.");
        if (indicators.Any(i => i is { HasTarget: true, IsOwn: false, IsExample: false }))
            parts.Add($"Läge: {Swedish.Lower(Provenance.Computed)}.");
        return string.Join(' ', parts);

        string Codes(IEnumerable<string> codes) =>
            namesCodes ? $" ({string.Join(", ", codes.Distinct(StringComparer.Ordinal))})" : "";
    }
}
