using System.Net;

namespace Kommunstyrning.Tests.Kolada;

[Trait("Database", "none")]
public sealed class StandInRouteTests(StandInSite site) : IClassFixture<StandInSite>
{
    [Theory]
    [InlineData("/kpi")]
    [InlineData("/kpi/N99302,N99303")]
    [InlineData("/kpi_groups")]
    [InlineData("/kpi_groups/G2KPI74586")]
    [InlineData("/municipality")]
    [InlineData("/municipality/2581")]
    [InlineData("/municipality_groups")]
    [InlineData("/municipality_groups/G2328")]
    [InlineData("/data/kpi/N99302/municipality/2581/year/2020")]
    [InlineData("/data/kpi/N99302/municipality/2581")]
    [InlineData("/data/kpi/N99302/year/2020")]
    [InlineData("/data/municipality/2581/year/2020")]
    public async Task Every_route_answers_with_something(string path) => Assert.NotEmpty(await site.Values(path));

    [Theory]
    [InlineData("/ou")]
    [InlineData("/ou/V15E144001301")]
    [InlineData("/oudata/kpi/U99305/ou/V15E144001301/year/2020")]
    [InlineData("/oudata/kpi/U99305/year/2020")]
    [InlineData("/oudata/ou/V15E144001301/year/2020")]
    public async Task There_are_no_units(string path) => Assert.Empty(await site.Values(path));

    [Theory]
    [InlineData("/")]
    [InlineData("/kpis")]
    [InlineData("/kpi/N99302/more")]
    [InlineData("/kpi/")]
    [InlineData("/data")]
    [InlineData("/data/kpi/N99302")]
    [InlineData("/data/year/2020")]
    [InlineData("/data/year/2020/kpi/N99302")]
    [InlineData("/data/kpi//year/2020")]
    [InlineData("/data/kpi/N99302/ou/V15E144001301")]
    [InlineData("/oudata/kpi/U99305/ou/V15E144001301")]
    public async Task An_unknown_route_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, await site.Status(path));

    [Fact]
    public async Task The_version_before_is_retired_in_so_many_words()
    {
        using var answer = await site.Ask(new Uri(site.Server.Address, "/v2/kpi"));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal(
            """{"error":"This endpoint is deprecated. Please use /v3 instead."}""",
            await answer.Content.ReadAsStringAsync()
        );
    }

    [Theory]
    [InlineData("/kpi/{0}")]
    [InlineData("/municipality_groups/{0}")]
    [InlineData("/data/kpi/{0}/year/2020")]
    [InlineData("/data/kpi/N99302/municipality/{0}")]
    [InlineData("/data/municipality/2581/year/{0}")]
    [InlineData("/oudata/kpi/U99305/ou/{0}/year/2020")]
    public async Task Twenty_five_ids_are_answered_and_one_more_is_refused(string path)
    {
        string With(int ids) => string.Format(path, string.Join(',', Enumerable.Range(2001, ids)));

        Assert.Equal(HttpStatusCode.OK, await site.Status(With(25)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await site.Status(With(26)));
    }

    [Theory]
    [InlineData("/data/kpi/N99302/year/i%20fjol")]
    [InlineData("/data/kpi/N99302/year/2020?from_date=1%20juni")]
    [InlineData("/municipality?region_type=X")]
    public async Task What_cannot_be_read_is_refused(string path) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await site.Status(path));

    [Theory]
    [InlineData("/kpi/N00000")]
    [InlineData("/municipality/9999")]
    [InlineData("/kpi_groups/G2KPI1")]
    [InlineData("/data/kpi/N00000/municipality/2581/year/2020")]
    [InlineData("/data/municipality/9999/year/2020")]
    [InlineData("/data/kpi/N99302/year/1970")]
    public async Task An_unknown_id_is_an_empty_list(string path)
    {
        var envelope = await site.Envelope(path);

        Assert.Equal(0, envelope.GetProperty("values").GetArrayLength());
        Assert.Equal(0, envelope.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task An_unknown_parameter_is_ignored() =>
        Assert.Equal(6, (await site.Ids("/kpi_groups?id=G2KPI74586")).Count);

    [Fact]
    public async Task The_content_type_names_no_charset_and_åäö_are_themselves()
    {
        using var answer = await site.Ask("/municipality/2581");

        Assert.Equal("application/json", answer.Content.Headers.GetValues("Content-Type").Single());
        Assert.Equal(
            """{"values":[{"id":"2581","title":"Piteå","type":"K"}],"count":1,"next_url":null,"previous_url":null}""",
            await answer.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task Only_get_is_allowed()
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri(site.Server.Address + "/kpi"), content: null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_title_is_searched_without_regard_to_case() =>
        Assert.Equal(["2581"], await site.Ids("/municipality?title=PITE%C3%85"));

    [Fact]
    public async Task Regions_and_municipalities_can_be_asked_for_apart()
    {
        Assert.Equal(290, (await site.Ids("/municipality?region_type=K")).Count);
        Assert.Equal(22, (await site.Ids("/municipality?region_type=L")).Count);
        Assert.Equal(312, (await site.Ids("/municipality")).Count);
    }

    [Fact]
    public async Task Every_request_is_remembered_with_its_ids_per_segment()
    {
        await site.Status("/data/kpi/N99302,N99303/municipality/2580,2581,2582/year/2020?page=2");

        var request = site.Server.Requests.Last(r => r.Target.Contains("2580,2581,2582", StringComparison.Ordinal));
        Assert.Equal("/v3/data/kpi/N99302,N99303/municipality/2580,2581,2582/year/2020?page=2", request.Target);
        Assert.Equal([1, 1, 2, 1, 3, 1, 1], request.Ids);
        Assert.True(request.IsData);
    }
}
