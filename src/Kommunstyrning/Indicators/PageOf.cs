namespace Kommunstyrning.Indicators;

/// <summary>One page of a long list.</summary>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Number">From 1.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Count, int Number)
{
    /// <summary>How many pages there are; 1 for an empty list.</summary>
    public int Pages => Paging.Pages(Count);
}

public static class Paging
{
    /// <summary>Items on a page.</summary>
    public const int Size = 50;

    /// <summary>An empty list is one page, with nothing on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static int Pages(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Math.Max(1, (count + Size - 1) / Size);
    }

    /// <param name="page">From 1.</param>
    /// <returns>Null where there is such a page.</returns>
    public static Refusal? Check(int count, int page) =>
        page >= 1 && page <= Pages(count)
            ? null
            : new Refusal(RefusalKind.Missing, "page", $"Sidan {page} finns inte. Välj en från 1 till {Pages(count)}.");

    /// <summary>At most <see cref="Size"/> of them, in the order given.</summary>
    /// <param name="page">From 1.</param>
    /// <returns>Refused as missing where there is no such page.</returns>
    public static Outcome<PageOf<T>> Cut<T>(IReadOnlyCollection<T> all, int page) =>
        Check(all.Count, page) is { } refusal
            ? refusal
            : new PageOf<T>([.. all.Skip((page - 1) * Size).Take(Size)], all.Count, page);
}
