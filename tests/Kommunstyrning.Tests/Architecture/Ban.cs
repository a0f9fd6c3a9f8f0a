using System.Text.RegularExpressions;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>Words that may not stand in the source, with the places where they must.</summary>
internal sealed partial record Ban(Regex Words, string Reason, params string[] AllowedUnder)
{
    public static readonly Ban[] All =
    [
        new(Filters(), "leaves the tenant filter", "src/Kommunstyrning/Store/TenantQueryInterceptor.cs"),
        new(RawSql(), "raw SQL lives in the module Store", "src/Kommunstyrning/Store/"),
        new(Pools(), "a pooled context would carry a tenant to the next request"),
        new(Clocks(), "ask TimeProvider for the time"),
        new(
            Hosts(),
            "a whole address begins with PublicAddress",
            "src/Kommunstyrning.Web/Shell/PublicAddress.cs",
            "src/Kommunstyrning.Web/Shell/RequestLimitsMiddleware.cs"
        ),
        new(Days(), "StockholmDay knows what day it is", "src/Kommunstyrning/StockholmDay.cs"),
        new(
            CacheControl(),
            "CacheHeadersMiddleware decides who may keep an answer",
            "src/Kommunstyrning.Web/Shell/CacheHeadersMiddleware.cs"
        ),
    ];

    /// <returns>"file:line reason" for each line that breaks a ban; comments are not read.</returns>
    public static IEnumerable<string> Breaches(string file, IEnumerable<string> lines) =>
        lines
            .Select((text, index) => (Text: text.TrimStart(), Number: index + 1))
            .Where(line => !line.Text.StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line =>
                All.Where(ban => !ban.IsAllowedIn(file) && ban.Words.IsMatch(line.Text))
                    .Select(ban => $"{file}:{line.Number} {ban.Reason}")
            );

    private bool IsAllowedIn(string file) => AllowedUnder.Any(path => file.StartsWith(path, StringComparison.Ordinal));

    [GeneratedRegex(@"\bIgnoreQueryFilters\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Filters();

    [GeneratedRegex(
        @"\b(FromSql|ExecuteSql|SqlQuery)\w*\b|\bCommandText\b|\bCreate(Db)?Command\b|\bnew (Npgsql|Sqlite|Sql)(Command|Connection)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RawSql();

    [GeneratedRegex(
        @"\b(AddDbContextPool|AddPooledDbContextFactory|PooledDbContextFactory)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pools();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clocks();

    [GeneratedRegex(
        @"\bRequest\.(Host|Scheme)\b|\bHeaders\.Host\b|\bGet(Display|Encoded)Url\b|\bGetUriBy\w+\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hosts();

    /// <summary>Whatever makes a day or a year of a moment in some other zone.</summary>
    [GeneratedRegex(
        @"\bDateOnly\.FromDateTime\b|\bGetLocalNow\b|\bTimeZoneInfo\b|\bGetUtcNow\(\)\.(Date|Year|Month|Day)|\b\w+(\.Now|At)\.(Date|(Utc|Local)DateTime|Year|Month|Day)\b|\bToLocalTime\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Days();

    [GeneratedRegex(
        @"\bHeaders\.(CacheControl|Pragma|Expires)\b|""Cache-Control""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex CacheControl();
}
