using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Statistics of the members that have a value; without any, all but the counts are NaN.</summary>
internal sealed record PlainStatistics(
    int N,
    int Missing,
    double Mean,
    double Median,
    double Q1,
    double Q3,
    double Min,
    double Max,
    double Deviation
);

/// <summary>One area of a comparison.</summary>
internal sealed record PlainPlace(string Area, double? Value, int? Rank, string Band);

/// <param name="Refused">At which field; null where the rest is the answer.</param>
internal sealed record PlainAnswer(
    string? Refused,
    int Year = 0,
    bool IsPreliminary = false,
    int Members = 0,
    PlainStatistics? Statistics = null,
    IReadOnlyList<PlainPlace>? Places = null,
    double? Nation = null
);

/// <summary>
/// The same comparisons computed in another language, SQL over plain rows: window functions for ranks and order
/// statistics, quartiles at h = (n − 1)·p between neighbours.
/// </summary>
internal sealed class Oracle(PlainRows rows, PlainGroups groups, string today)
{
    private const string Latest = """
        WITH mine AS (
            SELECT year, area FROM plain
            WHERE indicator = $indicator AND gender = $gender AND area IN (SELECT value FROM json_each($members))),
        years AS (
            SELECT year, COUNT(*) * 10 >= 6 * (SELECT COUNT(DISTINCT area) FROM mine) AS is_enough, COUNT(*) >= 3 AS is_some,
                $focus IS NULL OR EXISTS (
                    SELECT 1 FROM plain p
                    WHERE indicator = $indicator AND gender = $gender AND area = $focus AND p.year = mine.year) AS has_focus
            FROM mine GROUP BY year),
        open AS (
            SELECT years.*, (published.year = years.year AND preliminary <= $today AND $today < ifnull(final, '9999'))
                IS TRUE AS is_open
            FROM years LEFT JOIN published ON indicator = $indicator)
        SELECT year FROM open WHERE (is_enough AND NOT is_open) OR is_some
        ORDER BY CASE WHEN is_enough AND NOT is_open THEN 0 WHEN NOT is_open THEN 1 ELSE 2 END,
            has_focus DESC, year DESC LIMIT 1
        """;

    private const string Mine = """
        WITH members AS (SELECT value AS area FROM json_each($members)),
        panel AS (SELECT area, value FROM plain WHERE indicator = $indicator AND gender = $gender AND year = $year),
        mine AS (
            SELECT value, ROW_NUMBER() OVER (ORDER BY value) - 1 AS place, COUNT(*) OVER () - 1 AS last,
                AVG(value) OVER () AS mean
            FROM panel WHERE area IN members),
        cuts AS (
            SELECT p, CAST(last * p AS INTEGER) AS below, last * p - CAST(last * p AS INTEGER) AS part, last
            FROM (SELECT 0.25 AS p UNION SELECT 0.5 UNION SELECT 0.75), (SELECT MAX(last) AS last FROM mine)),
        quantiles AS (
            SELECT p, (SELECT value FROM mine WHERE place = below) AS low,
                (SELECT value FROM mine WHERE place = MIN(below + 1, last)) AS high, part
            FROM cuts),
        quarters AS (
            SELECT MAX(low + part * (high - low)) FILTER (WHERE p = 0.25) AS q1,
                MAX(low + part * (high - low)) FILTER (WHERE p = 0.5) AS q2,
                MAX(low + part * (high - low)) FILTER (WHERE p = 0.75) AS q3
            FROM quantiles),
        tails AS (
            SELECT COUNT(*) AS n, SUM(value < q1) AS below, SUM(value = q1) AS at_q1, SUM(value > q3) AS above,
                SUM(value = q3) AS at_q3
            FROM mine, quarters),
        borders AS (
            SELECT CASE WHEN (below + at_q1) * 8 <= n * 3 THEN 1 WHEN at_q1 = 1 AND below * 8 <= n * 3 THEN 0 END AS low_with,
                CASE WHEN (above + at_q3) * 8 <= n * 3 THEN 1 WHEN at_q3 = 1 AND above * 8 <= n * 3 THEN 0 END AS high_with
            FROM tails)
        """;

    private const string Statistics = $"""
        {Mine}
        SELECT COUNT(*), (SELECT COUNT(*) FROM members) - COUNT(*), MAX(mean), q2, q1, q3, MIN(value), MAX(value),
            AVG((value - mean) * (value - mean))
        FROM mine, quarters
        """;

    private const string Places = $"""
        {Mine},
        ranked AS (
            SELECT area, value, RANK() OVER (ORDER BY value IS NULL, CASE $direction WHEN 'lower' THEN value ELSE -value END) AS rank
            FROM (SELECT area FROM members UNION SELECT $focus WHERE $focus IS NOT NULL) LEFT JOIN panel USING (area))
        SELECT area, value, CASE WHEN value IS NOT NULL THEN rank END,
            CASE
                WHEN value IS NULL OR $direction = 'none' THEN 'none'
                WHEN value > q3 AND high_with IS NOT NULL OR value = q3 AND high_with = 1
                    THEN CASE $direction WHEN 'higher' THEN 'best' ELSE 'worst' END
                WHEN value < q1 AND low_with IS NOT NULL OR value = q1 AND low_with = 1
                    THEN CASE $direction WHEN 'higher' THEN 'worst' ELSE 'best' END
                ELSE 'middle'
            END
        FROM ranked, quarters, borders ORDER BY rank, area
        """;

    /// <param name="direction">higher, lower or none.</param>
    public PlainAnswer Ask(PlainQuestion asked, string direction)
    {
        var focus = asked.Focus is null ? null : groups.Areas[asked.Focus];
        if (focus?.Kind is 'N')
            return new PlainAnswer("focus");
        var members = groups.Members(asked.Group, focus)?.Where(groups.Areas.ContainsKey).ToList();
        if (members is null or { Count: < 3 } || (focus is not null && groups.Areas[members[0]].Kind != focus.Kind))
            return new PlainAnswer("group");
        if (Count("gender = $gender", asked, 0) == 0)
            return new PlainAnswer("gender");

        var about = JsonSerializer.Serialize(members);
        var year = asked.Year ?? LatestYear(asked, about);
        if (year is not { } chosen || Count("gender = $gender AND year = $year", asked, chosen) == 0)
            return new PlainAnswer("year");
        var question = new
        {
            indicator = asked.Indicator,
            gender = asked.Gender,
            year = chosen,
            members = about,
            focus = asked.Focus,
            direction,
        };
        var statistics = rows.Read(Statistics, question, ReadStatistics).Single();
        return statistics.N < 3
            ? new PlainAnswer("group")
            : new PlainAnswer(
                Refused: null,
                chosen,
                IsPreliminary(asked.Indicator, chosen),
                members.Count,
                statistics,
                rows.Read(Places, question, ReadPlace),
                Nation(asked, chosen)
            );
    }

    /// <summary>All years of an indicator, whatever the gender.</summary>
    public List<int> Years(string indicator) =>
        rows.Read(
            "SELECT DISTINCT year FROM plain WHERE indicator = $indicator ORDER BY year",
            new { indicator },
            r => r.GetInt32(0)
        );

    private int? LatestYear(PlainQuestion asked, string members) =>
        rows.Read(
                Latest,
                new
                {
                    indicator = asked.Indicator,
                    gender = asked.Gender,
                    members,
                    focus = asked.Focus,
                    today,
                },
                r => (int?)r.GetInt32(0)
            )
            .SingleOrDefault();

    private int Count(string where, PlainQuestion asked, int year) =>
        rows.Read(
                $"SELECT COUNT(*) FROM plain WHERE indicator = $indicator AND {where}",
                new
                {
                    indicator = asked.Indicator,
                    gender = asked.Gender,
                    year,
                },
                r => r.GetInt32(0)
            )
            .Single();

    private double? Nation(PlainQuestion asked, int year) =>
        rows.Read(
                "SELECT value FROM plain WHERE indicator = $indicator AND gender = $gender AND year = $year AND area = '0000'",
                new
                {
                    indicator = asked.Indicator,
                    gender = asked.Gender,
                    year,
                },
                r => (double?)r.GetDouble(0)
            )
            .SingleOrDefault();

    private bool IsPreliminary(string indicator, int year) =>
        rows.Read(
            """
            SELECT 1 FROM published WHERE indicator = $indicator AND year = $year
            AND preliminary <= $today AND $today < ifnull(final, '9999')
            """,
            new
            {
                indicator,
                year,
                today,
            },
            r => r.GetInt32(0)
        )
            is [_];

    private static PlainStatistics ReadStatistics(SqliteDataReader row)
    {
        double At(int column) => row.IsDBNull(column) ? double.NaN : row.GetDouble(column);
        return new PlainStatistics(
            row.GetInt32(0),
            row.GetInt32(1),
            At(2),
            At(3),
            At(4),
            At(5),
            At(6),
            At(7),
            Math.Sqrt(At(8))
        );
    }

    private static PlainPlace ReadPlace(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.IsDBNull(1) ? null : row.GetDouble(1),
            row.IsDBNull(2) ? null : row.GetInt32(2),
            row.GetString(3)
        );
}
