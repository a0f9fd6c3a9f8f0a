using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Indicators;

/// <summary>Areas picked out by code or name, by kind, by both, or all of them.</summary>
public static class ChosenAreas
{
    /// <summary>The most that one question may name.</summary>
    public const int Most = 400;

    /// <summary>What finds an area by what somebody wrote.</summary>
    public static AreaReader<Area> Reader(IReadOnlyList<Area> all) =>
        new(all, a => a.Code, a => a.Name, "inget område");

    /// <param name="written">Codes or names; null for all.</param>
    /// <param name="kind">Null for all kinds; areas of another kind fall away without a word.</param>
    /// <param name="all">In the order in which the chosen come back.</param>
    /// <returns>Refused for what no area is called, and for more than <see cref="Most"/>.</returns>
    public static Outcome<IReadOnlyList<Area>> Of(
        IReadOnlyCollection<string>? written,
        AreaKind? kind,
        IReadOnlyList<Area> all
    )
    {
        if (written is null)
            return Outcome(all.Where(a => kind is null || a.Kind == kind));
        if (written.Count > Most)
            return Refusal.Invalid(
                "area",
                $"Ange högst {Most} områden i taget. Utelämna listan så kommer alla {all.Count}."
            );
        var asked = AsAsked(written, Reader(all));
        if (!asked.Succeeded)
            return asked;
        var wanted = asked.Value.ToHashSet();
        return Outcome(all.Where(a => wanted.Contains(a) && (kind is null || a.Kind == kind)));
    }

    /// <summary>Each once, in the order in which they were written.</summary>
    public static Outcome<IReadOnlyList<Area>> AsAsked(IEnumerable<string> written, AreaReader<Area> reader)
    {
        var found = written
            .Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Area: reader.Find(word)))
            .ToList();
        var unknown = found.FindAll(f => f.Area is null).ConvertAll(f => f.Word);
        return unknown.Count > 0
            ? Refusal.Invalid("area", reader.Sentence(unknown))
            : Outcome(found.Select(f => f.Area!).Distinct());
    }

    private static Outcome<IReadOnlyList<Area>> Outcome(IEnumerable<Area> areas) => new List<Area>(areas);
}
