namespace Kommunstyrning.Indicators;

/// <summary>What is searched of one indicator.</summary>
/// <param name="Name">As we call it; the title where we have no name of our own.</param>
/// <param name="Title">As the source calls it.</param>
/// <param name="Categories">The operating area and the groups, in one text.</param>
/// <param name="Prominence">How many of the signs it has that it is one that many look for; breaks ties.</param>
public sealed record SearchEntry(
    string Id,
    string Name,
    string Title,
    string? Description = null,
    string Categories = "",
    int Prominence = 0
);
