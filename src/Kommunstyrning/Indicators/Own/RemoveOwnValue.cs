using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Takes away one value of an own indicator, such as one of the wrong period. The history tells what it was.</summary>
public sealed class RemoveOwnValue(KommunDb db)
{
    /// <summary>Raises the indicator's revision and saves.</summary>
    /// <param name="code">"E00001", in capital or small letters.</param>
    /// <param name="revision">Of the indicator, as the person read it.</param>
    /// <returns>The indicator. Refused without a field: forbidden (403), missing, stale.</returns>
    public async Task<Outcome<OwnIndicator>> Run(
        CallerAccess access,
        string code,
        int revision,
        Guid valueId,
        CancellationToken cancel
    )
    {
        if (await db.OwnIndicator(code, cancel) is not { } indicator)
            return access.WhyNowhere(Rights.Report) ?? Refusal.Missing("Nyckeltalet");
        if (access.WhyNot(Rights.Report, indicator.EnteredById) is { } forbidden)
            return forbidden;
        var value = await db.OwnValues.SingleOrDefaultAsync(
            v => v.Id == valueId && v.IndicatorId == indicator.Id,
            cancel
        );
        if (value is null)
            return Refusal.Missing("Värdet");
        if (indicator.Revision != revision)
            return Refusal.Stale($"”{indicator.Name}”");
        db.Remove(value);
        db.Entry(indicator).Property(i => i.Revision).IsModified = true;
        await db.SaveChangesAsync(cancel);
        return indicator;
    }
}
