namespace Kommunstyrning.Indicators;

/// <summary>The source's letters: T all, K women, M men.</summary>
public static class GenderCode
{
    /// <returns>One capital letter.</returns>
    public static string Of(Gender gender) =>
        gender switch
        {
            Gender.Women => "K",
            Gender.Men => "M",
            Gender.Total => "T",
        };

    /// <param name="code">In capital or small letters.</param>
    /// <returns>Null for what is none of the three.</returns>
    public static Gender? Read(string code) =>
        code.ToUpperInvariant() switch
        {
            "T" => Gender.Total,
            "K" => Gender.Women,
            "M" => Gender.Men,
            _ => null,
        };
}
