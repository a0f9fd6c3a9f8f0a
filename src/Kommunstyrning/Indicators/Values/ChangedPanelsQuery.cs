using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>A panel as an import found it and as it was before.</summary>
/// <param name="Before">By position; NaN is missing, everywhere where there was none.</param>
/// <param name="After">As long.</param>
public sealed record ChangedPanel(string IndicatorId, int Year, Gender Gender, double[] Before, double[] After)
{
    public bool IsChangedAt(int position) => !Before[position].Equals(After[position]);
}

/// <summary>What one import changed of some indicators, whatever later ones have made of it.</summary>
public sealed class ChangedPanelsQuery(KommunDb db)
{
    /// <param name="indicators">Codes in capital letters; nothing else is read.</param>
    /// <param name="areas">How many there are.</param>
    public async Task<IReadOnlyList<ChangedPanel>> Run(
        Guid importId,
        IReadOnlyCollection<string> indicators,
        int areas,
        CancellationToken cancel
    )
    {
        var all = db.Panels.AsNoTracking();
        var brought = all.Where(p =>
            indicators.Contains(p.IndicatorId) && p.RunId == importId && p.State != PanelState.Staged
        );
        var pairs = await (
            from next in brought
            join former in all
                on new
                {
                    next.IndicatorId,
                    next.Year,
                    next.Gender,
                    Before = next.Revision - 1,
                } equals new
                {
                    former.IndicatorId,
                    former.Year,
                    former.Gender,
                    Before = former.Revision,
                }
                into before
            from seen in before.DefaultIfEmpty()
            select new
            {
                next.IndicatorId,
                next.Year,
                next.Gender,
                Next = next.Values,
                Seen = (byte[]?)seen!.Values,
            }
        ).ToListAsync(cancel);
        return pairs.ConvertAll(p => new ChangedPanel(
            p.IndicatorId,
            p.Year,
            p.Gender,
            Unpacked(p.Seen, areas),
            Unpacked(p.Next, areas)
        ));
    }

    private static double[] Unpacked(byte[]? packed, int areas)
    {
        var values = new double[areas];
        values.AsSpan().Fill(double.NaN);
        if (packed is not null)
            PackedValues.Unpack(packed, values);
        return values;
    }
}
