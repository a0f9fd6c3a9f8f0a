namespace Kommunstyrning;

/// <summary>What taking in a row of a sheet does.</summary>
public enum RowFate
{
    New,

    /// <summary>Something that is there already becomes otherwise.</summary>
    Changed,

    /// <summary>It is there already, as the row says.</summary>
    Same,
}

/// <summary>A row that can be taken in, or has been.</summary>
/// <param name="Index">Its place among the rows, from 0.</param>
/// <param name="Says">How it was read, in a few words for whoever looks it through: "Nämnd under Kommunfullmäktige".</param>
public sealed record GoodRow(int Index, RowFate Fate, string Says);

/// <summary>A row that cannot be taken in as it is.</summary>
/// <param name="Column">Key of the column that is to be mended.</param>
/// <param name="Choices">What could stand there instead, the likeliest first; none where anything could.</param>
public sealed record BadRow(int Index, string Column, string Sentence, IReadOnlyList<string> Choices)
{
    /// <summary>For what has nothing to choose among.</summary>
    public BadRow(int index, string column, string sentence)
        : this(index, column, sentence, []) { }

    /// <returns>Null where no cell that becomes words is a formula that came without its value.</returns>
    internal static BadRow? OfFormula(int index, params (string Column, string? Cell)[] words) =>
        words.FirstOrDefault(w => Text.Line(w.Cell).StartsWith('=')) is { Column: { } column, Cell: { } cell }
            ? new BadRow(
                index,
                column,
                $"Cellen är en formel utan värde: ”{Text.Line(cell)}”. Skriv det som ska stå där."
            )
            : null;
}

/// <summary>What was made of the rows of a sheet: each is good, or bad for one reason at least.</summary>
public sealed record RowsRead(IReadOnlyList<GoodRow> Good, IReadOnlyList<BadRow> Bad)
{
    /// <summary>How many rows something comes of.</summary>
    public int ToTakeIn => Good.Count(g => g.Fate != RowFate.Same);

    public int BadRows => Bad.DistinctBy(b => b.Index).Count();

    /// <returns>Invalid without a field where there are no rows or too many; null where they can be looked at.</returns>
    public static Refusal? WhyNot(int count, int most) =>
        count == 0 ? Refusal.Invalid("", "Det finns inga rader att läsa.")
        : count > most ? Refusal.Invalid("", $"Det är {count} rader. Ta in högst {most} åt gången.")
        : null;
}
