using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>Looks at what somebody wrote of a round.</summary>
internal static class RoundCheck
{
    /// <param name="input">Normalised.</param>
    /// <param name="others">All other rounds.</param>
    /// <returns>Every fault at once, with the field of each: name, kind, periodFrom, periodTo, methodText, or deadlines.Step.</returns>
    public static IEnumerable<Refusal> Of(
        RoundInput input,
        IReadOnlyCollection<Round> others,
        IReadOnlyCollection<RoundStep> steps
    ) => [.. Words(input, others), .. Period(input, others), .. Days(input, steps)];

    /// <summary>The steps that the municipality has units in.</summary>
    public static IReadOnlyCollection<RoundStep> StepsOf(IEnumerable<Unit> units) =>
        units.Select(u => RoundSteps.Of(u.Kind)).OfType<RoundStep>().ToHashSet();

    private static IEnumerable<Refusal> Words(RoundInput input, IReadOnlyCollection<Round> others)
    {
        if (input.Name.Length is 0 or > Round.NameLength)
            yield return Refusal.Invalid("name", $"Ange vad den heter, med högst {Round.NameLength} tecken.");
        else if (others.FirstOrDefault(r => IsCalled(r, input.Name)) is { } twin)
            yield return Refusal.Conflict(
                "name",
                $"Det finns redan en uppföljning som heter ”{twin.Name}”. Ge den här ett annat namn."
            );
        if (!Enum.IsDefined(input.Kind))
            yield return Refusal.Invalid("kind", "Välj vilket slags uppföljning det är.");
        if (!Enum.IsDefined(input.Weighing))
            yield return Refusal.Invalid("weighing", "Välj hur målen vägs.");
        if (input.MethodText.Length > Round.TextLength)
            yield return Refusal.Invalid(
                "methodText",
                $"Texten får vara högst {Round.TextLength.ToString("N0", Text.Swedish)} tecken."
            );
    }

    private static IEnumerable<Refusal> Period(RoundInput input, IReadOnlyCollection<Round> others)
    {
        if (input.PeriodFrom is null)
            yield return Refusal.Invalid("periodFrom", "Ange vilken dag perioden börjar.");
        else if (!Calendar.Holds(input.PeriodFrom))
            yield return Refusal.Invalid("periodFrom", Calendar.Sentence);
        if (input.PeriodTo is null)
            yield return Refusal.Invalid("periodTo", "Ange vilken dag perioden slutar.");
        else if (!Calendar.Holds(input.PeriodTo))
            yield return Refusal.Invalid("periodTo", Calendar.Sentence);
        if (!Calendar.Holds(input.PeriodFrom) || !Calendar.Holds(input.PeriodTo))
            yield break;
        if (input is not { PeriodFrom: { } from, PeriodTo: { } to })
            yield break;
        if (to < from)
        {
            yield return Refusal.Invalid("periodTo", "Perioden slutar innan den har börjat.");
            yield break;
        }
        foreach (var refusal in Bounds(input.Kind, from, to))
            yield return refusal;
        if (others.FirstOrDefault(r => IsTwin(r, input.Kind, from, to)) is { } twin)
            yield return Refusal.Conflict(
                "periodTo",
                $"”{twin.Name}” är redan av samma slag och handlar om {Days(twin.PeriodFrom, twin.PeriodTo)}, så perioderna överlappar. Ändra den, eller välj en annan period."
            );
    }

    private static IEnumerable<Refusal> Bounds(RoundKind kind, DateOnly from, DateOnly to)
    {
        switch (kind)
        {
            case RoundKind.Interim:
                if (from is not { Month: 1, Day: 1 })
                    yield return Refusal.Invalid("periodFrom", "En delårsrapport börjar den 1 januari.");
                if (from.Year != to.Year || (to.Month, to.Day).CompareTo((6, 30)) < 0 || to.Month > 8)
                    yield return Refusal.Invalid(
                        "periodTo",
                        "En delårsrapport ska enligt lagen handla om minst hälften och högst två tredjedelar av året. Den slutar alltså tidigast den 30 juni och senast den 31 augusti samma år."
                    );
                break;
            case RoundKind.Tertial:
                if (from is not { Month: 1 or 5 or 9, Day: 1 })
                    yield return Refusal.Invalid(
                        "periodFrom",
                        "Ett tertial börjar den 1 januari, den 1 maj eller den 1 september."
                    );
                if (to != from.AddMonths(4).AddDays(-1))
                    yield return Refusal.Invalid("periodTo", "Ett tertial är fyra hela månader.");
                break;
            case RoundKind.Annual:
                if (from is not { Month: 1, Day: 1 })
                    yield return Refusal.Invalid("periodFrom", "En årsredovisning börjar den 1 januari.");
                if (to != new DateOnly(from.Year, 12, 31))
                    yield return Refusal.Invalid(
                        "periodTo",
                        "En årsredovisning handlar om ett helt kalenderår och slutar den 31 december samma år."
                    );
                break;
            case RoundKind.Own:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null);
        }
    }

    private static IEnumerable<Refusal> Days(RoundInput input, IReadOnlyCollection<RoundStep> steps)
    {
        var days = input.Days();
        foreach (var step in steps.Where(s => days.TrueForAll(d => d.Step != s)).Order())
            yield return Refusal.Invalid(FieldOf(step), $"Ange sista dag för {RoundSteps.Word(step)}.");
        foreach (var (step, day) in days)
        {
            if (WhyNotDay(input.Kind, input.PeriodTo, step, day) is { } refusal)
                yield return refusal;
            else if (Before(days, step).FirstOrDefault(d => d.Day > day) is { } earlier)
                yield return Refusal.Invalid(
                    FieldOf(step),
                    $"{Upper(RoundSteps.Word(step))} lämnar efter {RoundSteps.Word(earlier.Step)}, som har till den {Written(earlier.Day)}. Välj den dagen eller en senare."
                );
        }
    }

    /// <summary>What a day of a step may be by itself.</summary>
    /// <returns>Null where it may.</returns>
    public static Refusal? WhyNotDay(RoundKind kind, DateOnly? periodTo, RoundStep step, DateOnly day)
    {
        if (!Calendar.Holds(day))
            return Refusal.Invalid(FieldOf(step), Calendar.Sentence);
        return kind != RoundKind.Own && day <= periodTo
            ? Refusal.Invalid(
                FieldOf(step),
                $"Sista dagen för {RoundSteps.Word(step)} ligger innan perioden har tagit slut den {Written(periodTo.Value)}. Välj en senare dag."
            )
            : null;
    }

    /// <summary>Steps that a step waits for. Companies lie beside the municipality's own organisation.</summary>
    public static IEnumerable<RoundDeadline> Before(IEnumerable<RoundDeadline> days, RoundStep step) =>
        days.Where(d => d.Step < step && step != RoundStep.Companies);

    public static IEnumerable<RoundDeadline> After(IEnumerable<RoundDeadline> days, RoundStep step) =>
        days.Where(d => d.Step > step && d.Step != RoundStep.Companies);

    /// <summary>The field that a step's day is written in: deadlines.Departments.</summary>
    public static string FieldOf(RoundStep step) => $"deadlines.{step}";

    public static string Written(DateOnly day) => day.ToString("d MMMM yyyy", Text.Swedish);

    private static string Upper(string word) => char.ToUpper(word[0], Text.Swedish) + word[1..];

    private static string Days(DateOnly from, DateOnly to) => $"tiden {Written(from)}–{Written(to)}";

    private static bool IsCalled(Round round, string name) =>
        string.Equals(Nearest.Fold(round.Name), Nearest.Fold(name), StringComparison.Ordinal);

    /// <summary>Two of the own kind may be about the same time in part: they may be about different things.</summary>
    private static bool IsTwin(Round round, RoundKind kind, DateOnly from, DateOnly to) =>
        round.Kind == kind
        && (
            kind == RoundKind.Own
                ? round.PeriodFrom == from && round.PeriodTo == to
                : round.PeriodFrom <= to && from <= round.PeriodTo
        );
}
