namespace Kommunstyrning.Kolada.StandIn;

/// <summary>An address that was asked for, with its paging and its ids.</summary>
internal sealed class StandInAddress
{
    /// <summary>At most so many ids in one segment of a path.</summary>
    public const int MostIds = 25;

    /// <summary>At most so many items on a page, which is also the default.</summary>
    public const int MostPerPage = 5000;

    private readonly Uri asked;
    private readonly List<(string Name, string Value)> query;

    public StandInAddress(Uri asked)
    {
        this.asked = asked;
        Segments = [.. asked.AbsolutePath.Split('/').Skip(1).Select(Uri.UnescapeDataString)];
        query =
        [
            .. asked
                .Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Select(pair => (pair[0], pair.Length > 1 ? pair[1] : "")),
        ];
    }

    public string[] Segments { get; }

    public int Page => Number("page", 1, int.MaxValue, 1);

    public int PerPage => Number("per_page", 1, MostPerPage, MostPerPage);

    /// <summary>The last parameter of that name, decoded; null where there is none.</summary>
    public string? Query(string name) =>
        query.FindLast(pair => string.Equals(pair.Name, name, StringComparison.Ordinal)) is { Name: not null } found
            ? Uri.UnescapeDataString(found.Value.Replace('+', ' '))
            : null;

    /// <summary>The same question about another page, on the host that was asked.</summary>
    public string Link(int page)
    {
        var others = query
            .Where(pair => pair.Name is not "page")
            .Append(("page", page.ToString(null, null)))
            .Select(pair => $"{pair.Item1}={pair.Item2}");
        return $"{asked.GetLeftPart(UriPartial.Path)}?{string.Join('&', others)}";
    }

    /// <exception cref="StandInRefusal">More than 25 ids.</exception>
    public static string[] Ids(string segment)
    {
        var ids = segment.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ids.Length > MostIds
            ? throw new StandInRefusal($"At most {MostIds} ids in a path segment, not {ids.Length}.")
            : [.. ids.Distinct(StringComparer.Ordinal)];
    }

    private int Number(string name, int least, int most, int otherwise)
    {
        if (Query(name) is not { } text)
            return otherwise;
        return int.TryParse(text, out var number) && number >= least && number <= most
            ? number
            : throw new StandInRefusal($"{name} is a number from {least} to {most}, not '{text}'.");
    }
}

/// <summary>A question that is answered with 422.</summary>
internal sealed class StandInRefusal(string message) : Exception(message);
