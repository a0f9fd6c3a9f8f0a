namespace Kommunstyrning;

/// <summary>What came of a use case: a value, or one or more refusals. Warnings may go with a value.</summary>
public sealed record Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Refusal> refusals, IReadOnlyList<string> warnings)
    {
        this.value = value;
        Refusals = refusals;
        Warnings = warnings;
    }

    private readonly T? value;

    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Swedish sentences about what was accepted but deserves a thought, such as a fifth strategy.</summary>
    public IReadOnlyList<string> Warnings { get; }

    public bool Succeeded => Refusals.Count == 0;

    public T Value => Succeeded ? value! : throw new InvalidOperationException(Refusals[0].Sentence);

    public static implicit operator Outcome<T>(T value) => new(value, [], []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal], []);

    public static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) => new(default, refusals, []);

    public Outcome<T> Warning(IReadOnlyList<string> warnings) => new(value, Refusals, [.. Warnings, .. warnings]);
}
