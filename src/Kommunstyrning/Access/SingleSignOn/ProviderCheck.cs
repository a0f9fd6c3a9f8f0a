using System.Net;
using Kommunstyrning.Organisation;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Whether a provider can be set up as it is written.</summary>
internal static class ProviderCheck
{
    private const string Discovery = "/.well-known/openid-configuration";
    private const int SecretLength = 500;

    /// <returns>Nothing in it is null.</returns>
    public static ProviderInput Clean(ProviderInput raw)
    {
        var issuer = Text.Line(raw.Issuer);
        var claim = Text.Line(raw.GroupsClaim);
        return raw with
        {
            Issuer = issuer.EndsWith(Discovery, StringComparison.Ordinal) ? issuer[..^Discovery.Length] : issuer,
            ClientId = Text.Line(raw.ClientId),
            Secret = (raw.Secret ?? "").Trim(),
            Scopes = Text.Line(raw.Scopes),
            GroupsClaim = claim.Length > 0 ? claim : IdentityProvider.UsualGroupsClaim,
            GroupRoles =
            [
                .. raw
                    .GroupRoles.Select(g => new GroupRole(
                        Text.Line(g.Group),
                        g.Role,
                        Roles.Of(g.Role).IsPerUnit ? g.UnitId : null
                    ))
                    .Distinct(),
            ],
            StrongLevels = Text.Line(raw.StrongLevels),
        };
    }

    /// <param name="hasSecret">There is one already, for the same issuer.</param>
    public static IEnumerable<Refusal> Of(
        ProviderInput clean,
        bool hasSecret,
        ProviderNetwork network,
        IReadOnlyList<Unit> units
    ) =>
        new[]
        {
            Enum.IsDefined(clean.SignIn) && Enum.IsDefined(clean.Admits)
                ? null
                : Refusal.Invalid("signIn", "Välj ett av alternativen."),
            Issuer(clean.Issuer!, network) is { } wrong ? Refusal.Invalid("issuer", wrong) : null,
            clean.ClientId!.Length == 0
                ? Refusal.Invalid(
                    "clientId",
                    "Skriv klient-id, som du får när du registrerar tjänsten hos leverantören."
                )
                : null,
            clean.Secret!.Length == 0 && !hasSecret
                ? Refusal.Invalid(
                    "secret",
                    "Skriv klienthemligheten. Den måste skrivas på nytt när adressen till leverantören är en annan."
                )
                : null,
            clean.Secret.Length > SecretLength
                ? Refusal.Invalid("secret", $"Hemligheten får ha högst {SecretLength} tecken.")
                : null,
            TooLong("clientId", clean.ClientId),
            TooLong("scopes", clean.Scopes!),
            TooLong("groupsClaim", clean.GroupsClaim!),
            TooLong("strongLevels", clean.StrongLevels!),
        }
            .OfType<Refusal>()
            .Concat(Groups(clean, units));

    /// <summary>What will stand in the trail as changed; no values, since one of them is a secret.</summary>
    public static IEnumerable<string> Changed(IdentityProvider? there, TenantSignIn signIn, ProviderInput clean)
    {
        var before = there ?? new IdentityProvider();
        if (signIn != clean.SignIn)
            yield return "signIn";
        foreach (
            var (name, was, now) in new[]
            {
                ("issuer", before.Issuer, clean.Issuer!),
                ("clientId", before.ClientId, clean.ClientId!),
                ("scopes", before.Scopes, clean.Scopes!),
                ("groupsClaim", before.GroupsClaim, clean.GroupsClaim!),
                ("strongLevels", before.StrongLevels, clean.StrongLevels!),
                ("admits", $"{before.Admits}", $"{clean.Admits}"),
                ("makesAdministrators", $"{before.MakesAdministrators}", $"{clean.MakesAdministrators}"),
            }
        )
            if (!string.Equals(was, now, StringComparison.Ordinal))
                yield return name;
        if (clean.Secret!.Length > 0)
            yield return "secret";
        if (!before.GroupRoles.SequenceEqual(clean.GroupRoles))
            yield return "groupRoles";
    }

    private static string? Issuer(string issuer, ProviderNetwork network)
    {
        if (issuer.Length == 0)
            return "Skriv leverantörens adress (issuer), till exempel https://login.kommun.example/realms/kommun.";
        if (
            issuer.Length > IdentityProvider.IssuerLength
            || !Uri.TryCreate(issuer, UriKind.Absolute, out var address)
            || address is not { Query: "", Fragment: "", UserInfo: "" }
            || address.HostNameType is UriHostNameType.Unknown or UriHostNameType.Basic
        )
            return "Adressen ska vara hel, börja med https:// och sluta före ? och #. Den står som issuer hos leverantören.";
        if (!network.MaySpeakTo(address))
            return "Adressen ska börja med https://. Utan kryptering går det inte att lita på svaret.";
        return
            IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal)
            && InternalNetworks.Contain(literal)
            && !network.MayBeInternal(address.Host)
            ? "Adressen leder till ett internt nätverk. Ligger leverantören där, be den som driver tjänsten att tillåta den."
            : null;
    }

    private static Refusal? TooLong(string field, string text) =>
        text.Length > IdentityProvider.NameLength
            ? Refusal.Invalid(field, $"Texten får ha högst {IdentityProvider.NameLength} tecken.")
            : null;

    private static IEnumerable<Refusal> Groups(ProviderInput clean, IReadOnlyList<Unit> units)
    {
        if (clean.GroupRoles.Count > IdentityProvider.MostGroups)
            yield return Refusal.Invalid("group.0", $"Det får vara högst {IdentityProvider.MostGroups} grupper.");
        for (var i = 0; i < clean.GroupRoles.Count; i++)
        {
            var row = clean.GroupRoles[i];
            if (row.Group.Length is 0 or > IdentityProvider.NameLength)
                yield return Refusal.Invalid(
                    $"group.{i}",
                    $"Skriv gruppens namn eller id, högst {IdentityProvider.NameLength} tecken."
                );
            if (!Roles.Of(row.Role).IsGiven)
                yield return Refusal.Invalid($"role.{i}", Roles.GivenToNobody);
            if (Roles.Of(row.Role).IsPerUnit && units.All(u => u.Id != row.UnitId))
                yield return Refusal.Invalid($"unit.{i}", "Välj en enhet: rollen gäller inom en enhet.");
            if (row.Role == Role.Administrator && !clean.MakesAdministrators)
                yield return Refusal.Invalid(
                    "makesAdministrators",
                    $"Gruppen ”{row.Group}” gör folk till administratörer. Kryssa för att det är meningen, eller välj en annan roll."
                );
        }
    }
}
