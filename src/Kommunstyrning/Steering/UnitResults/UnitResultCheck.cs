using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>Reads what somebody wrote of one unit, and finds every fault in it at once, each with its field.</summary>
internal sealed class UnitResultCheck(int thisYear)
{
    private const int FirstYear = 1990;
    private const int YearsAhead = 5;
    private const double Most = 1e9;

    private readonly List<Refusal> refusals = [];

    /// <returns>Invalid at grants.0.year, grants.0.grant, grants.0.outcome, grants.0.isForecast or grants.</returns>
    public Outcome<List<GrantYear>> Read(IReadOnlyList<GrantYearInput> input)
    {
        var read = new List<GrantYear>();
        foreach (var (row, written) in input.Index().Where(r => !r.Item.IsEmpty))
        {
            var year = YearOf($"grants.{row}.year", written.Year);
            var grant = NumberOf($"grants.{row}.grant", written.Grant, "mnkr", "Ange kommunbidraget.");
            if (grant is <= 0)
                Refuse($"grants.{row}.grant", "Ett kommunbidrag är större än 0. Skriv det utan minustecken.");
            var outcome =
                Text.Line(written.Outcome).Length == 0
                    ? null
                    : NumberOf($"grants.{row}.outcome", written.Outcome, "mnkr", "");
            if (year is not { } y || grant is not { } g)
                continue;
            if (outcome is not null)
                CheckForecast($"grants.{row}.isForecast", y, written.IsForecast);
            if (read.Exists(r => r.Year == y))
                Refuse($"grants.{row}.year", $"År {y} står två gånger. Ta bort den ena raden.");
            read.Add(new GrantYear(y, g, outcome, outcome is not null && written.IsForecast));
        }
        if (read.Count > UnitResult.MostYears)
            Refuse("grants", $"Fler än {UnitResult.MostYears} år får det inte bli. Ta bort de äldsta.");
        return refusals.Count > 0 ? Outcome<List<GrantYear>>.Refused(refusals) : read.OrderBy(g => g.Year).ToList();
    }

    /// <returns>
    /// Invalid at targets.0.name, targets.0.measure, targets.0.value, targets.0.years.0.year, targets.0.years.0.value,
    /// targets.0.years.0.isForecast or targets.
    /// </returns>
    public Outcome<List<FinancialTarget>> Read(IReadOnlyList<FinancialTargetInput> input)
    {
        var read = new List<FinancialTarget>();
        foreach (var (row, written) in input.Index().Where(r => !r.Item.IsEmpty))
        {
            var field = $"targets.{row}";
            var name = Text.Line(written.Name);
            var measure = Text.Line(written.Measure);
            if (name.Length is 0 or > UnitResult.NameLength)
                Refuse($"{field}.name", $"Ange vad målet heter, med högst {UnitResult.NameLength} tecken.");
            else if (read.Exists(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase)))
                Refuse($"{field}.name", $"”{name}” står två gånger. Lägg åren under ett och samma mål.");
            if (measure.Length is 0 or > UnitResult.MeasureLength)
                Refuse(
                    $"{field}.measure",
                    $"Ange enheten, till exempel % eller mnkr, med högst {UnitResult.MeasureLength} tecken."
                );
            var value = NumberOf($"{field}.value", written.Value, measure, "Ange målets värde.");
            var years = YearsOf(field, written.Years, measure);
            read.Add(
                new FinancialTarget(
                    name,
                    measure,
                    written.Direction == Direction.Lower ? Direction.Lower : Direction.Higher,
                    value ?? 0,
                    years
                )
            );
        }
        if (read.Count > UnitResult.MostTargets)
            Refuse("targets", $"Fler än {UnitResult.MostTargets} mål får det inte bli. Behåll de som ägaren följer.");
        return refusals.Count > 0 ? Outcome<List<FinancialTarget>>.Refused(refusals) : read;
    }

    private List<FinancialYear> YearsOf(string field, IReadOnlyList<FinancialYearInput> input, string measure)
    {
        var read = new List<FinancialYear>();
        foreach (var (row, written) in input.Index().Where(r => !r.Item.IsEmpty))
        {
            var at = $"{field}.years.{row}";
            var year = YearOf($"{at}.year", written.Year);
            var value = NumberOf($"{at}.value", written.Value, measure, "Ange utfallet eller prognosen.");
            if (year is not { } y || value is not { } v)
                continue;
            CheckForecast($"{at}.isForecast", y, written.IsForecast);
            if (read.Exists(r => r.Year == y))
                Refuse($"{at}.year", $"År {y} står två gånger. Ta bort den ena raden.");
            read.Add(new FinancialYear(y, v, written.IsForecast));
        }
        if (read.Count > UnitResult.MostYears)
            Refuse($"{field}.years", $"Fler än {UnitResult.MostYears} år får det inte bli. Ta bort de äldsta.");
        return [.. read.OrderBy(y => y.Year)];
    }

    private void CheckForecast(string field, int year, bool isForecast)
    {
        if (year >= thisYear && !isForecast)
            Refuse(field, $"År {year} är inte slut. Kryssa i att siffran är en prognos.");
    }

    private int? YearOf(string field, string? raw)
    {
        if (
            NumberText.Read(raw) is { } year
            && year == Math.Truncate(year)
            && year >= FirstYear
            && year <= thisYear + YearsAhead
        )
            return (int)year;
        Refuse(field, $"Skriv året med fyra siffror, från {FirstYear} till {thisYear + YearsAhead}.");
        return null;
    }

    private double? NumberOf(string field, string? raw, string measure, string missing)
    {
        var text = Text.Line(raw);
        if (text.Length > 0 && NumberText.Read(text, measure) is { } value && Math.Abs(value) <= Most)
            return value;
        Refuse(
            field,
            text.Length == 0
                ? missing
                : $"”{text}” går inte att läsa som ett tal{(measure.Length > 0 ? $" i {measure}" : "")}. Skriv bara talet, till exempel 2 410,5."
        );
        return null;
    }

    private void Refuse(string field, string sentence) => refusals.Add(Refusal.Invalid(field, sentence));
}
