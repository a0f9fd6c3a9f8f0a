using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>What was read of an input.</summary>
/// <param name="Path">Null where it is followed without a target.</param>
/// <param name="WithoutReason">Empty where there is a path.</param>
internal sealed record ReadTarget(TargetPath? Path, double? Tolerance, string WithoutReason);

/// <summary>Reads a target that somebody wrote, and finds every fault in it at once, each with its field.</summary>
internal sealed class TargetCheck(Indicator indicator, int thisYear)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private readonly List<Refusal> refusals = [];

    /// <returns>
    /// Invalid at base.year, base.value, milestones, milestones.0.year, milestones.0.value, final.year, final.value,
    /// tolerance, direction or withoutReason.
    /// </returns>
    public Outcome<ReadTarget> Read(TargetInput input)
    {
        var reason = Text.Line(input.WithoutReason);
        if (reason.Length > 0)
            return Without(input, reason);
        var start = Point("base", input.Base, "Ange utgångsvärdet.", "Ange vilket år utgångsvärdet är från.");
        var end = Point("final", input.Final, "Ange målvärdet.", "Ange vilket år målet ska vara nått.");
        var milestones = Milestones(input.Milestones);
        var direction = DirectionOf(input, start, end);
        if (start is { } from && end is { } to)
        {
            CheckYears(from, to);
            CheckWay(from, to, direction);
            CheckMilestones(milestones, from, to, direction);
        }
        var tolerance = ToleranceOf(input.Tolerance, start, end);
        return refusals.Count > 0
            ? Outcome<ReadTarget>.Refused(refusals)
            : new ReadTarget(
                new TargetPath(start!.Value, milestones.ConvertAll(m => m.Point), end!.Value, direction),
                tolerance,
                ""
            );
    }

    private Outcome<ReadTarget> Without(TargetInput input, string reason)
    {
        if (
            input.Base is { IsEmpty: false }
            || input.Final is { IsEmpty: false }
            || input.Milestones.Any(m => !m.IsEmpty)
        )
            Refuse("withoutReason", "Ange antingen ett målvärde eller varför det följs utan, inte båda.");
        if (reason.Length > Target.ReasonLength)
            Refuse("withoutReason", $"Skälet får vara högst {Target.ReasonLength} tecken.");
        return refusals.Count > 0
            ? Outcome<ReadTarget>.Refused(refusals)
            : new ReadTarget(Path: null, Tolerance: null, reason);
    }

    private TargetPoint? Point(string field, TargetPointInput? input, string noValue, string noYear)
    {
        var year = YearOf($"{field}.year", input?.Year, noYear);
        var value = ValueOf($"{field}.value", input?.Value, noValue);
        return year is { } y && value is { } v ? new TargetPoint(y, v) : null;
    }

    private List<(int Row, TargetPoint Point)> Milestones(IReadOnlyList<TargetPointInput> written)
    {
        var read = new List<(int, TargetPoint)>();
        foreach (var (row, input) in written.Index())
        {
            if (input.IsEmpty)
                continue;
            if (
                Point(
                    $"milestones.{row}",
                    input,
                    "Ange milstolpens värde.",
                    "Ange vilket år milstolpen ska vara nådd."
                ) is
                { } point
            )
                read.Add((row, point));
        }
        if (read.Count > Target.MostMilestones)
            Refuse("milestones", $"Fler än {Target.MostMilestones} milstolpar får det inte bli. Ta bort några.");
        return read;
    }

    private int? YearOf(string field, string? raw, string missing)
    {
        if (Text.Line(raw).Length == 0)
            return Refuse<int>(field, missing);
        return NumberText.Read(raw) is { } year && year == Math.Truncate(year) && year is >= FirstYear and <= LastYear
            ? (int)year
            : Refuse<int>(field, "Skriv året med fyra siffror, till exempel 2027.");
    }

    private double? ValueOf(string field, string? raw, string missing)
    {
        var text = Text.Line(raw);
        if (text.Length == 0)
            return Refuse<double>(field, missing);
        if (NumberText.Read(text, indicator.Unit) is not { } value)
            return Refuse<double>(
                field,
                $"”{text}” går inte att läsa som {InUnit}. Skriv bara talet, till exempel {TargetFigure.Example(indicator)}."
            );
        return IsShare && value is < 0 or > 100
            ? Refuse<double>(
                field,
                $"En andel är som minst 0 och som mest 100 %. {TargetFigure.Of(indicator, value)} går därför inte att nå."
            )
            : value;
    }

    private void CheckYears(TargetPoint from, TargetPoint to)
    {
        if (from.Year > thisYear)
            Refuse("base.year", $"Utgångsåret {from.Year} har inte varit. Välj ett år som har ett värde.");
        if (to.Year == from.Year)
            Refuse("final.year", $"Målåret är detsamma som utgångsåret {from.Year}. Välj ett senare målår.");
        if (indicator.EndedYear is { } ended && to.Year > ended && from.Year < to.Year)
            Refuse(
                "final.year",
                $"Serien slutar {ended} och får inga nya värden, så målet går inte att följa till {to.Year}. Välj ett nyckeltal som fortsätter."
            );
        if (to.Year < from.Year)
            Refuse("final.year", $"Målåret {to.Year} ligger före utgångsåret {from.Year}. Välj ett senare målår.");
    }

    private void CheckWay(TargetPoint from, TargetPoint to, Direction direction)
    {
        if (IsSame(from.Value, to.Value))
            Refuse("final.value", "Målet är detsamma som utgångsvärdet. Ange ett annat målvärde.");
        else if (IsWorse(direction, to.Value, from.Value))
            Refuse(
                "final.value",
                $"Målet {Said(to)} vore en försämring från utgångsvärdet {Said(from)}: här är {Better(direction)} bättre."
            );
    }

    private void CheckMilestones(
        List<(int Row, TargetPoint Point)> milestones,
        TargetPoint from,
        TargetPoint to,
        Direction direction
    )
    {
        var last = from;
        foreach (var (row, point) in milestones)
        {
            if (from.Year < to.Year && (point.Year <= from.Year || point.Year >= to.Year))
                Refuse(
                    $"milestones.{row}.year",
                    $"Milstolpen {point.Year} ligger utanför vägen. Den ska ligga efter utgångsåret {from.Year} och före målåret {to.Year}."
                );
            else if (point.Year == last.Year)
                Refuse($"milestones.{row}.year", $"Två milstolpar har samma år, {point.Year}. Ta bort den ena.");
            else if (point.Year < last.Year)
                Refuse(
                    $"milestones.{row}.year",
                    $"Milstolpen {point.Year} står efter milstolpen {last.Year}. Skriv milstolparna i årens ordning."
                );
            if (IsWorse(direction, point.Value, last.Value))
                Refuse(
                    $"milestones.{row}.value",
                    $"Milstolpen {Said(point)} är ett steg bakåt från {Said(last)}: här är {Better(direction)} bättre."
                );
            else if (IsWorse(direction, to.Value, point.Value))
                Refuse(
                    $"milestones.{row}.value",
                    $"Milstolpen {Said(point)} är redan förbi målet {Said(to)}. Ändra den ena av dem."
                );
            last = point;
        }
    }

    private double? ToleranceOf(string? raw, TargetPoint? start, TargetPoint? end)
    {
        if (Text.Line(raw).Length == 0)
            return null;
        if (NumberText.Read(raw, indicator.Unit) is not { } tolerance || tolerance < 0)
            return Refuse<double>(
                "tolerance",
                "Ange hur långt efter som räknas som nära: ett tal i nyckeltalets enhet, 0 eller större."
            );
        if (start is { } from && end is { } to && tolerance >= Math.Abs(to.Value - from.Value))
            return Refuse<double>(
                "tolerance",
                $"Så långt är det från utgångsvärdet till målet. Ange en tolerans som är mindre än {TargetFigure.Of(indicator, Math.Abs(to.Value - from.Value))}."
            );
        return tolerance;
    }

    /// <summary>The indicator's own way where it has one; otherwise what was said, or else the way that the target lies.</summary>
    private Direction DirectionOf(TargetInput input, TargetPoint? start, TargetPoint? end)
    {
        if (input.Direction is { } said and not Direction.None)
        {
            if (indicator.Direction is not Direction.None && indicator.Direction != said)
                Refuse("direction", $"För {indicator.Id} är {Better(indicator.Direction)} bättre. Lämna hållet tomt.");
            return said;
        }
        if (indicator.Direction is not Direction.None)
            return indicator.Direction;
        return start is { } from && end is { } to && to.Value < from.Value ? Direction.Lower : Direction.Higher;
    }

    private bool IsShare => indicator.Kind == IndicatorKind.Share && indicator.Unit is "%";

    private string InUnit =>
        indicator.Unit switch
        {
            "" => "ett tal",
            "%" => "ett värde i procent",
            var unit => $"ett värde i {unit}",
        };

    private string Said(TargetPoint point) => TargetFigure.Of(indicator, point.Value);

    private static string Better(Direction direction) => direction == Direction.Lower ? "lägre" : "högre";

    private static bool IsWorse(Direction direction, double value, double than) =>
        !IsSame(value, than) && (direction == Direction.Lower ? value > than : value < than);

    private static bool IsSame(double one, double other) => Math.Abs(one - other) < 1e-9;

    private void Refuse(string field, string sentence) => refusals.Add(Refusal.Invalid(field, sentence));

    private T? Refuse<T>(string field, string sentence)
        where T : struct
    {
        Refuse(field, sentence);
        return null;
    }
}
