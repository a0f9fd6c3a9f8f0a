using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>Adds, changes and removes a municipality's own circles.</summary>
public sealed class SaveOwnCircle(KommunDb db, HeldPanels heldPanels, ReadDataVersion readVersion)
{
    /// <param name="areas">Names or codes, as they were written.</param>
    public Task<Outcome<OwnCircle>> Add(string name, IReadOnlyList<string> areas, CancellationToken cancel) =>
        Write(new OwnCircle { Name = "" }, name, areas, cancel);

    public async Task<Outcome<OwnCircle>> Edit(
        Guid id,
        int revision,
        string name,
        IReadOnlyList<string> areas,
        CancellationToken cancel
    )
    {
        if (await db.OwnCircles.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } circle)
            return Refusal.Missing("Kretsen");
        if (circle.Revision != revision)
            return Refusal.Stale(circle.Name);
        return await Write(circle, name, areas, cancel);
    }

    public async Task<Outcome<OwnCircle>> Remove(Guid id, int revision, CancellationToken cancel)
    {
        if (await db.OwnCircles.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } circle)
            return Refusal.Missing("Kretsen");
        if (circle.Revision != revision)
            return Refusal.Stale(circle.Name);
        db.Remove(circle);
        await db.SaveChangesAsync(cancel);
        return circle;
    }

    private async Task<Outcome<OwnCircle>> Write(
        OwnCircle circle,
        string name,
        IReadOnlyList<string> areas,
        CancellationToken cancel
    )
    {
        var version = await readVersion.Run(cancel);
        var panels = await heldPanels.At(version.Number, db, cancel);
        var chosen = WrittenAreas.Read(areas, panels.Areas);
        var refusals = (await CheckName(circle, Text.Line(name), cancel)).Concat(chosen.Refusals).ToList();
        if (refusals.Count > 0)
            return Outcome<OwnCircle>.Refused(refusals);
        circle.Name = Text.Line(name);
        circle.Codes = [.. chosen.Value.Select(a => a.Code)];
        if (db.Entry(circle).State == EntityState.Detached)
            db.Add(circle);
        await db.SaveChangesAsync(cancel);
        return circle;
    }

    private async Task<List<Refusal>> CheckName(OwnCircle circle, string name, CancellationToken cancel)
    {
        if (name.Length is 0 or > OwnCircle.NameLength)
            return [Refusal.Invalid("name", $"Ge kretsen ett namn, med högst {OwnCircle.NameLength} tecken.")];
        var others = await db.OwnCircles.Where(c => c.Id != circle.Id).Select(c => c.Name).ToListAsync(cancel);
        return others.Contains(name, StringComparer.Create(Text.Swedish, ignoreCase: true))
            ? [Refusal.Conflict("name", $"Det finns redan en krets som heter {name}. Välj ett annat namn.")]
            : [];
    }
}
