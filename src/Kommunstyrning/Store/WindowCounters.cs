using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>Counts in one statement that adds and answers, so that of forty at once on two nodes no two get the same number.</summary>
public static class WindowCounters
{
    private const int SweptAtOnce = 100;

    /// <summary>Counts one more; a window that has ended begins anew.</summary>
    /// <param name="key">At most 80 characters.</param>
    /// <param name="window">How long a window lasts from its first count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window has no length.</exception>
    public static async Task<Counted> CountUp(
        this KommunDb db,
        string key,
        TimeSpan window,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        var now = at.ToUnixTimeMilliseconds();
        var ends = now + (long)window.TotalMilliseconds;
        var counted = (await db.Database.SqlQuery<Counted>(Statement(db, key, now, ends)).ToListAsync(cancel))[0];
        if (counted.Count == 1)
            await Sweep(db, now, cancel);
        return counted;
    }

    /// <summary>Takes one back in the window that it was counted in.</summary>
    /// <param name="counted">What counting up answered. Where another window has begun, nothing is taken back.</param>
    public static Task CountDown(this KommunDb db, string key, Counted counted, CancellationToken cancel) =>
        db.Set<WindowCounter>()
            .Where(c => c.Key == key && c.EndsAt == counted.EndsAt && c.Count > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Count, c => c.Count - 1), cancel);

    /// <summary>One statement on each engine: what it counts and what it answers cannot come apart.</summary>
    /// <param name="now">Unix time in milliseconds, as is the end.</param>
    /// <param name="ends">Where a window that begins now ends.</param>
    public static FormattableString Statement(KommunDb db, string key, long now, long ends) =>
        db.Engine switch
        {
            DatabaseProvider.SqlServer => $"""
                MERGE [dbo].[WindowCounters] WITH (HOLDLOCK) AS counter USING (VALUES ({key})) AS one ([Key]) ON counter.[Key] = one.[Key]
                WHEN MATCHED THEN UPDATE SET
                    [Count] = CASE WHEN counter.[EndsAt] <= {now} THEN 1 ELSE counter.[Count] + 1 END,
                    [EndsAt] = CASE WHEN counter.[EndsAt] <= {now} THEN {ends} ELSE counter.[EndsAt] END
                WHEN NOT MATCHED THEN INSERT ([Key], [Count], [EndsAt]) VALUES (one.[Key], 1, {ends})
                OUTPUT inserted.[Count], inserted.[EndsAt];
                """,
            DatabaseProvider.Sqlite or DatabaseProvider.PostgreSql => $"""
                INSERT INTO "WindowCounters" AS counter ("Key", "Count", "EndsAt") VALUES ({key}, 1, {ends})
                ON CONFLICT ("Key") DO UPDATE SET
                    "Count" = CASE WHEN counter."EndsAt" <= {now} THEN 1 ELSE counter."Count" + 1 END,
                    "EndsAt" = CASE WHEN counter."EndsAt" <= {now} THEN {ends} ELSE counter."EndsAt" END
                RETURNING "Count", "EndsAt"
                """,
        };

    /// <summary>Each new row takes away old ones, so that the table stays as large as one window is busy.</summary>
    private static async Task Sweep(KommunDb db, long now, CancellationToken cancel)
    {
        try
        {
            await db.Set<WindowCounter>()
                .Where(c => c.EndsAt <= now)
                .OrderBy(c => c.EndsAt)
                .Take(SweptAtOnce)
                .ExecuteDeleteAsync(cancel);
        }
        catch (DbException)
        {
            // two sweeps may meet; the next new row sweeps again
        }
    }
}
