using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>Adds, changes and removes a municipality's own groups.</summary>
public sealed class SaveOwnGroup(KommunDb db, PanelCache panelCache, DataVersionQuery readVersion)
{
    /// <param name="areas">Names or codes, as they were written.</param>
    public Task<Outcome<OwnGroup>> Add(string name, IReadOnlyList<string> areas, CancellationToken cancel) =>
        Write(new OwnGroup { Name = "" }, name, areas, cancel);

    public async Task<Outcome<OwnGroup>> Edit(
        Guid id,
        int revision,
        string name,
        IReadOnlyList<string> areas,
        CancellationToken cancel
    )
    {
        if (await db.OwnGroups.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } group)
            return Refusal.Missing("Kretsen");
        if (group.Revision != revision)
            return Refusal.Stale(group.Name);
        return await Write(group, name, areas, cancel);
    }

    public async Task<Outcome<OwnGroup>> Remove(Guid id, int revision, CancellationToken cancel)
    {
        if (await db.OwnGroups.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } group)
            return Refusal.Missing("Kretsen");
        if (group.Revision != revision)
            return Refusal.Stale(group.Name);
        db.Remove(group);
        await db.SaveChangesAsync(cancel);
        return group;
    }

    private async Task<Outcome<OwnGroup>> Write(
        OwnGroup group,
        string name,
        IReadOnlyList<string> areas,
        CancellationToken cancel
    )
    {
        var version = await readVersion.Run(cancel);
        var panels = await panelCache.At(version.Number, db, cancel);
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
