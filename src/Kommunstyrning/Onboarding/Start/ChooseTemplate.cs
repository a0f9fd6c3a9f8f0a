using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>A municipality that has not begun to write changes the template that it begins with.</summary>
public sealed class ChooseTemplate(KommunDb db, PlanQuery planQuery, CopyTemplate copy)
{
    /// <summary>
    /// The units that are there stay; levels, words and parts that the former template brought go, and those of the new one come. Saves
    /// in the caller's transaction.
    /// </summary>
    /// <returns>
    /// Forbidden (403) for those who may not edit; invalid at template; in conflict without a field where somebody has
    /// written or decided something.
    /// </returns>
    public async Task<Outcome<Template>> Run(CallerAccess access, string? key, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (Templates.Find(key) is not { } template)
            return Refusal.Invalid("template", "Mallen finns inte. Välj en av mallarna i listan.");
        if (await WhyFixed(access, cancel) is { } why)
            return why;
        var models = await db.SteeringModels.ToListAsync(cancel);
        if (models.Exists(m => string.Equals(m.Template, template.Key, StringComparison.Ordinal)))
            return template;
        await Clear(models, cancel);
        await copy.Run(template, withExamples: false, cancel);
        return template;
    }

    /// <returns>Why the template can no longer be changed; null where it can.</returns>
    public async Task<Refusal?> WhyFixed(CallerAccess access, CancellationToken cancel)
    {
        var plan = await planQuery.Run(access, versionId: null, cancel);
        if (plan is null)
            return null;
        if (plan.Version is not { State: VersionState.Draft, Number: 1, Revision: 0 })
            return Fixed("Styrmodellen är redan bearbetad.");
        if (plan.Elements.FirstOrDefault(e => !TemplateMark.Is(e)) is { } written)
            return Fixed($"”{written.Title}” är redan skrivet i den.");
        return plan.Levels.FirstOrDefault(l => l.Revision > 0 || l.Id.Version != 8) is { } level
            ? Fixed($"Nivån {level.Singular.ToLower(Text.Swedish)} är ändrad.")
            : null;
    }

    private static Refusal Fixed(string because) =>
        Refusal.Conflict("", $"{because} Ändra nivåerna på styrmodellens sida i stället för att byta mall.");

    private async Task Clear(List<SteeringModel> models, CancellationToken cancel)
    {
        db.RemoveRange(await db.ElementLinks.ToListAsync(cancel));
        db.RemoveRange(await db.Contributors.ToListAsync(cancel));
        db.RemoveRange(await db.Elements.ToListAsync(cancel));
        db.RemoveRange(await db.LevelTypes.ToListAsync(cancel));
        db.RemoveRange(await db.ModelVersions.ToListAsync(cancel));
        db.RemoveRange(models);
        await db.SaveChangesAsync(cancel);
    }
}
