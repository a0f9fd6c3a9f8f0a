using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Removes an own indicator that has no values and follows nothing. One that has is ended instead.</summary>
public sealed class RemoveOwnIndicator(KommunDb db, IEnumerable<IUsesOwnIndicators> users)
{
    /// <param name="code">"E00001", in capital or small letters.</param>
    /// <param name="revision">The one that whoever removes has read.</param>
    /// <returns>
    /// The removed indicator. Refused without a field: forbidden (403), missing, stale, and in conflict where it has values
    /// or something is followed by it.
    /// </returns>
    public async Task<Outcome<OwnIndicator>> Run(
        CallerAccess access,
        string code,
        int revision,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.OwnIndicator(code, cancel) is not { } indicator)
            return Refusal.Missing("Nyckeltalet");
        if (indicator.Revision != revision)
            return Refusal.Stale($"”{indicator.Name}”");
        if (await WhyNot(access, indicator, cancel) is { } why)
            return why;
        db.Remove(indicator);
        await db.SaveChangesAsync(cancel);
        return indicator;
    }

    /// <summary>Asked before it is offered.</summary>
    /// <returns>Null where it can be removed.</returns>
    public async Task<Refusal?> WhyNot(CallerAccess access, OwnIndicator indicator, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.OwnValues.AnyAsync(v => v.IndicatorId == indicator.Id, cancel))
            return Refusal.Conflict(
                "",
                $"”{indicator.Name}” har värden och tas inte bort. Avsluta det i stället: då står värdena kvar, och inga nya tas emot."
            );
        foreach (var user in users)
        {
            if (await user.WhyKept(indicator, cancel) is { } why)
                return why;
        }
        return null;
    }
}

/// <summary>A module that points at own indicators and knows why one must stay, and stay published.</summary>
public interface IUsesOwnIndicators
{
    /// <summary>Asked in the transaction that would remove or hide it.</summary>
    /// <returns>Null when this module lets it go.</returns>
    Task<Refusal?> WhyKept(OwnIndicator indicator, CancellationToken cancel);

    /// <summary>Asked in the transaction that would change what is said of it.</summary>
    /// <param name="then">What would be said, with its unit as it would be kept.</param>
    /// <returns>In conflict at unit, kind, direction or decimals; none where nothing of this module would be rewritten.</returns>
    Task<IReadOnlyList<Refusal>> WhySaidSo(OwnIndicator indicator, OwnIndicatorInput then, CancellationToken cancel);
}
