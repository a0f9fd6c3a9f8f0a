using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>What was exported.</summary>
/// <param name="Sha256">Of the file, hexadecimal.</param>
/// <param name="Rows">By table.</param>
public sealed record ExportedTenant(
    TenantId Slug,
    DateTimeOffset At,
    string Sha256,
    string DatasetHash,
    long Bytes,
    IReadOnlyDictionary<string, int> Rows
);

/// <summary>
/// Writes everything that a municipality has into one archive, as of one moment while others write on. The trail has its
/// line first, so that the archive holds it too and says the same `dataset-hash` as the database it is from.
/// </summary>
public sealed class ExportTenant(IServiceScopeFactory scopes, KommunDb db, CurrentActor actor, TimeProvider clock)
{
    /// <param name="to">Can be read, written and sought in, and is empty. Nothing waits for its reader: it is whole first.</param>
    /// <returns>Missing when no municipality has the slug; one that is paused is exported too.</returns>
    public async Task<Outcome<ExportedTenant>> Run(string slug, Stream to, CancellationToken cancel)
    {
        if (await TenantOf.Find(db, slug, cancel) is not { } tenant)
            return Refusal.Missing("Kommunen");
        await Tell(tenant, cancel);
        var at = clock.GetUtcNow();
        var manifest = await Write(tenant, at, to, cancel);
        to.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(to, cancel));
        to.Position = 0;
        await db
            .Tenants.Where(t => t.Id == tenant.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(t => t.ExportedAt, at).SetProperty(t => t.ExportedHash, hash),
                cancel
            );
        return new ExportedTenant(
            tenant.Id,
            at,
            hash,
            manifest.DatasetHash,
            to.Length,
            manifest.Tables.ToDictionary(t => t.Name, t => t.Rows, StringComparer.Ordinal)
        );
    }

    public static string FileName(TenantId slug) => $"{slug}-export.zip";

    private Task<Outcome<Tenant>> Tell(Tenant tenant, CancellationToken cancel) =>
        TransactionRetry.Run<Outcome<Tenant>>(
            async commits =>
            {
                await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, actor.Access, cancel);
                scope.Get<Trail>().Add(new TrailNote(TrailKind.Exported, FileName(tenant.Id)));
                await scope.Seal(cancel);
                commits();
                await scope.Commit(CancellationToken.None);
                return tenant;
            },
            cancel
        );

    private async Task<ArchiveManifest> Write(Tenant tenant, DateTimeOffset at, Stream to, CancellationToken cancel)
    {
        ArchiveManifest manifest;
        await using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            var writer = new ArchiveWriter(zip, at);
            var leftOut = ArchiveContents
                .LeftOut.Select(l => new LeftOutOfArchive(l.Key.Name.Split('`')[0], l.Value))
                .OrderBy(l => l.What, StringComparer.Ordinal)
                .ToList();
            await writer.Add("README.txt", ArchiveReadme.Of(tenant.Name, tenant.Id.Value, at, leftOut), cancel);
            await using var scope = await TenantScope.Open(scopes, tenant, Intent.Snapshot, actor.Access, cancel);
            await writer.Add(await ArchivedPeople.Of(scope.Db, cancel), cancel);
            var tables = new List<ArchivedTable>();
            foreach (var table in ArchiveContents.Tables(scope.Db.Model))
                tables.Add(await writer.Add(table, await table.Rows(scope.Db, cancel), cancel));
            manifest = new ArchiveManifest(
                ArchiveManifest.FormatName,
                ArchiveManifest.Newest,
                at,
                tenant.Id.Value,
                tenant.Name,
                tenant.AreaCode,
                await DatasetHash.Of(scope.Db, cancel),
                tables,
                writer.Files,
                leftOut
            );
            await writer.Add(
                ArchiveManifest.FileName,
                JsonSerializer.Serialize(manifest, ArchiveWriter.Json) + "\n",
                cancel
            );
            zip.Comment = ArchiveSeal.Placeholder;
        }
        await ArchiveSeal.Set(to, cancel);
        return manifest;
    }
}
