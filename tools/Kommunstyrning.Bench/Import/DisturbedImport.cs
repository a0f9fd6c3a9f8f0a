namespace Kommunstyrning.Bench;

/// <summary>One import that is killed and started again until it is done.</summary>
internal sealed class DisturbedImport(Database database, Source source, KillPlan plan, KillTally tally)
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    public async Task Run(Known before, Known after)
    {
        var isLeft = false;
        do
        {
            var isServer = isLeft && plan.IsServersTurn;
            await using var child = isServer
                ? Node.Start(database, source)
                : Verb.Start(database, source, "import", "--all");
            if (await Outlives(child, isServer) is not { } moment)
                break;
            await child.Kill();
            plan.Count();
            isLeft = await Look(before, after, isServer, moment);
        } while (isLeft);
        if (!(await Progress.Of(database)).IsDone)
            throw new InvalidOperationException("An import ended and was not done.");
        tally.Finish(
            await Known.Of(database, source) is var now && now == after && await Progress.Leftovers(database) == 0
        );
    }

    /// <returns>How long the process had worked when its moment came; null where it was done before.</returns>
    private async Task<TimeSpan?> Outlives(Child child, bool isServer)
    {
        await Wait.Until(async () => await IsAt(child, p => p.Worker == child.Id), Most, "the import began");
        if (plan.WaitsForCheck)
            await Wait.Until(async () => await IsAt(child, p => p.Stage is "Check"), Most, "the import was checked");
        var moment = plan.IsOver ? Most : plan.Draw();
        var end = TimeProvider.System.GetTimestamp();
        await Wait.Until(
            async () =>
                TimeProvider.System.GetElapsedTime(end) > moment
                || child.HasExited
                || (isServer && !(await Progress.Of(database)).IsUnderWay),
            Most * 2,
            "the import was done"
        );
        if (child.HasExited && (await child.End()).ExitCode != 0)
            throw new InvalidOperationException($"The import failed: {child.Output}{child.Errors}");
        return TimeProvider.System.GetElapsedTime(end) > moment && !child.HasExited ? moment : null;
    }

    private async Task<bool> IsAt(Child child, Func<Progress, bool> holds) =>
        child.HasExited || (await Progress.Of(database) is var now && (holds(now) || now.IsDone));

    private async Task<bool> Look(Known before, Known after, bool isServer, TimeSpan moment)
    {
        var progress = await Progress.Of(database);
        var seen = await Progress.Seen(database);
        var isBefore = string.Equals(seen, before.Seen, StringComparison.Ordinal);
        var isAfter = string.Equals(seen, after.Seen, StringComparison.Ordinal);
        tally.Kill(plan.Done, isServer, moment, progress, isBefore, isAfter);
        return !progress.IsDone;
    }
}
