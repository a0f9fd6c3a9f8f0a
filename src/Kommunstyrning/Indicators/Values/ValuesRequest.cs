namespace Kommunstyrning.Indicators;

/// <summary>Which values of an indicator somebody asks for. Null does not narrow.</summary>
/// <param name="Areas">Codes or names, at most <see cref="ChosenAreas.Most"/>.</param>
/// <param name="IncludeMissing">A row also for each chosen area of which the source says nothing.</param>
public sealed record ValuesRequest(
    IReadOnlyCollection<int>? Years = null,
    IReadOnlyCollection<Gender>? Genders = null,
    IReadOnlyCollection<string>? Areas = null,
    AreaKind? Kind = null,
    bool IncludeMissing = false
);
