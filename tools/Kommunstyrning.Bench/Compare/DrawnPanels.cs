using Kommunstyrning.Indicators;

namespace Kommunstyrning.Bench;

/// <summary>What is asked about: panels drawn by lot in which most municipalities have a value, each once.</summary>
/// <param name="Members">Positions of all municipalities.</param>
internal sealed record DrawnPanels(IReadOnlyList<PanelKey> Panels, int[] Members)
{
    private const int Seed = 20261122;
    private const int Least = 250;

    public static DrawnPanels Of(PanelCopy held, int count)
    {
        int[] members = [.. held.Areas.Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Position)];
        var keys = held
            .Series.Where(s => s.Key.Gender == Gender.Total)
            .OrderBy(s => s.Key.IndicatorId, StringComparer.Ordinal)
            .SelectMany(s =>
                s.Value.Select(year => (Key: new PanelKey(s.Key.IndicatorId, year.Key, Gender.Total), year.Value))
            )
            .Where(p => held.Unpack(p.Value) is var values && members.Count(m => !double.IsNaN(values[m])) >= Least)
            .Select(p => p.Key)
            .ToArray();
        // not for secrets: the same lot each time
#pragma warning disable CA5394
        new Random(Seed).Shuffle(keys);
#pragma warning restore CA5394
        return new DrawnPanels([.. keys.Take(count)], members);
    }

    /// <summary>Each in turn.</summary>
    public int Focus(int i) => Members[i % Members.Length];
}
