using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Says that an activity has come to another state, and leaves the rest of it as it is.</summary>
public sealed class StepActivity(KommunDb db, SaveActivity save)
{
    /// <inheritdoc cref="SaveActivity.Edit"/>
    public async Task<Outcome<Activity>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        ActivityState state,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Report) is { } forbidden)
            return forbidden;
        return await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } there
            ? Refusal.Missing("Aktiviteten")
            : await save.Edit(
                access,
                id,
                revision,
                new ActivityInput
                {
                    Title = there.Title,
                    Text = there.Text,
                    UnitId = there.UnitId,
                    Start = there.Start,
                    End = there.End,
                    State = state,
                },
                cancel
            );
    }
}
