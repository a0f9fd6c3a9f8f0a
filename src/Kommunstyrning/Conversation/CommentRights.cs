using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Conversation;

/// <summary>Who speaks: members who read the working material. A guest does not, and a visit for support only reads.</summary>
internal static class CommentRights
{
    public static Refusal? WhyNotWrite(CallerAccess access) =>
        access.WhyNot(Rights.SeeDrafts)
        ?? (
            access.VisitEndsAt is null && access.IsSignedIn
                ? null
                : Refusal.Forbidden("Under ett stödbesök läser man, och skriver inget.")
        );

    /// <param name="text">Normalised.</param>
    public static Refusal? WhyNotText(string text) =>
        text.Length == 0 ? Refusal.Invalid("text", "Skriv kommentaren.")
        : text.Length > ElementComment.TextLength
            ? Refusal.Invalid(
                "text",
                $"Skriv högst {ElementComment.TextLength.ToString("N0", Text.Swedish)} tecken. Nu är det {text.Length.ToString("N0", Text.Swedish)}."
            )
        : null;
}
