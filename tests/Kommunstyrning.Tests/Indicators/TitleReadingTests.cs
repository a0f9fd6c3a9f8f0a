using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Kolada;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>The titles are Kolada's own; what they should give was judged by reading them.</summary>
[Trait("Database", "none")]
public sealed class TitleReadingTests
{
    [Theory]
    [InlineData("Personalkostnader, kr/inv", "kr/inv", 0)]
    [InlineData("Sjukfrånvaro totalt bland anställda, kommun, andel (%)", "%", 1)]
    [InlineData("Skattesats till kommun (%)", "%", 1)]
    [InlineData("Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%).", "%", 1)]
    [InlineData("Invånare totalt, antal", "antal", 0)]
    [InlineData("Deltidsanställda (75-99 %) månadsavlönade, kommun, antal", "antal", 0)]
    [InlineData("Inskrivna barn per årsarbetare i förskolan, lägeskommun, antal", "antal", 1)]
    [InlineData("Nystartade företag, antal/1000 inv, 16-64 år", "per 1000 inv", 1)]
    [InlineData("Anmälda våldsbrott, antal/100 000 invånare", "per 100 000 inv", 1)]
    [InlineData("Trafikolyckor med räddningsinsatser per 1000 inv", "per 1000 inv", 1)]
    [InlineData("Kostnadsutjämningsnetto, kr/inv, 1 nov fg år", "kr/inv", 0)]
    [InlineData("Kostnad vuxna, kr/inv 1 nov fg år.", "kr/inv", 0)]
    [InlineData("Kostnad HVB för barn och unga kr/inv 0-20 år", "kr/inv 0-20 år", 0)]
    [InlineData("Bruttoregionprodukt, kommun (BRP), 1000 kr/invånare", "tkr/inv", 1)]
    [InlineData("Nettokostnadsavvikelse LSS, miljoner kronor", "mnkr", 1)]
    [InlineData("Försäljning i dagligvaruhandel, mkr", "mnkr", 1)]
    [InlineData("Fastighetspris småhus, tkr", "tkr", 0)]
    [InlineData("Fastighetspris småhus, kr/kvm", "kr/m²", 0)]
    [InlineData("Värme, egenproducerad, kWh/kvm BRA", "kWh/m² BRA", 1)]
    [InlineData("Utsläpp till luft av växthusgaser totalt, ton CO2-ekv/inv", "ton CO2-ekv/inv", 2)]
    [InlineData("Utsläpp till luft av PM2.5 (partiklar <2.5 mikrom). kg/inv", "kg/inv", 1)]
    [InlineData("Medelålder, år", "år", 1)]
    [InlineData("Invånare 16-64 år", "", 1)]
    [InlineData("Ohälsotal, 16-19 år, dagar", "dagar", 1)]
    [InlineData("Väntetid i antal dagar från beslut till inflyttning, median", "dagar", 0)]
    [InlineData("Väntetid i antal dagar från beslut till inflyttning, medelvärde", "dagar", 1)]
    [InlineData("Larmbehandlingstid för räddningstjänst, mediantid i minuter.", "minuter", 0)]
    [InlineData("Servicemätning - Nöjd med bemötandet via telefoni, index", "index", 1)]
    [InlineData("Trygghet och säkerhet – Kommunindex Kvinnor", "index", 1)]
    [InlineData("Ginikoefficient - förvärvsinkomst, index", "index", 3)]
    [InlineData("Kvalitetsindikatorer - Stroke, index (max = 100)", "index", 1)]
    [InlineData("Utrikes födda i kommunfullmäktige, balanstal", "balanstal", 2)]
    [InlineData("Elever i åk 9, meritvärde, hemkommun, genomsnitt (17 ämnen)", "poäng", 1)]
    [InlineData("Gymnasieelever med examen, andel (%), modellberäknat värde", "%", 1)]
    [InlineData("Gymnasieelever med examen, andel (%), avvikelse från modellberäknat värde", "procentenheter", 1)]
    [InlineData("Huvudmannaskap hemsjukvård?, (Ja=1, Nej=0)", "", 0)]
    [InlineData("Bostadsmarknadsläge, (Överskott=2, Balans=1, Underskott=0)", "", 0)]
    [InlineData("Stor blödning vid vaginal förlossning - Målnivå ≤ 5,5", "", 1)]
    [InlineData("", "", 1)]
    public void The_unit_and_the_decimals_are_read_from_the_title(string title, string unit, int decimals) =>
        Assert.Equal(new TitleReading(unit, decimals, null), TitleReading.Read(title));

    [Theory]
    [InlineData("Elever/anställd i fritidshem, antal (-2023)", 2023)]
    [InlineData("Personalkontinuitet, antal personal, medelvärde (- 2024)", 2024)]
    [InlineData("Index, gammal definition (–2021).", 2021)]
    [InlineData("Pensionsutbetalningar exkl löneskatt (-1997) region, kr/inv", null)]
    [InlineData("Pensionsutbetalningar exkl löneskatt (1998-) region, kr/inv", null)]
    [InlineData("Värme (normalårskorrigerad med nytt normalår 2022)", null)]
    public void A_series_has_ended_where_a_year_closes_the_title(string title, int? ended) =>
        Assert.Equal(ended, TitleReading.Read(title).EndedYear);

    [Fact]
    public void The_suffix_does_not_hide_the_unit() =>
        Assert.Equal(new TitleReading("kr/inv", 0, 2021), TitleReading.Read("Kostnad,\u00A0 kr/inv  (-2021)"));

    [Fact]
    public void A_title_of_a_million_brackets_is_read_as_one_that_says_nothing() =>
        Assert.Equal(new TitleReading("", 1, null), TitleReading.Read(new string('(', 1_000_000)));

    [RecordedFact]
    public async Task Nearly_all_real_titles_say_a_unit()
    {
        var titles = await RecordedCatalogue.Read("kpis.json", row => RecordedCatalogue.Text(row, "title"));

        var readings = titles.ConvertAll(TitleReading.Read);

        Assert.Equal(6099, readings.Count);
        Assert.True(readings.Count(r => r.Unit.Length > 0) > 5900);
        Assert.True(readings.Count(r => r.Unit.Length == 0 && r.Decimals == 1) < 40);
        Assert.Equal(425, readings.Count(r => r.EndedYear is not null));
        Assert.True(readings.TrueForAll(r => r.Unit.Length <= 40));
    }
}
