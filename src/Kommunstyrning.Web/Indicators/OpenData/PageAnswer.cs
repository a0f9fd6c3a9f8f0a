using System.Globalization;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>One page of a list.</summary>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
/// <param name="FetchedAt">How old the data are: when the source was last asked for values. Null before the first time.</param>
/// <param name="Note">How the question was read where nothing answers it as it stands; null otherwise.</param>
public sealed record PageAnswer<T>(
    int Count,
    int Page,
    int Pages,
    string? Next,
    string Source,
    DateTimeOffset? FetchedAt,
    IReadOnlyList<T> Items,
    string? Note = null
);

public static class PageAnswer
{
    public static PageAnswer<TTo> Of<TFrom, TTo>(
        HttpContext http,
        PageOf<TFrom> page,
        DataVersion version,
        Func<TFrom, TTo> answer
    ) =>
        new(
            page.Count,
            page.Number,
            page.Pages,
            page.Number < page.Pages ? AddressOf(http, page.Number + 1) : null,
            Provenance.Of(version),
            version.FetchedAt,
            [.. page.Items.Select(answer)]
        );

    /// <summary>The same question, another page.</summary>
    public static string AddressOf(HttpContext http, int page)
    {
        var query = http
            .Request.Query.Where(q => !string.Equals(q.Key, "page", StringComparison.OrdinalIgnoreCase))
            .SelectMany(q => q.Value.Select(value => KeyValuePair.Create(q.Key, value)))
            .Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)));
        return http.Request.Path + QueryString.Create(query);
    }
}
