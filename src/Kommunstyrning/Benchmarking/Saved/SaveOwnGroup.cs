using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>Adds, changes and removes a municipality's own groups.</summary>
public sealed class SaveOwnGroup(KommunDb db, OpenDataQuery openData)
{
    /// <param name="areas">Names or codes, as they were written.</param>
    /// <returns>
    /// Refused where the name is empty, too long or taken, or the areas are not from three of one kind up to 290.
    /// </returns>
    public Task<Outcome<OwnGroup>> Add(
        CallerAccess access,
        string name,
        IReadOnlyList<string> areas,
        CancellationToken cancel
    ) => Write(access, new OwnGroup { Name = "" }, name, areas, cancel);

    /// <summary>The same for an administrator too, whose municipality is finding its way in.</summary>
    /// <returns>Refused as when adding.</returns>
    public async Task<Outcome<OwnGroup>> Begin(
        CallerAccess access,
        string name,
        IReadOnlyList<string> areas,
        CancellationToken cancel
    ) =>
        !access.MayAdminister && access.WhyNot(Rights.Compare) is { } forbidden
            ? forbidden
            : await Keep(new OwnGroup { Name = "" }, name, areas, cancel);

    /// <param name="revision">The one that the person had before them.</param>
    /// <param name="areas">Names or codes, as they were written; they take the place of those before.</param>
    /// <returns>Refused as when adding, and where it is not there or somebody else has changed it since.</returns>
    public async Task<Outcome<OwnGroup>> Edit(
        CallerAccess access,
        Guid id,
        int revision,
        string name,
        IReadOnlyList<string> areas,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Compare) is { } forbidden)
            return forbidden;
        if (await db.OwnGroups.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } group)
            return Refusal.Missing("Kretsen");
        if (group.Revision != revision)
            return Refusal.Stale(group.Name);
        return await Write(access, group, name, areas, cancel);
    }

    /// <param name="revision">The one that the person had before them.</param>
    /// <returns>What was removed; refused where it is not there or somebody else has changed it since.</returns>
    public async Task<Outcome<OwnGroup>> Remove(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Compare) is { } forbidden)
            return forbidden;
        if (await db.OwnGroups.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } group)
            return Refusal.Missing("Kretsen");
        if (group.Revision != revision)
            return Refusal.Stale(group.Name);
        db.Remove(group);
        await db.SaveChangesAsync(cancel);
        return group;
    }

    private async Task<Outcome<OwnGroup>> Write(
        CallerAccess access,
        OwnGroup group,
        string name,
        IReadOnlyList<string> areas,
        CancellationToken cancel
    ) => access.WhyNot(Rights.Compare) is { } forbidden ? forbidden : await Keep(group, name, areas, cancel);

    private async Task<Outcome<OwnGroup>> Keep(
        OwnGroup group,
        string name,
        IReadOnlyList<string> areas,
        CancellationToken cancel
    )
    {
        var panels = await openData.Panels(cancel);
        var chosen = AreaListInput.Read(areas, panels.Areas);
        var refusals = (await CheckName(group, Text.Line(name), cancel)).Concat(chosen.Refusals).ToList();
        if (refusals.Count > 0)
            return Outcome<OwnGroup>.Refused(refusals);
        group.Name = Text.Line(name);
        group.Codes = [.. chosen.Value.Select(a => a.Code)];
        if (db.Entry(group).State == EntityState.Detached)
            db.Add(group);
        await db.SaveChangesAsync(cancel);
        return group;
    }

    private async Task<List<Refusal>> CheckName(OwnGroup group, string name, CancellationToken cancel)
    {
        if (name.Length is 0 or > OwnGroup.NameLength)
            return [Refusal.Invalid("name", $"Ge kretsen ett namn, med högst {OwnGroup.NameLength} tecken.")];
        var others = await db.OwnGroups.Where(c => c.Id != group.Id).Select(c => c.Name).ToListAsync(cancel);
        return others.Contains(name, StringComparer.Create(Text.Swedish, ignoreCase: true))
            ? [Refusal.Conflict("name", $"Det finns redan en krets som heter {name}. Välj ett annat namn.")]
            : [];
    }
}
