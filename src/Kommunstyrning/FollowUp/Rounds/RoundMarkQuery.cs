using System.Globalization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Whether anything has happened in a round since somebody looked, in one question by the keys of its rows.</summary>
public sealed class RoundMarkQuery(KommunDb db, TimeProvider clock)
{
    /// <returns>
    /// A text that is another when <see cref="RoundQuery"/> would tell something else of the round: when somebody has written,
    /// handed in, been reminded or been given another day, and on another day. Null where it is not seen by the reader as one
    /// that goes on.
    /// </returns>
    public async Task<string?> Run(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return null;
        var reports = db.UnitReports.Where(r => r.RoundId == id);
        var reminders = db.RoundReminders.Where(r => r.RoundId == id);
        var found = await db
            .Rounds.Where(r => r.Id == id && r.State != RoundState.Planned)
            .Select(r => new
            {
                r.Revision,
                r.State,
                Units = reports.Count(),
                Acts = reports.Sum(u => u.Revision),
                SavedAt = reports.Max(u => u.SavedAt),
                Reminders = reminders.Count(),
            })
            .SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{clock.Today():yyyyMMdd}-{found.State}-{found.Revision}-{found.Units}-{found.Acts}-{found.SavedAt?.UtcTicks ?? 0}-{found.Reminders}"
            );
    }
}
