using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Which indicators a profile is about. Null does not narrow.</summary>
internal sealed record ProfileFilter(string? OperatingArea, IReadOnlySet<string>? Ids, bool? IsJudged)
{
    public static Outcome<ProfileFilter> Of(ProfileRequest asked, CatalogueCopy catalogue)
    {
        string? operatingArea = null;
        if (
            asked.OperatingArea is { } wanted
            && (operatingArea = catalogue.OperatingAreas.FirstOrDefault(a => IsSame(a, wanted))) is null
        )
            return Refusal.Invalid(
                "operatingArea",
                $"Området ”{wanted}” finns inte. Välj ett av: {string.Join("; ", catalogue.OperatingAreas)}."
            );
        IReadOnlySet<string>? ids = null;
        if (asked.IndicatorGroup is { } group && !catalogue.Groups.TryGetValue(group, out ids))
            return Refusal.Invalid(
                "indicatorGroup",
                $"Gruppen ”{group}” finns inte. Välj en id i listan över grupper av nyckeltal."
            );
        return new ProfileFilter(operatingArea, ids, asked.IsJudged);
    }

    public bool Holds(Indicator indicator) =>
        (OperatingArea is null || string.Equals(indicator.OperatingArea, OperatingArea, StringComparison.Ordinal))
        && (Ids is null || Ids.Contains(indicator.Id))
        && (IsJudged is null || IsJudged == (indicator.Direction != Direction.None));

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
