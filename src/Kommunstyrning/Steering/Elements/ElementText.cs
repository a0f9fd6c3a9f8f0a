namespace Kommunstyrning.Steering;

/// <summary>Takes the written parts of an input: normalised, within their lengths, with the level's own sections only.</summary>
internal static class ElementText
{
    public static ElementInput Normalise(ElementInput input) =>
        input with
        {
            Title = Text.Line(input.Title),
            Body = Text.Paragraphs(input.Body),
            Sections = (input.Sections ?? [])
                .Select(s => (s.Key, Value: Text.Paragraphs(s.Value)))
                .Where(s => s.Value.Length > 0)
                .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal),
            CurrentState = Text.Paragraphs(input.CurrentState),
            DesiredState = Text.Paragraphs(input.DesiredState),
            GoalKindReason = Text.Line(input.GoalKindReason),
            Perspectives = input.Perspectives is { } seen ? Perspectives.Ordered(seen) : null,
            ContributorIds = [.. (input.ContributorIds ?? []).Distinct()],
            TagIds = [.. (input.TagIds ?? []).Distinct()],
            Contributions =
            [
                .. (input.Contributions ?? []).Select(c => new ContributionInput(
                    c?.ToId ?? Guid.Empty,
                    Text.Line(c?.Sentence)
                )),
            ],
        };

    /// <param name="present">The element as it stands; a section that the level has dropped since may stay.</param>
    public static IEnumerable<Refusal> Check(ElementInput input, LevelType level, Element? present = null)
    {
        if (input.Title.Length == 0)
            yield return Refusal.Invalid("title", "Skriv en rubrik.");
        if (input.Title.Length > Element.TitleLength)
            yield return TooLong("title", "Rubriken", Element.TitleLength);
        if (input.Body.Length > Element.TextLength)
            yield return TooLong("body", "Texten", Element.TextLength);
        if (input.CurrentState.Length > Element.TextLength)
            yield return TooLong("currentState", "Nuläget", Element.TextLength);
        if (input.DesiredState.Length > Element.TextLength)
            yield return TooLong("desiredState", "Det önskade läget", Element.TextLength);
        if (input.GoalKind is { } kind && !Enum.IsDefined(kind))
            yield return Refusal.Invalid("goalKind", "Välj effekt, resultat eller aktivitet.");
        if (input.GoalKindReason.Length > Element.ReasonLength)
            yield return TooLong("goalKindReason", "Skälet", Element.ReasonLength);
        if (input.PlanPart is { } part && !Enum.IsDefined(part))
            yield return Refusal.Invalid("planPart", "Välj kärnuppdraget eller bidraget till helheten.");
        if (input.Management is { } management && !Enum.IsDefined(management))
            yield return Refusal.Invalid("management", "Välj verksamhetsmål eller finansiellt mål.");

        foreach (var (key, text) in input.Sections)
        {
            var rule = level.Sections.Find(s => string.Equals(s.Key, key, StringComparison.Ordinal));
            if (rule is null && present?.Sections.ContainsKey(key) != true)
                yield return Refusal.Invalid("sections", $"{level.Singular} har inget avsnitt som heter ”{key}”.");
            else if (text.Length > Element.TextLength)
                yield return TooLong($"sections.{key}", $"Avsnittet {rule?.Name ?? key}", Element.TextLength);
        }

        if (input.Perspectives is { } perspectives && !perspectives.TrueForAll(Enum.IsDefined))
            yield return Refusal.Invalid("perspectives", "Välj bland de perspektiv som finns.");

        (string Field, DateOnly? Date)[] dates =
        [
            ("periodFrom", input.PeriodFrom),
            ("periodTo", input.PeriodTo),
            ("reviewedOn", input.ReviewedOn),
        ];
        foreach (var (field, _) in dates.Where(d => !Calendar.Holds(d.Date)))
            yield return Refusal.Invalid(field, Calendar.Sentence);
        if (input.PeriodFrom is { } from && input.PeriodTo is { } to && to < from)
            yield return Refusal.Invalid("periodTo", "Perioden slutar innan den börjar.");
        if (input.TargetYear is < Calendar.First or > Calendar.Last)
            yield return Refusal.Invalid("targetYear", "Ange målåret med fyra siffror, till exempel 2050.");
    }

    private static Refusal TooLong(string field, string what, int length) =>
        Refusal.Invalid(field, $"{what} får vara högst {length.ToString("N0", Text.Swedish)} tecken.");
}
