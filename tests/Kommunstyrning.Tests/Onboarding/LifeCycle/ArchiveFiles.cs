using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Onboarding.LifeCycle;

/// <summary>Archives as files: made, opened, changed by hand and sealed anew.</summary>
internal static class ArchiveFiles
{
    public static async Task<byte[]> Exported(this Instance instance, string slug)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        using var file = new MemoryStream();
        var outcome = await scope.ServiceProvider.GetRequiredService<ExportTenant>().Run(slug, file, default);
        Assert.True(outcome.Succeeded);
        return file.ToArray();
    }

    public static async Task<Outcome<ImportedTenant>> Import(TestProgram program, byte[] file)
    {
        await using var scope = program.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportTenant>().Run(new MemoryStream(file), default);
    }

    public static string Text(ZipArchive zip, string path)
    {
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    public static void Write(ZipArchive zip, string path, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open());
        writer.Write(text);
    }

    /// <summary>A file of it, and what the manifest says of that file.</summary>
    public static void Rewrite(ZipArchive zip, string path, string from, string to)
    {
        var (before, manifest) = (Text(zip, path), Text(zip, "manifest.json"));
        var after = before.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(before, after);
        foreach (var name in new[] { path, "manifest.json" })
            zip.GetEntry(name)!.Delete();
        Write(zip, path, after);
        Write(zip, "manifest.json", manifest.Replace(Sha(before), Sha(after), StringComparison.Ordinal));
    }

    public static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static async Task<byte[]> Resealed(byte[] archive, Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        await stream.WriteAsync(archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            change(zip);
        var bytes = stream.ToArray();
        var seal = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, bytes.Length - 71)))}";
        Encoding.ASCII.GetBytes(seal).CopyTo(bytes, bytes.Length - 71);
        return bytes;
    }
}
