using System.Runtime.InteropServices;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>What came of it one year.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="IsPreliminary">Published, but not finally.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OutcomeValue(int Year, double Value, bool IsPreliminary)
{
    /// <returns>Of one area, oldest first; years to come are left out, since a forecast is no outcome.</returns>
    internal static List<OutcomeValue> Of(
        PanelCopy panels,
        Indicator? indicator,
        Area? area,
        Gender gender,
        DateOnly today
    )
    {
        if (indicator is null || area is null)
            return [];
        var outcome = new List<OutcomeValue>();
        var values = new double[panels.Areas.Count];
        foreach (var (year, panel) in panels.Of(indicator.Id, gender))
        {
            if (year > today.Year)
                break;
            PanelCopy.Unpack(panel, values);
            if (!double.IsNaN(values[area.Position]))
                outcome.Add(new OutcomeValue(year, values[area.Position], indicator.IsPreliminary(year, today)));
        }
        return outcome;
    }
}
