using Kommunstyrning.Access;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>How far a step has come.</summary>
public enum StepState
{
    Left,
    PassedOver,
    Done,
}

/// <param name="Count">Of what the step makes: units, people, goals; 0 where it makes nothing that is counted.</param>
/// <param name="Waiting">Rows that wait to be mended.</param>
public sealed record StartStepRead(StartStep Step, StepState State, int Count, int Waiting)
{
    /// <summary>An estimate for somebody who has everything at hand; no person has been timed.</summary>
    public int Minutes =>
        Step switch
        {
            StartStep.Profile => 3,
            StartStep.Model => 5,
            StartStep.Units or StartStep.People => 10,
            StartStep.Goals => 15,
            StartStep.Peers => 3,
            StartStep.Publish => 5,
        };
}

/// <summary>Where a municipality stands between its invitation and a page that everyone can read.</summary>
/// <param name="IsLive">Something that is decided applies, and strangers can read it.</param>
public sealed record StartRead(IReadOnlyList<StartStepRead> Steps, bool IsLive)
{
    /// <summary>Null when nothing is left.</summary>
    public StartStepRead? Next => Steps.FirstOrDefault(s => s.State == StepState.Left);

    public int Done => Steps.Count(s => s.State == StepState.Done);

    /// <summary>Of all that is left after the next one.</summary>
    public int MinutesAfterNext => Steps.Where(s => s.State == StepState.Left && s != Next).Sum(s => s.Minutes);
}

/// <summary>
/// Tells from what is there how far a municipality has come: a step is done when its outcome is there, however it was made.
/// </summary>
public sealed class StartQuery(KommunDb db, CurrentTenant current, UnitsQuery unitsQuery, PlanQuery planQuery)
{
    /// <returns>Null for whoever may not administer.</returns>
    public async Task<StartRead?> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.MayAdminister)
            return null;
        var (tenant, here) = (current.Tenant, current.Id);
        var progress = await db.StartProgress.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new StartProgress();
        var units = await unitsQuery.Run(cancel);
        var people = await db.Memberships.CountAsync(m => m.TenantId == here, cancel);
        var hasGroup = await db.OwnGroups.AnyAsync(cancel);
        var plan = await planQuery.Run(access, versionId: null, cancel);
        var written = plan?.Living.Count(e => !TemplateMark.Is(e)) ?? 0;
        var isLive = plan?.Version.State == VersionState.InForce && plan.Living.Any(e => e.State.IsDecided());
        return new StartRead(
            [
                Step(StartStep.Profile, tenant.Tagline.Length + tenant.Presentation.Length > 0, 0),
                Step(
                    StartStep.Model,
                    plan is not null && (plan.Levels.Count > 1 || plan.Version.State != VersionState.Draft),
                    0
                ),
                Step(StartStep.Units, units.Any(u => !TemplateMark.Is(u)), units.Count),
                Step(StartStep.People, people > 1, people),
                Step(StartStep.Goals, written > 0, written),
                Step(StartStep.Peers, hasGroup, 0),
                Step(StartStep.Publish, isLive, 0),
            ],
            isLive
        );

        StartStepRead Step(StartStep step, bool isDone, int count) =>
            new(
                step,
                isDone ? StepState.Done
                    : progress.PassedOver.Contains(step) ? StepState.PassedOver
                    : StepState.Left,
                count,
                progress.Waiting.Where(w => StepOf(w.Kind) == step).Sum(w => w.Count)
            );
    }

    private static StartStep StepOf(SheetKind kind) =>
        kind switch
        {
            SheetKind.Units => StartStep.Units,
            SheetKind.People => StartStep.People,
            SheetKind.Goals => StartStep.Goals,
        };
}

/// <summary>What a template brought and nobody has touched: such rows have an id of version 8 (<see cref="StableId"/>).</summary>
internal static class TemplateMark
{
    public static bool Is(Element element) => element.Id.Version == 8 && element.Revision == 0;

    public static bool Is(Unit unit) => unit.Id.Version == 8 && unit.Revision == 0;
}
