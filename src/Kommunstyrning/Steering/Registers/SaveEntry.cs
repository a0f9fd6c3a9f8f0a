using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Adds an entry to a register, or changes it. Members alone see it until it is tied to something that all see.</summary>
public sealed class SaveEntry(KommunDb db, UnitsQuery unitsQuery)
{
    /// <summary>Of one register in one municipality.</summary>
    public const int Most = 1_000;

    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>
    /// The new entry. Forbidden (403) where the caller may not edit, or in conflict when the register is full, without a field;
    /// else every fault at once: invalid at the field of the same name as in <see cref="RegisterInput"/>, and in conflict at
    /// name or unitId when it is there already.
    /// </returns>
    public async Task<Outcome<RegisterEntry>> Add(
        CallerAccess access,
        RegisterKind kind,
        RegisterInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        return await db.RegisterEntries.CountAsync(e => e.Kind == kind, cancel) >= Most
            ? Refusal.Conflict("", "Registret är fullt. Ta bort det som inte används.")
            : await Write(access, new RegisterEntry { Kind = kind }, raw, cancel);
    }

    /// <summary>Saves in the caller's transaction; raises the revision also where nothing differs.</summary>
    /// <param name="revision">The revision that the person read.</param>
    /// <returns>The entry. Missing or stale, without a field; else as when adding.</returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<RegisterEntry>> Edit(
        CallerAccess access,
        RegisterKind kind,
        Guid id,
        int revision,
        RegisterInput raw,
        CancellationToken cancel
    )
    {
        var found = await EntryToChange.Find(db, access, kind, id, revision, cancel);
        return found.Succeeded ? await Write(access, found.Value, raw, cancel) : found;
    }

    private async Task<Outcome<RegisterEntry>> Write(
        CallerAccess access,
        RegisterEntry entry,
        RegisterInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var input = raw.Normalise();
        var refusals = RegisterCheck.Of(entry.Kind, input, await unitsQuery.Run(cancel)).ToList();
        if (await IsThere(entry, input, cancel) is { } there)
            refusals.Add(there);
        if (refusals.Count > 0)
            return Outcome<RegisterEntry>.Refused(refusals);

        entry.IsExample = entry.IsExample && Same(entry.Name, input.Name) && Same(entry.Text, input.Text);
        entry.Sort = input.Sort;
        entry.Name = input.Name;
        entry.Text = input.Text;
        entry.Issuer = input.Issuer;
        entry.UnitId = input.UnitId;
        entry.Year = input.Year;
        entry.YearTo = input.YearTo;
        entry.Link = input.Link;
        entry.Needs = input.Needs;
        entry.SuccessFactors = input.SuccessFactors;
        if (db.Entry(entry).State == EntityState.Detached)
            db.Add(entry);
        else
            StructureLock.Touch(db, entry);
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    private async Task<Refusal?> IsThere(RegisterEntry entry, RegisterInput input, CancellationToken cancel)
    {
        var (id, kind, unit) = (entry.Id, entry.Kind, input.UnitId);
        if (input.Sort == RegisterSort.Internal)
            return
                unit is not null
                && await db.RegisterEntries.AnyAsync(e => e.Kind == kind && e.Id != id && e.UnitId == unit, cancel)
                ? Refusal.Conflict("unitId", "Enheten står redan i registret. Använd den som finns.")
                : null;
        var names = await db
            .RegisterEntries.Where(e => e.Kind == kind && e.Id != id)
            .Select(e => new
            {
                e.Name,
                e.Issuer,
                e.Year,
            })
            .ToListAsync(cancel);
        return names.Exists(e =>
            string.Equals(e.Name, input.Name, StringComparison.OrdinalIgnoreCase)
            && Same(e.Issuer, input.Issuer)
            && e.Year == input.Year
        )
            ? Refusal.Conflict(
                "name",
                $"”{input.Name}” står redan i registret. Använd den som finns, eller ge den här ett annat namn."
            )
            : null;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
