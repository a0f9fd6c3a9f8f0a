namespace Kommunstyrning.Indicators;

/// <summary>The folded text of one entry: its id and title, and its description.</summary>
internal sealed class SearchText
{
    private const int InDescription = 1 << 16;
    private const int WithDots = 1 << 8;
    private const int InsideWord = 1;
    private const int NamesAnother = 1 << 24;

    private readonly int idLength;
    private readonly byte[] title;
    private readonly byte[] bareTitle;
    private readonly byte[] description;
    private readonly byte[] bareDescription;

    public SearchText(SearchEntry entry)
    {
        var id = SearchFold.Of(entry.Id);
        idLength = id.Length;
        title = [.. id, (byte)' ', .. SearchFold.Of(entry.Title)];
        bareTitle = SearchFold.Undotted(title);
        description = SearchFold.Of(entry.Description);
        bareDescription = SearchFold.Undotted(description);
    }

    /// <summary>Null where a word is missing; the lower, the better.</summary>
    public int? Rank(List<SearchWord> words)
    {
        var rank = NamesAnother;
        foreach (var word in words)
        {
            if (word.Folded.SequenceEqual(title.AsSpan(0, idLength)))
                rank -= NamesAnother;
            var hit = word.FindIn(title, bareTitle);
            if (hit is WordHit.None)
            {
                hit = word.FindIn(description, bareDescription);
                rank += InDescription;
            }
            if (hit is WordHit.None)
                return null;
            rank += hit is WordHit.DottedStart or WordHit.DottedInside ? WithDots : 0;
            rank += hit is WordHit.Inside or WordHit.DottedInside ? InsideWord : 0;
        }
        return rank;
    }
}
