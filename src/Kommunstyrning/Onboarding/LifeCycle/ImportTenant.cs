using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>A municipality that has been put in, or put back, from an archive.</summary>
/// <param name="DatasetHash">The same as the archive says.</param>
public sealed record ImportedTenant(Tenant Tenant, DateTimeOffset MadeAt, string DatasetHash, int Rows, int People);

/// <summary>
/// Takes in an archive where the municipality is not: all of it in one transaction, which is kept only where what came in has
/// the archive's own `dataset-hash`. No other municipality's row is touched.
/// </summary>
public sealed class ImportTenant(IServiceScopeFactory scopes, KommunDb db, CurrentActor actor)
{
    /// <param name="file">Can be sought in.</param>
    /// <returns>
    /// Refused with what is wrong with the file; in conflict where the municipality or its address is here already, so that
    /// the same archive twice is refused the second time.
    /// </returns>
    public async Task<Outcome<ImportedTenant>> Run(Stream file, CancellationToken cancel)
    {
        var read = await ArchiveReader.Read(file, cancel);
        if (!read.Succeeded)
            return Outcome<ImportedTenant>.Refused(read.Refusals);
        var manifest = read.Value.Manifest;
        var rows = ArchivedRows.Read(read.Value, db);
        if (!rows.Succeeded)
            return Outcome<ImportedTenant>.Refused(rows.Refusals);
        return await TransactionRetry.Run(commits => Import(read.Value, rows.Value, commits, cancel), cancel);
    }

    private async Task<Outcome<ImportedTenant>> Import(
        Archive archive,
        ArchivedRows rows,
        Action commits,
        CancellationToken cancel
    )
    {
        var manifest = archive.Manifest;
        var tenant = new Tenant
        {
            Id = TenantId.Parse(manifest.Slug),
            Name = manifest.Name,
            AreaCode = manifest.AreaCode,
        };
        await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, actor.Access, cancel);
        if (await WhyTaken(scope.Db, tenant, cancel) is { } taken)
            return taken;
        var people = await ArchivedPeople.Put(scope.Db, archive.People, cancel);
        await rows.Put(scope.Db, people, withRegister: true, cancel);
        scope.Db.ChangeTracker.Clear();
        await SearchKeeper.Rebuild(scope.Db, cancel);
        scope.Db.ChangeTracker.Clear();
        // its identity provider has stayed behind: nobody could come in by it
        await scope
            .Db.Tenants.Where(t => t.Id == tenant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.SignIn, TenantSignIn.Passwords), cancel);
        var hash = await DatasetHash.Of(scope.Db, cancel);
        if (!string.Equals(hash, manifest.DatasetHash, StringComparison.Ordinal))
            return Differs;
        var there = await scope.Db.Tenants.AsNoTracking().SingleAsync(t => t.Id == tenant.Id, cancel);
        commits();
        await scope.Commit(CancellationToken.None);
        return new ImportedTenant(there, manifest.MadeAt, hash, manifest.Tables.Sum(t => t.Rows), people.Count);
    }

    /// <summary>It cannot be kept: what lies here is not what the archive says.</summary>
    internal static Refusal Differs { get; } =
        Refusal.Conflict(
            "",
            "Det som togs in har en annan dataset-hash än exporten säger. Inget har sparats. Filen har troligen ändrats för hand."
        );

    private static async Task<Refusal?> WhyTaken(KommunDb db, Tenant tenant, CancellationToken cancel)
    {
        var there = await db
            .Tenants.AsNoTracking()
            .Where(t => t.Id == tenant.Id || t.AreaCode == tenant.AreaCode)
            .ToListAsync(cancel);
        if (there.Find(t => string.Equals(t.AreaCode, tenant.AreaCode, StringComparison.Ordinal)) is { } same)
            return Refusal.Conflict(
                "",
                $"{same.Name} finns redan här, med adressen ”{same.Id}”. En export tas in där kommunen inte finns; med tenant restore tar den platsen för det som är där."
            );
        if (there.Count > 0)
            return Refusal.Conflict("", $"Adressen ”{tenant.Id}” är upptagen av {there[0].Name}.");
        return await DeletedSlugs.WhyTaken(db, tenant.Id, tenant.AreaCode, cancel);
    }
}
