namespace Kommunstyrning.Bench;

/// <summary>What a program in production must be told before it serves.</summary>
internal static class Production
{
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["PublicAddress"] = "https://bench.example",
            ["KeyRing__Key"] = Convert.ToBase64String(new byte[32]),
        };
}
