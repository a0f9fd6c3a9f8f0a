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

    /// <summary>Why, when something that has been decided is retired or moved; needed then and ignored otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>An example's wording is adopted as the municipality's own; needed where the element is marked as one.</summary>
    public bool AcceptsExample { get; init; }

    /// <summary>What lies below and is still being written is adopted by the same decision, as a programme with its contents is.</summary>
    public bool IncludesBelow { get; init; }

    /// <summary>The most characters of a reason.</summary>
    internal const int ReasonLength = Placement.ReasonLength;

    internal DecisionInput Normalise() =>
        this with
        {
            Body = Text.Line(Body),
            Paragraph = Text.Line(Paragraph),
            Supersedes = Text.Line(Supersedes),
            Reason = Text.Line(Reason),
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

    /// <summary>What is decided about something that applies already has a reason. Its day may come later.</summary>
    internal IEnumerable<Refusal> CheckWithReason(DateOnly today)
    {
        foreach (var refusal in Check(today))
            yield return refusal;
        if (Reason.Length == 0)
            yield return Refusal.Invalid("reason", "Skriv varför. Skälet går att läsa tillsammans med beslutet.");
        if (Reason.Length > ReasonLength)
            yield return Refusal.Invalid("reason", $"Skälet får vara högst {ReasonLength} tecken.");
    }

    /// <summary>The record of it; only of a checked input.</summary>
    /// <param name="awaited">Its day has not come.</param>
    /// <param name="to">Where it is to hang, and its place there, of an awaited move.</param>
    internal Decision Record(
        Element element,
        DecisionMatter matter,
        bool awaited = false,
        (Guid? ParentId, int? Position) to = default
    ) =>
        new()
        {
            ElementId = element.Id,
            Matter = matter,
            Body = Body,
            DecidedOn = DecidedOn!.Value,
            Paragraph = Paragraph,
            InForceFrom = InForceFrom!.Value,
            Supersedes = Supersedes,
            Reason = matter == DecisionMatter.Adoption ? "" : Reason,
            IsAwaited = awaited,
            ToParentId = to.ParentId,
            ToPosition = to.Position,
        };
}
