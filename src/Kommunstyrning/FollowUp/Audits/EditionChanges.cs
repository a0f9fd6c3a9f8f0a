namespace Kommunstyrning.FollowUp;

/// <summary>What an edition says otherwise than the one before it.</summary>
internal static class EditionChanges
{
    public static IEnumerable<EditionChange> Between(RoundDocument before, RoundDocument after)
    {
        var number = after.Decision!.Edition;
        foreach (var change in Texts("Hela rapporten", Whole(before), Whole(after)))
            yield return change with
            {
                Edition = number,
            };
        var old = before.Goals.ToDictionary(g => g.ElementId);
        foreach (var goal in after.Goals)
        {
            var was = old.GetValueOrDefault(goal.ElementId);
            foreach (
                var change in Texts(
                    goal.Title,
                    was is null ? [] : Of(was, before.IsForecast),
                    Of(goal, after.IsForecast)
                )
            )
                yield return change with
                {
                    Edition = number,
                };
        }
        var there = after.Goals.Select(g => g.ElementId).ToHashSet();
        foreach (var gone in before.Goals.Where(g => !there.Contains(g.ElementId)))
            yield return new EditionChange(number, gone.Title, "Målet", gone.Title, "");
    }

    private static IEnumerable<EditionChange> Texts(
        string what,
        IReadOnlyList<(string Field, string Text)> before,
        IReadOnlyList<(string Field, string Text)> after
    ) =>
        before
            .Concat(after)
            .Select(t => t.Field)
            .Distinct(StringComparer.Ordinal)
            .Select(field => (Field: field, Before: In(before, field), After: In(after, field)))
            .Where(t => !string.Equals(t.Before, t.After, StringComparison.Ordinal))
            .Select(t => new EditionChange(0, what, t.Field, t.Before, t.After));

    private static string In(IReadOnlyList<(string Field, string Text)> texts, string field) =>
        texts.FirstOrDefault(t => string.Equals(t.Field, field, StringComparison.Ordinal)).Text ?? "";

    private static List<(string, string)> Whole(RoundDocument document) =>
        [
            ("Sammanvägning", document.GroupText),
            ("Metod", document.MethodText),
            .. document.Units.Select(u => ($"Sammanfattning, {u.Name}", u.Summary)),
        ];

    private static List<(string, string)> Of(DocumentGoal goal, bool isForecast) =>
        [
            ("Målet", goal.Title),
            ("Svarar", goal.Owner),
            .. goal.Assessments.SelectMany(a =>
                new[]
                {
                    ($"Bedömning, {a.Unit}", a.Assessment is { } said ? AssessmentWords.Of(said, isForecast) : ""),
                    ($"Skäl till annat än regeln, {a.Unit}", a.OverrideReason),
                    ($"Varför, {a.Unit}", a.Why),
                    ($"Vad görs nu, {a.Unit}", a.Next),
                    ($"Lärt, {a.Unit}", a.Learnt),
                }
            ),
            .. goal.Indicators.Select(i => ($"{i.Name} ({i.Code}{Code(i.Gender)})", Figure(i))),
        ];

    private static string Code(Indicators.Gender gender) =>
        gender switch
        {
            Indicators.Gender.Total => "",
            Indicators.Gender.Women => ", kvinnor",
            Indicators.Gender.Men => ", män",
            _ => throw new ArgumentOutOfRangeException(nameof(gender), gender, message: null),
        };

    private static string Figure(DocumentIndicator indicator) =>
        indicator.Value is { } value
            ? $"{Indicators.FigureRounding.Bare(value, indicator.Decimals)} ({indicator.When})"
            : "";
}
