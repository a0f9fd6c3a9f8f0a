using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>Leaves a step for later, or says that nothing needs to be done in it; or takes it up again.</summary>
public sealed class PassOverStep(KommunDb db)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>Forbidden (403) for those who may not administer; in conflict for the last step, which nothing comes after.</returns>
    public async Task<Outcome<StartStep>> Run(
        CallerAccess access,
        StartStep step,
        bool isBack,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        if (step == StartStep.Publish)
            return Refusal.Conflict("", "Det sista steget går inte att hoppa över. Gör det när ni är redo.");
        var progress = await db.StartProgressToChange(cancel);
        progress.PassedOver = [.. progress.PassedOver.Where(s => s != step), .. isBack ? [] : new[] { step }];
        await db.SaveChangesAsync(cancel);
        return step;
    }
}
