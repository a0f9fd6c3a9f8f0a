using Kommunstyrning.Organisation;

namespace Kommunstyrning.Steering;

/// <summary>Looks at what somebody wrote on an activity.</summary>
internal static class ActivityCheck
{
    /// <param name="input">Normalised.</param>
    /// <returns>Every fault at once, with the field of each.</returns>
    public static IEnumerable<Refusal> Of(ActivityInput input, IReadOnlyList<Unit> units, DateOnly today)
    {
        if (input.Title.Length == 0)
            yield return Refusal.Invalid("title", "Skriv vad som görs, med några ord.");
        if (input.Title.Length > Activity.TitleLength)
            yield return TooLong("title", "Namnet", Activity.TitleLength);
        if (input.Text.Length > Activity.TextLength)
            yield return TooLong("text", "Beskrivningen", Activity.TextLength);
        if (input.Person?.Length > Activity.PersonLength)
            yield return TooLong("person", "Vem som ansvarar", Activity.PersonLength);
        if (input.UnitId is { } unit && !units.Any(u => u.Id == unit))
            yield return Refusal.Invalid("unitId", "Enheten finns inte. Välj en annan.");
        if (!Enum.IsDefined(input.State))
            yield return Refusal.Invalid("state", "Välj hur det går.");
        if (!Calendar.Holds(input.Start))
            yield return Refusal.Invalid("start", Calendar.Sentence);
        if (!Calendar.Holds(input.End))
            yield return Refusal.Invalid("end", Calendar.Sentence);
        if (input.Start is { } start && input.End is { } end && end < start)
            yield return Refusal.Invalid("end", "Aktiviteten slutar innan den börjar. Ange en senare sista dag.");
        if (input.State == ActivityState.Done && input.Start > today)
            yield return Refusal.Invalid(
                "state",
                "Den kan inte vara klar innan den har börjat. Ändra läget eller första dagen."
            );
    }

    private static Refusal TooLong(string field, string what, int length) =>
        Refusal.Invalid(field, $"{what} får vara högst {length.ToString("N0", Text.Swedish)} tecken.");
}
