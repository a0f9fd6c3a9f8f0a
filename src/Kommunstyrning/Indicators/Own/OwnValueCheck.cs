using Kommunstyrning.Organisation;

namespace Kommunstyrning.Indicators;

/// <summary>Reads rows that somebody wrote, and finds every fault in them, each with its row and field.</summary>
internal sealed class OwnValueCheck(
    OwnIndicator indicator,
    IReadOnlyList<Unit> units,
    IReadOnlyDictionary<OwnValueKey, OwnValue> there,
    DateOnly today
)
{
    private static readonly string[] Whole = ["", "kommunen", "hela kommunen", "alla enheter"];

    private readonly List<BadOwnValue> bad = [];
    private readonly ILookup<string, Unit> byName = units.ToLookup(u => u.Name, StringComparer.OrdinalIgnoreCase);

    public OwnValuesRead Read(IReadOnlyList<OwnValueInput> inputs)
    {
        var read = new List<ReadOwnValue>();
        foreach (var (index, input) in inputs.Index())
        {
            if (Row(index, input) is { } row)
                read.Add(row);
        }
        return new(OnceEach(read), [.. bad.OrderBy(b => b.Index)]);
    }

    private ReadOwnValue? Row(int index, OwnValueInput input)
    {
        var before = bad.Count;
        foreach (var (field, text) in CellsOf(input))
        {
            if (IsFormula(text))
                Refuse(
                    index,
                    field,
                    $"”{Short(text)}” är en formel eller börjar som en. Klistra in själva värdet i stället (Klistra in special, Värden)."
                );
        }
        if (bad.Count > before)
            return null;
        var period = PeriodOf(index, input.Period);
        var unit = UnitOf(index, input.Unit);
        var gender = GenderOf(index, input.Gender);
        var value = ValueOf(index, input.Value);
        var persons = PersonsOf(index, input.Persons);
        var (comment, source) = (Text.Line(input.Comment), Text.Line(input.Source));
        if (comment.Length > OwnValue.CommentLength)
            Refuse(index, "comment", $"Kommentaren får vara högst {OwnValue.CommentLength} tecken. Korta den.");
        if (source.Length > OwnValue.SourceLength)
            Refuse(index, "source", $"Källan får vara högst {OwnValue.SourceLength} tecken. Korta den.");
        if (bad.Count > before)
            return null;

        var key = new OwnValueKey(period!.Value, unit?.Id, gender);
        var old = there.GetValueOrDefault(key);
        return new ReadOwnValue(
            index,
            key,
            unit?.Name ?? "",
            value!.Value,
            persons,
            comment,
            source,
            old?.Value,
            old is null
                || old.Value != value
                || old.Persons != persons
                || !string.Equals(old.Comment, comment, StringComparison.Ordinal)
                || !string.Equals(old.Source, source, StringComparison.Ordinal)
        );
    }

    /// <summary>Two figures for one period: nobody can know which is right, so neither is taken. The same row twice is taken once.</summary>
    private List<ReadOwnValue> OnceEach(List<ReadOwnValue> read)
    {
        var kept = new List<ReadOwnValue>();
        foreach (var same in read.GroupBy(r => r.Key))
        {
            var rows = same.ToList();
            if (rows.TrueForAll(r => r.Value == rows[0].Value))
            {
                kept.Add(rows[0]);
                foreach (var again in rows.Skip(1))
                    Refuse(again.Index, "period", $"{Named(again)} står redan med samma värde. Ta bort den här raden.");
                continue;
            }
            foreach (var row in rows)
                Refuse(
                    row.Index,
                    "period",
                    $"{Named(row)} har två olika värden: {string.Join(" och ", rows.Select(r => Said(r.Value)).Distinct(StringComparer.Ordinal))}. Behåll den rad som är rätt."
                );
        }
        return [.. kept.OrderBy(r => r.Index)];
    }

    private Period? PeriodOf(int index, string? raw)
    {
        var text = Text.Line(raw);
        if (text.Length == 0)
            return Refuse<Period>(index, "period", $"Perioden saknas. Skriv till exempel {Example.Code}.");
        if (Period.Read(text) is not { } period)
            return Refuse<Period>(
                index,
                "period",
                $"”{Short(text)}” går inte att läsa som en period. Skriv till exempel {Example.Code}."
            );
        if (period.Kind != indicator.Every)
            return Refuse<Period>(
                index,
                "period",
                $"{period.Words} är {PeriodWord(period.Kind)}, men värdena är för {PeriodWord(indicator.Every)} i taget. Skriv till exempel {Example.Code}."
            );
        return period.IsAhead(today)
            ? Refuse<Period>(
                index,
                "period",
                $"{period.Words} har inte börjat, så inget utfall kan finnas. Kontrollera året; en prognos hör inte hemma här."
            )
            : period;
    }

    private Unit? UnitOf(int index, string? raw)
    {
        var text = Text.Line(raw);
        if (Whole.Contains(text, StringComparer.OrdinalIgnoreCase))
            return null;
        if (!indicator.IsDividedByUnit)
        {
            Refuse(index, "unit", "Nyckeltalet är inte uppdelat på enheter. Lämna enheten tom.");
            return null;
        }
        var found = Guid.TryParse(text, out var id) ? [.. units.Where(u => u.Id == id)] : byName[text].ToList();
        if (found.Count == 1)
            return found[0];
        Refuse(
            index,
            "unit",
            found.Count > 1
                ? $"Flera enheter heter ”{Short(text)}”. Skriv enhetens id i stället."
                : $"Ingen enhet heter ”{Short(text)}”. Skriv namnet som det står under Organisation, eller lämna tomt för hela kommunen."
        );
        return null;
    }

    private Gender GenderOf(int index, string? raw)
    {
        var text = Text.Line(raw);
        var gender = text.ToUpperInvariant() switch
        {
            "" or "T" or "ALLA" or "TOTALT" => Gender.Total,
            "K" or "KVINNOR" or "KVINNA" => Gender.Women,
            "M" or "MÄN" or "MAN" => Gender.Men,
            _ => (Gender?)null,
        };
        if (gender is null)
            Refuse(
                index,
                "gender",
                $"”{Short(text)}” går inte att läsa. Skriv T för alla, K för kvinnor eller M för män."
            );
        else if (gender != Gender.Total && !indicator.IsDividedByGender)
            Refuse(index, "gender", "Nyckeltalet är inte uppdelat på kön. Skriv T eller lämna tomt.");
        return gender ?? Gender.Total;
    }

    private double? ValueOf(int index, string? raw)
    {
        var text = Text.Line(raw);
        if (text.Length == 0)
            return Refuse<double>(index, "value", "Värdet saknas. Skriv talet, eller ta bort raden.");
        if (NumberText.Read(text, indicator.Measure) is not { } value)
            return Refuse<double>(
                index,
                "value",
                $"”{Short(text)}” går inte att läsa som ett tal{(indicator.Measure.Length == 0 ? "" : $" i {indicator.Measure}")}. Skriv bara talet, till exempel 95,5."
            );
        return indicator.IsShare && value is < 0 or > 100
            ? Refuse<double>(
                index,
                "value",
                $"En andel är som minst 0 och som mest 100 %, men här står {Said(value)}. Kontrollera kommat."
            )
            : value;
    }

    private int? PersonsOf(int index, string? raw)
    {
        var text = Text.Line(raw);
        if (text.Length == 0)
            return indicator is { WithholdsSmall: true, CountsPersons: false }
                ? Refuse<int>(
                    index,
                    "persons",
                    "Skriv hur många personer värdet gäller: små tal ska skyddas, och utan antalet syns det inte om talet är litet."
                )
                : null;
        return NumberText.Read(text) is { } persons and >= 0 and <= int.MaxValue && persons == Math.Truncate(persons)
            ? (int)persons
            : Refuse<int>(index, "persons", $"”{Short(text)}” är inget antal personer. Skriv ett heltal.");
    }

    private Period Example => Period.Of(indicator.Every, today.AddYears(-1));

    private static string PeriodWord(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Year => "ett år",
            PeriodKind.Tertial => "ett tertial",
            PeriodKind.Quarter => "ett kvartal",
            PeriodKind.Month => "en månad",
        };

    private static string Named(ReadOwnValue row) =>
        row.Key.Period.Words
        + (row.UnitName.Length == 0 ? "" : $", {row.UnitName}")
        + row.Key.Gender switch
        {
            Gender.Total => "",
            Gender.Women => ", kvinnor",
            Gender.Men => ", män",
        };

    private static IEnumerable<(string Field, string Text)> CellsOf(OwnValueInput input) =>
        [
            ("period", Text.Line(input.Period)),
            ("unit", Text.Line(input.Unit)),
            ("gender", Text.Line(input.Gender)),
            ("value", Text.Line(input.Value)),
            ("persons", Text.Line(input.Persons)),
            ("comment", Text.Line(input.Comment)),
            ("source", Text.Line(input.Source)),
        ];

    private bool IsFormula(string text) =>
        text is ['=' or '+' or '-' or '@', ..] && NumberText.Read(text, indicator.Measure) is null;

    private static string Said(double value) => FigureRounding.AsTyped(value);

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private void Refuse(int index, string field, string sentence) => bad.Add(new(index, field, sentence));

    private T? Refuse<T>(int index, string field, string sentence)
        where T : struct
    {
        Refuse(index, field, sentence);
        return null;
    }
}
