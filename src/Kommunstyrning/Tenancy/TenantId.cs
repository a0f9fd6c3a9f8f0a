using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Tenancy;

/// <summary>
/// A tenant's slug: 2–40 characters of a–z, 0–9 and hyphen. It stands first in the address and in every key,
/// never changes, and is safe to write into SQL text because nothing else passes <see cref="TryParse"/> (decision 3).
/// </summary>
public readonly partial record struct TenantId
{
    private readonly string? slug;

    private TenantId(string slug) => this.slug = slug;

    /// <summary>No tenant. Matches no row, since no slug is empty.</summary>
    public static TenantId None => default;

    /// <summary>Empty for <see cref="None"/>.</summary>
    public string Value => slug ?? "";

    /// <param name="text">As it stands: nothing is trimmed, and capital letters are not taken for small ones.</param>
    /// <param name="id"><see cref="None"/> where the text is not a slug.</param>
    /// <returns>False for null too.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out TenantId id)
    {
        var valid = text is not null && Pattern().IsMatch(text);
        id = valid ? new TenantId(text!) : None;
        return valid;
    }

    /// <summary>For what has been checked already; what people send goes by <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is not a slug.</exception>
    public static TenantId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a tenant slug.");

    /// <returns>The slug as it stands in addresses; empty for <see cref="None"/>.</returns>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9-]{2,40}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}
