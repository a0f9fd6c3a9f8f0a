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

    /// <summary>Empty when it succeeded.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Swedish sentences about what was accepted but deserves a thought, such as a fifth strategy.</summary>
    public IReadOnlyList<string> Warnings { get; }

    public bool Succeeded => Refusals.Count == 0;

    /// <exception cref="InvalidOperationException">It was refused; the message is the first sentence.</exception>
    public T Value => Succeeded ? value! : throw new InvalidOperationException(Refusals[0].Sentence);

    /// <summary>A value without warnings.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, [], []);

    /// <summary>One refusal and no value.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal], []);

    /// <param name="refusals">At least one: an outcome without any has succeeded.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0
            ? new(default, refusals, [])
            : throw new ArgumentException("A refused outcome says why.", nameof(refusals));

    /// <summary>The same outcome with warnings after those that it has.</summary>
    public Outcome<T> Warning(IReadOnlyList<string> warnings) => new(value, Refusals, [.. Warnings, .. warnings]);
}
