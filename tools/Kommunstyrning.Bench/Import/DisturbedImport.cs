namespace Kommunstyrning.Bench;

/// <summary>One import that is killed and started again until it is done.</summary>
internal sealed class DisturbedImport(Database database, Source source, KillPlan plan, KillTally tally)
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    private string former = "";

    public async Task Run(Known before, Known after)
    {
        former = (await Progress.Of(database)).Run;
        while (await Progress.Of(database) is var now && !IsDone(now))
        {
            var isServer = IsOrdered(now) && plan.IsServersTurn;
            await using var child = isServer
                ? Node.Start(database, source)
                : Verb.Start(database, source, "import", "--all");
            if (await Outlives(child) is not { } moment)
                continue;
            await child.Kill();
            plan.Count();
            await Look(before, after, isServer, moment);
        }
        var isSame = await Known.Of(database, source) == after && await Progress.Leftovers(database) == 0;
        tally.Finish(isSame);
    }

    private bool IsOrdered(Progress progress) => !string.Equals(progress.Run, former, StringComparison.Ordinal);

    private bool IsDone(Progress progress) => IsOrdered(progress) && progress.IsDone;

    /// <returns>How long the process had worked when its moment came; null where it was done before.</returns>
    private async Task<TimeSpan?> Outlives(Child child)
    {
        await Wait.Until(() => IsAt(child, p => p.Worker == child.Id), Most, "the import began");
        if (plan.WaitsForCheck)
            await Wait.Until(
                () => IsAt(child, p => IsOrdered(p) && p.Stage is "Check"),
                Most,
                "the import was checked"
            );
        var begun = TimeProvider.System.GetTimestamp();
        var moment = plan.IsOver ? Most : plan.Draw();
        var isTime = false;
        await Wait.Until(
            async () => (isTime = TimeProvider.System.GetElapsedTime(begun) > moment) || await IsAt(child, _ => false),
            Most * 2,
            "the import was done"
        );
        if (child.HasExited && (await child.End()).ExitCode != 0)
            throw new InvalidOperationException($"The import failed: {child.Output}{child.Errors}");
        return isTime && !child.HasExited ? moment : null;
    }

    /// <summary>Or at its end: a verb ends when the import does, a server goes on.</summary>
    private async Task<bool> IsAt(Child child, Func<Progress, bool> holds) =>
        child.HasExited || (await Progress.Of(database) is var now && (holds(now) || IsDone(now)));

    private async Task Look(Known before, Known after, bool isServer, TimeSpan moment)
    {
        var progress = await Progress.Of(database);
        var seen = await Progress.Seen(database);
        var isBefore = string.Equals(seen, before.Seen, StringComparison.Ordinal);
        var isAfter = string.Equals(seen, after.Seen, StringComparison.Ordinal);
        tally.Kill(plan.Done, isServer, moment, progress, isBefore, isAfter);
    }
}
