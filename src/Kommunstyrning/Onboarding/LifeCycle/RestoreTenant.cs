using System.Globalization;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Puts a municipality back as it was in an archive, its memberships and its trail too, while the others write on. One
/// transaction as the owner of the tables, since what is written once goes too; row-level security keeps it within the
/// municipality. What was there before is written to a file first, so that nothing is lost by a wrong choice.
/// </summary>
public sealed class RestoreTenant(
    KommunDb db,
    OwnerWorkAcrossTenants work,
    ExportTenant export,
    ShownPlansAcrossTenants shownPlans
)
{
    /// <param name="file">Can be sought in.</param>
    /// <param name="present">Where what is there now is written; can be read, written and sought in, and is empty.</param>
    /// <returns>Refused with what is wrong with the file; missing where the municipality is not here.</returns>
    public async Task<Outcome<ImportedTenant>> Run(Stream file, Stream present, CancellationToken cancel)
    {
        var read = await ArchiveReader.Read(file, cancel);
        if (!read.Succeeded)
            return Outcome<ImportedTenant>.Refused(read.Refusals);
        var manifest = read.Value.Manifest;
        if (
            await TenantOf.Find(db, manifest.Slug, cancel) is not { } tenant
            || !string.Equals(tenant.AreaCode, manifest.AreaCode, StringComparison.Ordinal)
        )
            return Refusal.Conflict(
                "",
                $"{manifest.Name} finns inte här på adressen ”{manifest.Slug}”. Ta in exporten med tenant import."
            );
        var kept = await export.Run(manifest.Slug, present, cancel);
        if (!kept.Succeeded)
            return Outcome<ImportedTenant>.Refused(kept.Refusals);
        var outcome = await work.Write(tenant, (owner, trail) => Restore(read.Value, owner, trail, cancel), cancel);
        if (outcome.Succeeded)
            await shownPlans.Refresh(outcome.Value.Tenant, cancel);
        return outcome;
    }

    private static async Task<Outcome<ImportedTenant>> Restore(
        Archive archive,
        KommunDb owner,
        Trail trail,
        CancellationToken cancel
    )
    {
        var manifest = archive.Manifest;
        var rows = ArchivedRows.Read(archive, owner);
        if (!rows.Succeeded)
            return Outcome<ImportedTenant>.Refused(rows.Refusals);
        await TenantRows.TakeAway(owner, leftOut: false, cancel);
        var people = await ArchivedPeople.Put(owner, archive.People, cancel);
        await rows.Value.Put(owner, people, withRegister: false, cancel);
        var tenant = await Register(owner, rows.Value, cancel);
        owner.ChangeTracker.Clear();
        await SearchKeeper.Rebuild(owner, cancel);
        owner.ChangeTracker.Clear();
        var hash = await DatasetHash.Of(owner, cancel);
        if (!string.Equals(hash, manifest.DatasetHash, StringComparison.Ordinal))
            return ImportTenant.Differs;
        var madeAt = StockholmDay.Local(manifest.MadeAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        trail.Add(
            new TrailNote(TrailKind.TenantRestored, tenant.Name)
            {
                Details = [("madeAt", madeAt), ("sha256", archive.Sha256)],
            }
        );
        return new ImportedTenant(tenant, manifest.MadeAt, hash, manifest.Tables.Sum(t => t.Rows), people.Count);
    }

    /// <summary>How it presents itself; whether it is paused is a matter of now.</summary>
    private static async Task<Tenant> Register(KommunDb owner, ArchivedRows rows, CancellationToken cancel)
    {
        var id = owner.CurrentTenantId;
        var row = await owner.Tenants.SingleAsync(t => t.Id == id, cancel);
        row.Name = (string)rows.Registered(nameof(Tenant.Name))!;
        row.OrganisationNumber = (string)rows.Registered(nameof(Tenant.OrganisationNumber))!;
        row.Theme = (Theme)rows.Registered(nameof(Tenant.Theme))!;
        row.Tagline = (string)rows.Registered(nameof(Tenant.Tagline))!;
        row.Presentation = (string)rows.Registered(nameof(Tenant.Presentation))!;
        await owner.SaveChangesAsync(cancel);
        return row;
    }
}
