using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Lets a decided version apply. The one before it is superseded. Its elements move along to the level with the same
/// key; where the new version already has elements of its own on a level, or lacks it, the old ones are superseded.
/// </summary>
public sealed class PutVersionInForce(KommunDb db, TimeProvider clock)
{
    /// <summary>Versions and all elements that move or step back are saved together, in the caller's transaction.</summary>
    /// <param name="revision">Of the version, as the person read it.</param>
    /// <returns>
    /// The version in force. Refused without a field and one at a time: forbidden (403) where the caller may not edit,
    /// missing, stale, and in conflict when it is not decided, when its first day has not come, when a newer one applies or
    /// when an element would lose its place. Nothing is saved then.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">The version or an element was changed between reading and writing.</exception>
    public async Task<Outcome<ModelVersion>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.ModelVersions.SingleOrDefaultAsync(v => v.Id == id, cancel) is not { } version)
            return Refusal.Missing("Versionen av styrmodellen");
        if (version.Revision != revision)
            return Refusal.Stale("Styrmodellen");
        if (version.State != VersionState.Decided)
            return Refusal.Conflict("", "Bara en beslutad version kan sättas i kraft.");
        if (version.InForceFrom > clock.Today())
            return Refusal.Conflict(
                "",
                $"Beslutet gäller från {version.InForceFrom?.ToString("d MMMM yyyy", Text.Swedish)}. Sätt i kraft då."
            );

        var old = await db.ModelVersions.Where(v => v.State == VersionState.InForce).ToListAsync(cancel);
        if (old.Exists(v => v.Number > version.Number))
            return Refusal.Conflict("", "En nyare version gäller redan. Den här kan inte ta dess plats.");
        foreach (var previous in old)
        {
            if (await CarryOver(previous.Id, version.Id, cancel) is { } refusal)
                return refusal;
            previous.State = VersionState.Superseded;
        }
        version.State = VersionState.InForce;
        await db.SaveChangesAsync(cancel);
        return version;
    }

    private async Task<Refusal?> CarryOver(Guid fromId, Guid toId, CancellationToken cancel)
    {
        var oldKeys = await db
            .LevelTypes.Where(l => l.VersionId == fromId)
            .ToDictionaryAsync(l => l.Id, l => l.Key, cancel);
        var levels = await db
            .LevelTypes.Where(l => l.VersionId == toId)
            .ToDictionaryAsync(l => l.Key, StringComparer.Ordinal, cancel);
        var already = await db.Elements.Where(e => e.VersionId == toId).ToListAsync(cancel);
        var taken = already.ToLookup(e => e.LevelTypeId);
        var moving = await db
            .Elements.Where(e => e.VersionId == fromId && e.State != ElementState.Superseded)
            .ToDictionaryAsync(e => e.Id, cancel);

        foreach (var element in moving.Values)
        {
            if (levels.GetValueOrDefault(oldKeys[element.LevelTypeId]) is not { } level || taken[level.Id].Any())
            {
                element.State = ElementState.Superseded;
                continue;
            }
            element.VersionId = toId;
            element.LevelTypeId = level.Id;
        }
        return moving
            .Values.Where(e => e.State != ElementState.Superseded)
            .Select(e => Rehang(e, moving, levels.Values, taken))
            .FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>A moved element whose parent stayed behind hangs on the one new element that took the parent's place.</summary>
    private static Refusal? Rehang(
        Element element,
        Dictionary<Guid, Element> moving,
        IEnumerable<LevelType> levels,
        ILookup<Guid, Element> taken
    )
    {
        if (element.ParentId is not { } parentId || moving[parentId].State != ElementState.Superseded)
            return null;
        var level = levels.First(l => l.Id == element.LevelTypeId);
        var heirs = levels
            .Where(l => level.ParentKeys.Contains(l.Key, StringComparer.Ordinal))
            .SelectMany(l => taken[l.Id])
            .ToList();
        if (heirs is not [var heir])
            return Refusal.Conflict(
                "",
                $"”{element.Title}” skulle bli utan plats i den nya versionen. Flytta eller ersätt den först."
            );
        element.ParentId = heir.Id;
        return null;
    }
}
