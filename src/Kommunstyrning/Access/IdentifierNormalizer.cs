using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Access;

/// <summary>Addresses are compared as <see cref="Identifier"/> folds them; the framework's own way takes ſ for S.</summary>
internal sealed class IdentifierNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : Identifier.Fold(name);

    public string? NormalizeEmail(string? email) => email is null ? null : Identifier.Fold(email);
}
