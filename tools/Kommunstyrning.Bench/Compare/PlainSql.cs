namespace Kommunstyrning.Bench;

/// <summary>The questions as SQL, the way somebody who knows the engine would ask them.</summary>
internal static class PlainSql
{
    public const int Alike = 40;

    private const string Lists = """
        CREATE TABLE member (area TEXT PRIMARY KEY);
        CREATE TABLE chosen (indicator TEXT, year INTEGER)
        """;

    /// <summary>The key holds all columns: each question reads one stretch of it.</summary>
    public const string SqliteTables = $"""
        PRAGMA journal_mode = WAL; PRAGMA cache_size = -65536;
        CREATE TABLE plain (indicator TEXT, year INTEGER, gender TEXT, area TEXT, value REAL,
            PRIMARY KEY (indicator, year, gender, area)) WITHOUT ROWID;
        {Lists}
        """;

    public const string SqliteIndex = "SELECT 1";

    public const string PostgreSqlTables = $"""
        CREATE TABLE plain (indicator TEXT, year INTEGER, gender TEXT, area TEXT, value DOUBLE PRECISION);
        {Lists}
        """;

    public const string PostgreSqlIndex =
        "CREATE INDEX plain_key ON plain (indicator, year, gender) INCLUDE (area, value)";

    private const string Panel = """
        WITH panel AS (
            SELECT area, value FROM plain JOIN member USING (area)
            WHERE indicator = @indicator AND year = @year AND gender = 'T'),
        """;

    private const string Answer = """
        SELECT area, value, RANK() OVER (ORDER BY value DESC) AS place,
            CASE WHEN q1 = q3 THEN 'middle' WHEN value >= q3 THEN 'best' WHEN value <= q1 THEN 'worst' ELSE 'middle' END,
            n, mean, median, q1, q3, lowest, highest, deviation
        FROM panel, figures ORDER BY place
        """;

    /// <summary>Order statistics by row number: this engine comes without percentile_cont.</summary>
    public const string SqliteComparison = $"""
        {Panel}
        ordered AS (SELECT value, ROW_NUMBER() OVER (ORDER BY value) - 1 AS i, COUNT(*) OVER () - 1 AS last FROM panel),
        figures AS (
            SELECT COUNT(*) AS n, AVG(value) AS mean, MIN(value) AS lowest, MAX(value) AS highest,
                SQRT(ABS(AVG(value * value) - AVG(value) * AVG(value))) AS deviation,
                SUM(value * MAX(0, 1 - ABS(last * 0.25 - i))) AS q1,
                SUM(value * MAX(0, 1 - ABS(last * 0.5 - i))) AS median,
                SUM(value * MAX(0, 1 - ABS(last * 0.75 - i))) AS q3
            FROM ordered)
        {Answer}
        """;

    public const string PostgreSqlComparison = $"""
        {Panel}
        figures AS (
            SELECT COUNT(*) AS n, AVG(value) AS mean, MIN(value) AS lowest, MAX(value) AS highest,
                STDDEV_POP(value) AS deviation,
                PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY value) AS q1,
                PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY value) AS median,
                PERCENTILE_CONT(0.75) WITHIN GROUP (ORDER BY value) AS q3
            FROM panel)
        {Answer}
        """;

    public const string Similarity = """
        WITH likened AS MATERIALIZED (
            SELECT indicator, area, value FROM chosen JOIN plain USING (indicator, year) JOIN member USING (area)
            WHERE gender = 'T'),
        moments AS (
            SELECT indicator, AVG(value) AS mean,
                SQRT(ABS(AVG(value * value) - AVG(value) * AVG(value))) AS deviation
            FROM likened GROUP BY indicator),
        scores AS MATERIALIZED (
            SELECT indicator, area, CASE WHEN deviation > 0 THEN (value - mean) / deviation ELSE 0 END AS score
            FROM likened JOIN moments USING (indicator))
        SELECT other.area, SQRT(SUM((other.score - focus.score) * (other.score - focus.score))) / SQRT(COUNT(*)) AS distance
        FROM scores AS focus JOIN scores AS other ON other.indicator = focus.indicator AND other.area <> focus.area
        WHERE focus.area = @focus
        GROUP BY other.area ORDER BY distance, other.area LIMIT 10
        """;

    /// <summary>Places alone, each in the newest year that the focus has: less than what is asked of memory.</summary>
    public const string Profile = """
        WITH latest AS MATERIALIZED (
            SELECT indicator, MAX(year) AS year FROM plain WHERE area = @focus AND gender = 'T' GROUP BY indicator),
        placed AS (
            SELECT indicator, year, area, value,
                RANK() OVER (PARTITION BY indicator ORDER BY value DESC) AS place,
                COUNT(*) OVER (PARTITION BY indicator) AS n
            FROM latest JOIN plain USING (indicator, year) JOIN member USING (area)
            WHERE gender = 'T')
        SELECT indicator, year, value, place, n FROM placed WHERE area = @focus
        """;
}
