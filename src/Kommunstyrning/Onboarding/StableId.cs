using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// The same id each time for the same thing of the same tenant, so that a seeded database can be compared with
/// another and linked to. Shaped as a version 8 UUID: the first sixteen bytes of SHA-256.
/// </summary>
internal static class StableId
{
    /// <param name="kind">Keeps an element and a unit with the same key apart.</param>
    public static Guid Of(TenantId tenant, string kind, string key) => Of($"{tenant}/{kind}/{key}");

    public static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
