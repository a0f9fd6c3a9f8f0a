using System.Security.Cryptography;
using System.Text;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// The end of an archive: its ZIP comment is "sha256:" and the hash of every byte before it, so that a changed byte is found
/// wherever it is, also where no reader of ZIP looks.
/// </summary>
internal static class ArchiveSeal
{
    private const string Mark = "sha256:";

    public const int Length = 71;

    /// <summary>What keeps the place until it is known.</summary>
    public static string Placeholder { get; } = Mark + new string('0', Length - Mark.Length);

    /// <summary>Over a file that ends in the placeholder.</summary>
    public static async Task Set(Stream file, CancellationToken cancel)
    {
        var seal = Encoding.ASCII.GetBytes(await Of(file, cancel));
        file.Position = file.Length - Length;
        await file.WriteAsync(seal, cancel);
        await file.FlushAsync(cancel);
    }

    public static async Task<bool> Holds(Stream file, CancellationToken cancel)
    {
        if (file.Length <= Length)
            return false;
        var expected = await Of(file, cancel);
        var there = new byte[Length];
        file.Position = file.Length - Length;
        await file.ReadExactlyAsync(there, cancel);
        return there.AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(expected));
    }

    private static async Task<string> Of(Stream file, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        file.Position = 0;
        for (var left = file.Length - Length; left > 0; )
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancel);
            hash.AppendData(buffer.AsSpan(0, read));
            left -= read;
        }
        return Mark + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
