using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>
/// The standings in memory, about six megabytes for all of Kolada. Worked out by the first who needs them of a newer data
/// version or a new day, when what was preliminary may be final, while the others wait.
/// </summary>
public sealed class StandingsCache
{
    private readonly SingleFlight<Copy> copy = new();

    /// <summary>Both kinds are worked out at once.</summary>
    /// <param name="kind">Regions, or else municipalities.</param>
    /// <param name="today">The day in Europe/Stockholm.</param>
    public async Task<Standings> At(
        PanelCopy panels,
        CatalogueCopy catalogue,
        AreaKind kind,
        DateOnly today,
        CancellationToken cancel
    ) =>
        (
            await copy.Get(
                c => c.Is(panels, catalogue, today),
                () => Task.FromResult(Build(panels, catalogue, today)),
                cancel
            )
        ).Of(kind);

    private static Copy Build(PanelCopy panels, CatalogueCopy catalogue, DateOnly today) =>
        new(
            panels.Number,
            catalogue.Number,
            today,
            Standings.Build(panels, catalogue.Indicators, AreaKind.Municipality, today),
            Standings.Build(panels, catalogue.Indicators, AreaKind.Region, today)
        );

    private sealed record Copy(
        long PanelNumber,
        long CatalogueNumber,
        DateOnly Today,
        Standings Municipalities,
        Standings Regions
    )
    {
        public bool Is(PanelCopy panels, CatalogueCopy catalogue, DateOnly today) =>
            (PanelNumber, CatalogueNumber, Today) == (panels.Number, catalogue.Number, today);

        public Standings Of(AreaKind kind) => kind == AreaKind.Region ? Regions : Municipalities;
    }
}
