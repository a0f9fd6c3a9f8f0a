namespace Kommunstyrning.Indicators;

/// <summary>One page of a long list.</summary>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Number">From 1.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Count, int Number)
{
    public int Pages => Paging.Pages(Count);
}

public static class Paging
{
    /// <summary>Items on a page.</summary>
    public const int Size = 50;

    /// <summary>An empty list is one page, with nothing on it.</summary>
    public static int Pages(int count) => Math.Max(1, (count + Size - 1) / Size);

    /// <returns>Null where there is such a page.</returns>
    public static Refusal? Check(int count, int page) =>
        page >= 1 && page <= Pages(count)
            ? null
            : new Refusal(RefusalKind.Missing, "page", $"Sidan {page} finns inte. Välj en från 1 till {Pages(count)}.");

    public static Outcome<PageOf<T>> Cut<T>(IReadOnlyCollection<T> all, int page) =>
        Check(all.Count, page) is { } refusal
            ? refusal
            : new PageOf<T>([.. all.Skip((page - 1) * Size).Take(Size)], all.Count, page);
}
