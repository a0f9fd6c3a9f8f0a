using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Who is to be reminded by somebody's button.</summary>
public enum Reminded
{
    /// <summary>Those who are late, and those whose last day it is.</summary>
    Due,

    /// <summary>All who have not handed in.</summary>
    All,
}

/// <summary>Reminds those who report for units that have not handed in, each unit once a day at most.</summary>
public sealed class RemindReporters(
    KommunDb db,
    UnitsQuery units,
    ReportersQuery reporters,
    TellReporters tell,
    TimeProvider clock
)
{
    /// <summary>Saves in the caller's transaction: that they were reminded, and their letters.</summary>
    /// <param name="unitId">One unit, whatever <paramref name="who"/> says; null for all whom that means.</param>
    /// <returns>
    /// How many units were reminded. Refused without a field: forbidden (403) where the caller may not edit, missing, and in
    /// conflict when the round is not open, where no letters are sent, and where there is nobody to remind, or not again today.
    /// </returns>
    /// <exception cref="DbUpdateException">Somebody else reminded one of them at the same moment.</exception>
    public async Task<Outcome<int>> Run(
        CallerAccess access,
        Guid id,
        Reminded who,
        Guid? unitId,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } round)
            return Refusal.Missing("Uppföljningen");
        if (round.WhyClosed() is { } closed)
            return closed;
        if (!tell.IsOpen)
            return Refusal.Conflict("", "Inga brev skickas härifrån, så ring eller skriv till dem själv.");
        var today = clock.Today();
        var waiting = (await Waiting(round, cancel))
            .Where(w => unitId is { } one ? w.Report.UnitId == one : who == Reminded.All || w.LastDay <= today)
            .ToList();
        if (waiting.Count == 0)
            return Refusal.Conflict("", "Ingen av dem är kvar att påminna: de har lämnat.");
        var reached = await Reached(access, waiting, cancel);
        if (reached.Count == 0)
            return Refusal.Conflict("", "Ingen är utsedd att rapportera där, så ingen kan påminnas. Utse någon först.");
        var count = await Remind(access, round, reached, isByItself: false, cancel);
        return count > 0 ? count : Refusal.Conflict("", "De är redan påminda i dag. Påminn igen i morgon.");
    }

    /// <summary>
    /// The daily job's: three working days before a unit's last day, on that day, and on the first working day after it. What was
    /// missed is made up for once, and who has been reminded since is not again. Saves in the caller's transaction.
    /// </summary>
    /// <param name="access">Of the program's own work.</param>
    /// <returns>How many units were reminded; 0 where no letters are sent. Forbidden (403) where the caller may not edit.</returns>
    /// <exception cref="DbUpdateException">Somebody else reminded one of them at the same moment.</exception>
    public async Task<Outcome<int>> RunDue(CallerAccess access, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var count = 0;
        if (!tell.IsOpen)
            return count;
        var today = clock.Today();
        foreach (var round in await db.Rounds.AsNoTracking().Where(r => r.State == RoundState.Open).ToListAsync(cancel))
        {
            var last = (await db.RoundReminders.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(cancel))
                .GroupBy(r => r.UnitId)
                .ToDictionary(g => g.Key, g => g.Max(r => r.Day));
            var due = (await Waiting(round, cancel))
                .Where(w =>
                    Occasion(w.LastDay, today) is { } day
                    && day > round.OpenedOn
                    && !(last.TryGetValue(w.Report.UnitId, out var reminded) && reminded >= day)
                )
                .ToList();
            count += await Remind(access, round, await Reached(access, due, cancel), isByItself: true, cancel);
        }
        return count;
    }

    /// <returns>The newest day, up to today, on which a unit is reminded by itself; null where none has come.</returns>
    internal static DateOnly? Occasion(DateOnly lastDay, DateOnly today)
    {
        DateOnly[] days = [SwedishWorkingDays.Add(lastDay, 1), lastDay, SwedishWorkingDays.Add(lastDay, -3)];
        return days.Select(d => (DateOnly?)d).FirstOrDefault(d => d <= today);
    }

    private async Task<List<(UnitReport Report, DateOnly LastDay)>> Waiting(Round round, CancellationToken cancel)
    {
        var kinds = (await units.Run(cancel)).ToDictionary(u => u.Id, u => u.Kind);
        var reports = await db
            .UnitReports.AsNoTracking()
            .Where(r => r.RoundId == round.Id)
            .Where(r => r.State == ReportState.Writing || r.State == ReportState.Returned)
            .ToListAsync(cancel);
        return reports.ConvertAll(r => (r, round.LastDayOf(r, kinds[r.UnitId])));
    }

    /// <summary>Those for whom somebody reports.</summary>
    private async Task<List<UnitReport>> Reached(
        CallerAccess access,
        List<(UnitReport Report, DateOnly LastDay)> waiting,
        CancellationToken cancel
    )
    {
        if (waiting.Count == 0)
            return [];
        var people = await reporters.Run(access, cancel);
        return
        [
            .. waiting.Select(w => w.Report).Where(r => r.StandInAccountId is not null || people.Contains(r.UnitId)),
        ];
    }

    private async Task<int> Remind(
        CallerAccess access,
        Round round,
        List<UnitReport> reports,
        bool isByItself,
        CancellationToken cancel
    )
    {
        var today = clock.Today();
        var already = await db
            .RoundReminders.Where(r => r.RoundId == round.Id && r.Day == today)
            .Select(r => r.UnitId)
            .ToListAsync(cancel);
        var now = reports.Where(r => !already.Contains(r.UnitId)).ToList();
        if (now.Count == 0)
            return 0;
        db.AddRange(
            now.Select(r => new RoundReminder
            {
                RoundId = round.Id,
                UnitId = r.UnitId,
                Day = today,
                IsByItself = isByItself,
            })
        );
        await db.SaveChangesAsync(cancel);
        await tell.Run(new Told(LetterKind.ReportDue) { SubjectId = round.Id }, now, access, cancel);
        return now.Count;
    }
}
