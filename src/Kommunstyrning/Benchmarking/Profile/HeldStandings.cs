using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>
/// The standings in memory, about six megabytes for all of Kolada. Worked out by the first who needs them of a newer data
/// version or a new day, when what was preliminary may be final, while the others wait.
/// </summary>
public sealed class HeldStandings : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private volatile Copy? held;

    public async Task<Standings> At(
        PanelCopy panels,
        CatalogueCopy catalogue,
        AreaKind kind,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (held is { } fresh && fresh.Is(panels, catalogue, today))
            return fresh.Of(kind);
        await turn.WaitAsync(cancel);
        try
        {
            if (held is not { } justBuilt || !justBuilt.Is(panels, catalogue, today))
                held = justBuilt = new Copy(
                    panels.Number,
                    catalogue.Number,
                    today,
                    Standings.Build(panels, catalogue.Indicators, AreaKind.Municipality, today),
                    Standings.Build(panels, catalogue.Indicators, AreaKind.Region, today)
                );
            return justBuilt.Of(kind);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

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
