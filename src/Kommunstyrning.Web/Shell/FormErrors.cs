namespace Kommunstyrning.Web.Shell;

/// <summary>What was refused in a form, to be said at the field and at the top.</summary>
public sealed record FormErrors(IReadOnlyList<Refusal> Refusals)
{
    public static FormErrors None { get; } = new([]);

    /// <summary>Something to know before the form is read on, which is no fault; empty for nothing.</summary>
    public string Notice { get; init; } = "";

    /// <summary>What somebody else wrote meanwhile; null where nobody has.</summary>
    public FormConflict? Conflict { get; init; }

    public bool Any => Refusals.Count > 0;

    /// <returns>The sentence for the field, or null.</returns>
    public string? For(string field) =>
        Refusals.FirstOrDefault(r => string.Equals(r.Field, field, StringComparison.OrdinalIgnoreCase))?.Sentence;
}

/// <summary>One choice of a list.</summary>
public sealed record Choice(string Value, string Text);
