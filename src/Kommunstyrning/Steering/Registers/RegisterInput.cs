namespace Kommunstyrning.Steering;

/// <summary>
/// What a person may write on an entry of a register. Raw: the use case normalises and checks it, and refuses what its register
/// has no use for. Each stands for what has the same name in <see cref="RegisterEntry"/>.
/// </summary>
public sealed record RegisterInput
{
    public RegisterSort Sort { get; init; }

    public string Name { get; init; } = "";

    public string Text { get; init; } = "";

    public string Issuer { get; init; } = "";

    public Guid? UnitId { get; init; }

    public int? Year { get; init; }

    public int? YearTo { get; init; }

    public string Link { get; init; } = "";

    public List<string> Needs { get; init; } = [];

    public List<string> SuccessFactors { get; init; } = [];

    internal RegisterInput Normalise() =>
        this with
        {
            Name = Kommunstyrning.Text.Line(Name),
            Text = Kommunstyrning.Text.Paragraphs(Text),
            Issuer = Kommunstyrning.Text.Line(Issuer),
            Link = Kommunstyrning.Text.Line(Link),
            Needs = Lines(Needs),
            SuccessFactors = Lines(SuccessFactors),
        };

    private static List<string> Lines(List<string>? lines) =>
        [.. (lines ?? []).Select(Kommunstyrning.Text.Line).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)];
}

/// <summary>A tie from an entry. Raw.</summary>
/// <param name="ElementId">What it is tied to; the activity's own element, or null, where an activity is named.</param>
/// <param name="ActivityId">Null to tie it to the element as a whole.</param>
/// <param name="Role">In a sentence; may be empty but for a partner.</param>
public sealed record TieInput(Guid? ElementId, Guid? ActivityId, string? Role);
