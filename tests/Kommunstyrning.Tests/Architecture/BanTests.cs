namespace Kommunstyrning.Tests.Architecture;

[Trait("Database", "none")]
public sealed class BanTests
{
    [Fact]
    public void Nothing_that_is_banned_stands_in_the_source() =>
        Assert.Empty(Source().SelectMany(file => Ban.Breaches(file, File.ReadLines(Repository.Path(file)))));

    [Fact]
    public void The_places_where_it_may_stand_are_needed()
    {
        var relieved = Source().Where(file => Ban.Breaches("elsewhere", File.ReadLines(Repository.Path(file))).Any());

        Assert.Contains("src/Kommunstyrning/Store/TenantQueryInterceptor.cs", relieved);
        Assert.Contains("src/Kommunstyrning/Store/Migrating/RawSql.cs", relieved);
    }

    [Theory]
    [InlineData("await db.Elements.IgnoreQueryFilters().ToListAsync();")]
    [InlineData("db.Elements.IgnoreQueryFilters([\"tenant\"])")]
    [InlineData("db.Elements.FromSqlInterpolated($\"SELECT\")")]
    [InlineData("db.Database.ExecuteSqlAsync($\"DELETE\")")]
    [InlineData("db.Database.SqlQuery<int>($\"SELECT\")")]
    [InlineData("command.CommandText = \"SELECT\";")]
    [InlineData("using var connection = connection.CreateCommand();")]
    [InlineData("await using var connection = new NpgsqlConnection(text);")]
    [InlineData("services.AddDbContextPool<KommunDb>(o => {});")]
    [InlineData("var at = DateTime.UtcNow;")]
    [InlineData("var at = DateTimeOffset.Now;")]
    [InlineData("var at = DateTime.Today;")]
    [InlineData("var today = DateOnly.FromDateTime(at.UtcDateTime);")]
    [InlineData("var today = clock.GetLocalNow().Date;")]
    [InlineData("var year = clock.GetUtcNow().Year;")]
    [InlineData("var year = session.Now.Year;")]
    [InlineData("var day = run.StartedAt.Date;")]
    [InlineData("var zone = TimeZoneInfo.Local;")]
    [InlineData("http.Response.Headers.CacheControl = \"public, max-age=300\";")]
    public void Each_ban_bites(string line) =>
        Assert.Single(Ban.Breaches("src/Kommunstyrning/Steering/Slip.cs", ["", line]).Distinct());

    [Theory]
    [InlineData("// DateTime.UtcNow is banned")]
    [InlineData("/// <summary>IgnoreQueryFilters</summary>")]
    [InlineData("db.Elements.ExecuteUpdateAsync(set => set)")]
    public void Words_about_it_do_not(string line) =>
        Assert.Empty(Ban.Breaches("src/Kommunstyrning/Steering/Slip.cs", [line]));

    private static IEnumerable<string> Source() =>
        Repository
            .Files("src")
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal));
}
