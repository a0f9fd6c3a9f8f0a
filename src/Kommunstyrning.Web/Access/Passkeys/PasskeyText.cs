using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Passkeys;

internal static class PasskeyText
{
    /// <returns>"Tillagd 30 november 2026 kl. 21.14, inte använd än", without a stop.</returns>
    public static string Of(OwnPasskey passkey) =>
        $"Tillagd {Swedish.Moment(passkey.CreatedAt)}, {(passkey.UsedAt is { } at ? $"senast använd {Swedish.Moment(at)}" : "inte använd än")}";
}
