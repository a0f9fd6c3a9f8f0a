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
            foreach (var change in Texts(goal.Title, was is null ? [] : Of(was), Of(goal)))
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

    private static List<(string, string)> Of(DocumentGoal goal) =>
        [
            ("Målet", goal.Title),
            ("Svarar", goal.Owner),
            .. goal.Assessments.SelectMany(a =>
                new[]
                {
                    ($"Bedömning, {a.Unit}", a.Assessment is { } said ? AssessmentText.Of(said) : ""),
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
        indicator.Value is { } value ? $"{value.ToString("0.######", Text.Swedish)} ({indicator.When})" : "";
}

/// <summary>What an assessment is called where there is no sentence around it.</summary>
public static class AssessmentText
{
    public static string Of(Assessment said) =>
        said switch
        {
            Assessment.Reached => "Nås",
            Assessment.Partly => "Nås delvis",
            Assessment.Not => "Nås inte",
            Assessment.CannotJudge => "Kan inte bedömas",
            _ => throw new ArgumentOutOfRangeException(nameof(said), said, message: null),
        };

    /// <summary>In a round about a part of the year it is told as the forecast that it is, and never as done.</summary>
    public static string Of(Assessment said, bool isForecast) =>
        (said, isForecast) switch
        {
            (Assessment.Reached, true) => "Bedöms nås",
            (Assessment.Reached, false) => "Nått",
            (Assessment.Partly, true) => "Bedöms nås delvis",
            (Assessment.Partly, false) => "Delvis nått",
            (Assessment.Not, true) => "Bedöms inte nås",
            (Assessment.Not, false) => "Inte nått",
            (Assessment.CannotJudge, _) => "Kan inte bedömas",
            _ => throw new ArgumentOutOfRangeException(nameof(said), said, message: null),
        };
}
