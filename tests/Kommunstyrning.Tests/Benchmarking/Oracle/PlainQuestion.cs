namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>A comparison to ask for, as an address has it; null is left out.</summary>
internal sealed record PlainQuestion(string Indicator, int? Year, string Gender, string? Focus, string Group)
{
    /// <summary>all, county, similar, similar:, G or codes.</summary>
    public string Kind =>
        Group.StartsWith("similar:", StringComparison.Ordinal) ? "similar:"
        : Group[0] is 'G' ? "G"
        : char.IsDigit(Group[0]) ? "codes"
        : Group;

    public string Address =>
        $"/api/v1/indicators/{Indicator}/comparison?gender={Gender}&group={Uri.EscapeDataString(Group)}"
        + (Focus is null ? "" : $"&focus={Focus}")
        + (Year is null ? "" : $"&year={Year}");

    /// <summary>Mostly what can be answered; some that nobody can.</summary>
    /// <param name="years">Those of an indicator.</param>
    public static PlainQuestion Draw(
        Random random,
        IReadOnlyList<string> indicators,
        Func<string, IReadOnlyList<int>> years,
        PlainGroups groups
    )
    {
        var indicator = One(random, indicators);
        var focus = random.Next(100) switch
        {
            < 80 => One(random, Codes(groups, 'K')),
            < 86 => One(random, Codes(groups, 'L')),
            < 98 => null,
            _ => "0000",
        };
        return new PlainQuestion(
            indicator,
            random.Next(100) switch
            {
                < 50 => null,
                < 95 => One(random, years(indicator)),
                _ => random.Next(1985, 2026),
            },
            random.Next(100) switch
            {
                < 66 => "T",
                < 83 => "K",
                _ => "M",
            },
            focus,
            DrawGroup(random, groups)
        );
    }

    private static string DrawGroup(Random random, PlainGroups groups) =>
        random.Next(100) switch
        {
            < 25 => "all",
            < 40 => "county",
            < 55 => "similar",
            < 72 => $"similar:{One(random, groups.Groups).Service ?? "påhittat"}",
            < 78 => One(random, groups.Groups).Id,
            < 88 => One(random, [.. groups.Groups.Where(g => g.Service is null)]).Id,
            _ => string.Join(',', Some(random, Codes(groups, random.Next(10) == 0 ? 'L' : 'K'))),
        };

    private static IEnumerable<string> Some(Random random, IReadOnlyList<string> codes) =>
        Enumerable.Range(0, random.Next(2, 40)).Select(_ => One(random, codes)).ToList();

    private static List<string> Codes(PlainGroups groups, char kind) =>
        [.. groups.Areas.Values.Where(a => a.Kind == kind).Select(a => a.Code)];

    private static T One<T>(Random random, IReadOnlyList<T> among) => among[random.Next(among.Count)];
}
