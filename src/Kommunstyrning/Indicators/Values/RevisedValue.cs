using System.Runtime.InteropServices;

namespace Kommunstyrning.Indicators;

/// <summary>A value that the source has changed, or taken away, since it was first fetched.</summary>
/// <param name="Before">As it was when it was first fetched.</param>
/// <param name="ChangedOn">The day in Europe/Stockholm on which a fetch last found it to be another.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RevisedValue(double Before, DateOnly ChangedOn)
{
    /// <summary>Those of one panel, by position; what is as it first was is left out, also where it has been another.</summary>
    /// <param name="former">What was seen before, oldest first, and when another took its place.</param>
    /// <param name="now">By position; NaN is missing.</param>
    public static Dictionary<int, RevisedValue> Of(
        IReadOnlyList<(double[] Values, DateTimeOffset ReplacedAt)> former,
        double[] now
    )
    {
        var found = new Dictionary<int, RevisedValue>();
        for (var place = 0; place < now.Length; place++)
        {
            var (before, changedAt) = (double.NaN, (DateTimeOffset?)null);
            for (var i = 0; i < former.Count; i++)
            {
                var value = former[i].Values[place];
                if (double.IsNaN(before))
                    before = value;
                var next = i + 1 < former.Count ? former[i + 1].Values[place] : now[place];
                if (!double.IsNaN(before) && !value.Equals(next))
                    changedAt = former[i].ReplacedAt;
            }
            if (changedAt is { } at && !before.Equals(now[place]))
                found[place] = new RevisedValue(before, StockholmDay.Of(at));
        }
        return found;
    }
}
