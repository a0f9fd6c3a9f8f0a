namespace Kommunstyrning.Steering;

/// <summary>What is known of a decision when it is registered. Raw.</summary>
public sealed record DecisionInput
{
    /// <summary>Who decided; needed.</summary>
    public string Body { get; init; } = "";

    /// <summary>Needed, and not after today.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>As in the minutes: § 112. Empty when unknown.</summary>
    public string Paragraph { get; init; } = "";

    /// <summary>Needed, and not before the day of the decision.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>What it replaces, in words; may be empty.</summary>
    public string Supersedes { get; init; } = "";

    internal DecisionInput Normalise() =>
        this with
        {
            Body = Text.Line(Body),
            Paragraph = Text.Line(Paragraph),
            Supersedes = Text.Line(Supersedes),
        };

    /// <param name="today">A decision cannot be registered before it is taken.</param>
    internal IEnumerable<Refusal> Check(DateOnly today)
    {
        if (Body.Length == 0)
            yield return Refusal.Invalid("body", "Ange vem som har beslutat, till exempel kommunfullmäktige.");
        if (Body.Length > 120)
            yield return Refusal.Invalid("body", "Den som beslutat får anges med högst 120 tecken.");
        if (DecidedOn is null)
            yield return Refusal.Invalid("decidedOn", "Ange vilken dag beslutet togs.");
        if (DecidedOn > today)
            yield return Refusal.Invalid(
                "decidedOn",
                "Beslutsdagen ligger framåt i tiden. Registrera beslutet när det är taget."
            );
        else if (!Calendar.Holds(DecidedOn))
            yield return Refusal.Invalid("decidedOn", Calendar.Sentence);
        if (InForceFrom is null)
            yield return Refusal.Invalid("inForceFrom", "Ange från vilken dag beslutet gäller.");
        if (InForceFrom < DecidedOn)
            yield return Refusal.Invalid("inForceFrom", "Beslutet kan inte gälla innan det togs.");
        else if (!Calendar.Holds(InForceFrom))
            yield return Refusal.Invalid("inForceFrom", Calendar.Sentence);
        if (Paragraph.Length > 40)
            yield return Refusal.Invalid("paragraph", "Paragrafen får vara högst 40 tecken.");
        if (Supersedes.Length > 200)
            yield return Refusal.Invalid("supersedes", "Det som ersätts får anges med högst 200 tecken.");
    }
}
