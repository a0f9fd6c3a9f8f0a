namespace Kommunstyrning.Onboarding;

/// <summary>First parts of addresses that are the instance's own and can name no municipality.</summary>
public sealed class ReservedSlugs(IEnumerable<string> slugs)
{
    private readonly HashSet<string> slugs = new(slugs, StringComparer.Ordinal);

    public static ReservedSlugs Default { get; } =
        new([
            "admin",
            "api",
            "areas",
            "assets",
            "css",
            "dist",
            "drift",
            "fel",
            "fonts",
            "health",
            "hjalp",
            "images",
            "img",
            "indicators",
            "integritet",
            "jamfor",
            "js",
            "kommuner",
            "konto",
            "livez",
            "logga-in",
            "logga-ut",
            "metrics",
            "matris",
            "om",
            "openapi",
            "profil",
            "readyz",
            "samband",
            "scalar",
            "sok",
            "sparade",
            "static",
            "swagger",
            "tillganglighet",
            "valj-losenord",
            "well-known",
        ]);

    public bool Contains(string slug) => slugs.Contains(slug);
}
