namespace Kommunstyrning.Indicators;

/// <summary>Areas picked out by code, by kind, by both, or all of them.</summary>
public static class ChosenAreas
{
    /// <summary>The most codes that one question may name.</summary>
    public const int Most = 400;

    private const int MostNamed = 5;

    /// <param name="codes">Null for all.</param>
    /// <param name="kind">Null for all kinds; codes of another kind fall away without a word.</param>
    /// <param name="all">In the order in which the chosen come back.</param>
    /// <returns>Refused for a code that no area has, and for more codes than <see cref="Most"/>.</returns>
    public static Outcome<IReadOnlyList<Area>> Of(
        IReadOnlyCollection<string>? codes,
        AreaKind? kind,
        IReadOnlyList<Area> all
    )
    {
        if (codes?.Count > Most)
            return Refusal.Invalid(
                "area",
                $"Ange högst {Most} områden i taget. Utelämna listan så kommer alla {all.Count}."
            );
        var wanted = codes?.ToHashSet(StringComparer.Ordinal);
        var unknown = wanted?.Except(all.Select(a => a.Code), StringComparer.Ordinal).ToList() ?? [];
        if (unknown.Count > 0)
            return Refusal.Invalid("area", Sentence(unknown, all));
        return Outcome(all.Where(a => wanted?.Contains(a.Code) != false && (kind is null || a.Kind == kind)));
    }

    private static Outcome<IReadOnlyList<Area>> Outcome(IEnumerable<Area> areas) => new List<Area>(areas);

    private static string Sentence(List<string> unknown, IReadOnlyList<Area> all)
    {
        var named = string.Join(", ", unknown.Take(MostNamed).Select(code => $"”{code}”"));
        var more = unknown.Count > MostNamed ? $" med flera ({unknown.Count})" : "";
        var meant = all.FirstOrDefault(a =>
            string.Equals(AreaName.Fold(a.Name), AreaName.Fold(unknown[0]), StringComparison.Ordinal)
        );
        var hint = meant is null
            ? "Ange fyrsiffriga koder ur listan över områden, till exempel 2581."
            : $"{meant.Name} har koden {meant.Code}.";
        return $"Det finns inget område {named}{more}. {hint}";
    }
}
