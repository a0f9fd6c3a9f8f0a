namespace Kommunstyrning.Indicators;

/// <summary>
/// The rule by which numbers of few persons are withheld (decision 30). Where any number of a period is small, nothing of that
/// period is shown but the number for all of the whole municipality, and that only where it is not small itself: what is left
/// out can then not be reckoned back from a total less the others.
/// </summary>
public static class Withholding
{
    /// <summary>Persons that a number must be about to be shown.</summary>
    public const int Fewest = 5;

    /// <param name="values">All of the indicator.</param>
    /// <returns>Ids of those that only editors see; none where the indicator has no such rule.</returns>
    public static IReadOnlySet<Guid> Of(OwnIndicator indicator, IReadOnlyCollection<OwnValue> values)
    {
        if (!indicator.WithholdsSmall)
            return new HashSet<Guid>();
        return values
            .GroupBy(v => (v.Year, v.Part))
            .Where(period => period.Any(v => IsSmall(indicator, v)))
            .SelectMany(period => period.Where(v => !v.IsTotal || IsSmall(indicator, v)))
            .Select(v => v.Id)
            .ToHashSet();
    }

    /// <summary>What nobody has said the number of persons of may be small, and is taken to be.</summary>
    private static bool IsSmall(OwnIndicator indicator, OwnValue value) =>
        (value.Persons ?? (indicator.CountsPersons ? value.Value : 0)) < Fewest;
}
