using Kommunstyrning.Kolada;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>Lists of objects: those that are none are left out, one by one.</summary>
[Trait("Database", "none")]
public sealed class ClientCatalogueTests
{
    private static async Task<(IReadOnlyList<KoladaKpi> Kpis, List<string> Complaints)> Read(ClientTrial trial)
    {
        var complaints = new List<string>();
        return (await trial.Client.Kpis(complaints, default), complaints);
    }

    [Theory]
    [InlineData("null", "En post")]
    [InlineData("17", "En post")]
    [InlineData("[]", "En post")]
    [InlineData("""{"title":"Utan kod"}""", "En post")]
    [InlineData("""{"id":17,"title":"Kod som tal"}""", "En post")]
    [InlineData("""{"id":"\ud800","title":"Halvt tecken"}""", "En post")]
    [InlineData("""{"id":"N00002"}""", "N00002")]
    [InlineData("""{"id":"N00002","title":null}""", "N00002")]
    [InlineData("""{"id":"N00002","title":"\ud800"}""", "N00002")]
    [InlineData("""{"id":"N00002","title":"T","publication_date":"2026-13-41"}""", "N00002")]
    [InlineData("""{"id":"N00002","title":"T","publ_period":"2025/26"}""", "N00002")]
    [InlineData("""{"id":"N00002","title":"T","is_divided_by_gender":"ja"}""", "N00002")]
    public async Task An_object_that_breaks_the_contract_is_left_out(string kpi, string called)
    {
        await using var trial = ClientTrial.OfRows(kpi, """{"id":"N00003","title":"Hel"}""");

        var (kpis, complaints) = await Read(trial);

        Assert.Equal("N00003", Assert.Single(kpis).Id);
        Assert.Equal([$"{called} i katalogen går inte att läsa och hoppades över."], complaints);
    }

    [Fact]
    public async Task An_object_is_read_whole()
    {
        await using var trial = ClientTrial.OfRows(
            """{"id":"N00001","title":"Å","description":null,"is_divided_by_gender":true,"municipality_type":"K","auspice":"T","operating_area":"Skola","perspective":null,"prel_publication_date":"2026-02-25","publication_date":null,"publ_period":"2025","has_ou_data":false,"unknown":[{}]}"""
        );

        var (kpis, _) = await Read(trial);

        Assert.Equal(
            new KoladaKpi
            {
                Id = "N00001",
                Title = "Å",
                IsDividedByGender = true,
                MunicipalityType = "K",
                Auspice = "T",
                OperatingArea = "Skola",
                PreliminaryPublicationDate = new DateOnly(2026, 2, 25),
                PublicationPeriod = 2025,
            },
            Assert.Single(kpis)
        );
    }

    [Theory]
    [InlineData("""{"values":[],"next_url":17}""", "Kolada skickade en länk till nästa sida som inte går att läsa.")]
    [InlineData("""{"values":[],"next_url":"\ud800"}""", "Kolada skickade ett svar som inte går att läsa.")]
    [InlineData("""{"detail":"Underhåll"}""", "Kolada skickade ett svar utan lista av värden.")]
    [InlineData("[]", "Kolada skickade ett svar utan lista av värden.")]
    [InlineData("<html>", "Kolada skickade ett svar som inte går att läsa.")]
    public async Task A_list_that_is_none_is_refused(string body, string sentence)
    {
        await using var trial = new ClientTrial(ClientTrial.Text(body));

        var fault = await Assert.ThrowsAsync<KoladaException>(() => Read(trial));

        Assert.Equal((KoladaErrorKind.Broken, sentence), (fault.Kind, fault.Message));
    }

    [Fact]
    public async Task A_page_with_more_objects_than_any_may_have_is_refused()
    {
        await using var trial = ClientTrial.OfRows([.. Enumerable.Repeat("0", 20_001)]);

        var fault = await Assert.ThrowsAsync<KoladaException>(() => Read(trial));

        Assert.Equal("Kolada skickade fler rader än en sida får ha. De lästes inte.", fault.Message);
    }

    [Fact]
    public async Task A_list_without_end_is_given_up()
    {
        var page = 1;
        string[] entries = [.. Enumerable.Repeat("0", 20_000)];
        await using var trial = new ClientTrial(() => ClientTrial.Page(entries, $"\"/v3/kpi?page={++page}\"")());

        var fault = await Assert.ThrowsAsync<KoladaException>(() => Read(trial));

        Assert.Equal("Kolada skickade en lista av fler än 50000 poster.", fault.Message);
        Assert.Equal(3, trial.Asked.Count);
    }

    [Fact]
    public async Task A_list_may_not_be_larger_than_one_answer_however_many_pages_it_has()
    {
        var page = 1;
        var large = $$"""{"id":"N00001","title":"T","description":"{{new string('a', 400_000)}}"}""";
        await using var trial = new ClientTrial(() => ClientTrial.Page([large], $"\"/v3/kpi?page={++page}\"")());
        trial.Settings.MostBytesPerPage = 1 << 20;

        var fault = await Assert.ThrowsAsync<KoladaException>(() => Read(trial));

        Assert.Equal("Kolada skickade mer än 1 MB i en lista. Den lästes inte till slut.", fault.Message);
        Assert.Equal(3, trial.Asked.Count);
    }

    [Fact]
    public async Task Each_list_is_asked_for_at_its_address()
    {
        await using var trial = ClientTrial.OverHttp(ClientTrial.Page([]));
        List<string> complaints = [];

        await trial.Client.Kpis(complaints, default);
        await trial.Client.KpiGroups(complaints, default);
        await trial.Client.Areas(complaints, default);
        await trial.Client.AreaGroups(complaints, default);

        Assert.Equal(
            ["/v3/kpi", "/v3/kpi_groups", "/v3/municipality", "/v3/municipality_groups"],
            trial.Asked.Select(a => a.PathAndQuery)
        );
    }
}
