using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>What is to become of a thing when its period ends.</summary>
public enum PeriodFate
{
    /// <summary>Följer med: is there in the next period too, with that period's days.</summary>
    CarriesOver,

    /// <summary>Får nya datum: is there in the next period, with days of its own.</summary>
    NewDates,

    /// <summary>Avslutas, with a reason.</summary>
    Retires,

    /// <summary>Ligger kvar: reaches over the end of the period as it is.</summary>
    Stays,
}

/// <summary>
/// What somebody has chosen for one thing of a running period. It moves nothing: a draft is made from it, and that draft is
/// decided. A thing without one is still to be chosen.
/// </summary>
public sealed class PeriodChoice : IRecorded, IRevised
{
    /// <summary>The most characters of a reason.</summary>
    public const int ReasonLength = Placement.ReasonLength;

    /// <summary>The most characters of a key.</summary>
    public const int KeyLength = 40;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its own: what is being prepared is no part of the history that everyone reads.</summary>
    public Guid SubjectId => Id;

    public ThingKind Kind { get; init; }

    /// <summary>What the thing is, or hangs on.</summary>
    public Guid ElementId { get; set; }

    /// <summary>As <see cref="PeriodThing.Key"/>.</summary>
    public string Key { get; init; } = "";

    public PeriodFate Fate { get; set; }

    /// <summary>Why it is retired; may stand beside the others too.</summary>
    public string Reason { get; set; } = "";

    /// <summary>With <see cref="PeriodFate.NewDates"/>, as the last day; otherwise null.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>The element of the next period that it became, or hangs on there; null until it has been carried over.</summary>
    public Guid? NextElementId { get; set; }

    /// <summary>From 1: 0 is that of a thing for which nothing has been chosen.</summary>
    public int Revision { get; set; }

    /// <summary>It is to be there in the next period.</summary>
    public bool Follows => Fate is PeriodFate.CarriesOver or PeriodFate.NewDates;

    internal bool IsAbout(PeriodThing thing) =>
        Kind == thing.Kind && ElementId == thing.ElementId && string.Equals(Key, thing.Key, StringComparison.Ordinal);
}

/// <summary>A choice as somebody wrote it. Raw.</summary>
public sealed record PeriodChoiceInput
{
    public ThingKind Kind { get; init; }

    public Guid ElementId { get; init; }

    /// <summary>Empty for the element itself.</summary>
    public string? Key { get; init; }

    /// <summary>Of the choice, as the person read it: 0 where there was none.</summary>
    public int Revision { get; init; }

    /// <summary>Null to leave it to be chosen.</summary>
    public PeriodFate? Fate { get; init; }

    /// <summary>Needed to retire.</summary>
    public string? Reason { get; init; }

    /// <summary>Needed, as the last day, for new dates; ignored otherwise.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
