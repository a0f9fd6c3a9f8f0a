namespace Kommunstyrning.Indicators;

/// <summary>What a query found, and how it was read where it could not be taken by its word.</summary>
/// <param name="Positions">In the list that the index was built from, the best first.</param>
/// <param name="Reading">Null where every word was found as it was typed.</param>
public sealed record SearchHits(IReadOnlyList<int> Positions, SearchReading? Reading);

/// <summary>How a query was read that nothing answers as it stands.</summary>
/// <param name="Instead">Words that nothing has, each with the nearest that something has.</param>
/// <param name="Left">Words that nothing has and that are near nothing: they were left out.</param>
/// <param name="IsOfSome">Each word is found, but nowhere all of them: what has some of them is shown.</param>
public sealed record SearchReading(
    IReadOnlyList<(string Typed, string Nearest)> Instead,
    IReadOnlyList<string> Left,
    bool IsOfSome
);
