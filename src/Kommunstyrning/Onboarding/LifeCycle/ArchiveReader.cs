using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>Reads an archive and takes nothing on trust: the seal, the manifest, and each file against its hash.</summary>
public static class ArchiveReader
{
    private const string Again = "Hämta exporten på nytt, eller ta en annan kopia av den.";

    /// <param name="file">Can be sought in.</param>
    /// <returns>Refused with what is wrong with the file, before anything of it has been used.</returns>
    public static async Task<Outcome<Archive>> Read(Stream file, CancellationToken cancel)
    {
        if (!await ArchiveSeal.Holds(file, cancel))
            return Refusal.Invalid(
                "",
                $"Filen är skadad eller ändrad, eller ingen export härifrån: kontrollsumman i slutet av den stämmer inte. {Again}"
            );
        file.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        file.Position = 0;
        try
        {
            await using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return await Read(zip, hash, cancel);
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or FormatException)
        {
            return Refusal.Invalid("", $"Filen går inte att läsa som en export. {Again}");
        }
    }

    private static async Task<Outcome<Archive>> Read(ZipArchive zip, string hash, CancellationToken cancel)
    {
        var bytes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!bytes.TryAdd(entry.FullName, await Bytes(entry, cancel)))
                return Refusal.Invalid("", $"Filen {entry.FullName} finns två gånger i exporten. {Again}");
        }
        if (!bytes.Remove(ArchiveManifest.FileName, out var told))
            return Refusal.Invalid("", $"Exporten saknar {ArchiveManifest.FileName}. {Again}");
        var manifest = Json<ArchiveManifest>(told);
        if (WhyNot(manifest, bytes) is { } fault)
            return fault;
        return new Archive(manifest, bytes, Json<List<ArchivedPerson>>(bytes[ArchiveManifest.PeopleFile]), hash);
    }

    private static Refusal? WhyNot(ArchiveManifest manifest, Dictionary<string, byte[]> bytes)
    {
        if (!string.Equals(manifest.Format, ArchiveManifest.FormatName, StringComparison.Ordinal))
            return Refusal.Invalid("", $"Filen är ingen export härifrån: formatet är ”{manifest.Format}”.");
        if (manifest.Version != ArchiveManifest.Newest)
            return Refusal.Invalid(
                "",
                $"Exporten har format {manifest.Version}, och det här programmet läser format {ArchiveManifest.Newest}. Ta in den med den version av programmet som gjorde den."
            );
        if (!TenantId.TryParse(manifest.Slug, out _) || Municipality.Find(manifest.AreaCode) is null)
            return Refusal.Invalid("", "Exporten säger inte vilken kommun den är av.");
        foreach (var file in manifest.Files)
        {
            if (!bytes.TryGetValue(file.Path, out var there))
                return Refusal.Invalid("", $"Filen {file.Path} saknas i exporten. {Again}");
            if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(there)), file.Sha256, StringComparison.Ordinal))
                return Refusal.Invalid("", $"Filen {file.Path} är ändrad: kontrollsumman stämmer inte. {Again}");
        }
        return bytes.Keys.Except(manifest.Files.Select(f => f.Path), StringComparer.Ordinal).FirstOrDefault()
                is { } more
                ? Refusal.Invalid("", $"Filen {more} i exporten står inte i {ArchiveManifest.FileName}. {Again}")
            : bytes.ContainsKey(ArchiveManifest.PeopleFile) ? null
            : Refusal.Invalid("", $"Exporten saknar {ArchiveManifest.PeopleFile}. {Again}");
    }

    private static async Task<byte[]> Bytes(ZipArchiveEntry entry, CancellationToken cancel)
    {
        await using var stream = await entry.OpenAsync(cancel);
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole, cancel);
        return whole.ToArray();
    }

    private static T Json<T>(byte[] text) =>
        JsonSerializer.Deserialize<T>(text, ArchiveWriter.Json) ?? throw new JsonException("It is null.");
}
