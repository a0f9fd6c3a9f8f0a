using System.Net;
using System.Text.Json;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>Faults that can be told from the answer's status, headers or JSON.</summary>
[Trait("Database", "none")]
public sealed class StandInFaultTests : IAsyncLifetime
{
    private const string Data = "/data/kpi/N99302/municipality/2580,2581/year/2016,2017,2018,2019?per_page=3";

    private readonly StandInSite site = new();

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("foreign-host", "http", "kolada.example")]
    [InlineData("foreign-host:api.annan.example", "http", "api.annan.example")]
    [InlineData("foreign-host:api.annan.example:8443", "http", "api.annan.example:8443")]
    [InlineData("foreign-scheme", "https", null)]
    public async Task A_foreign_link_is_right_but_for_host_or_scheme(string fault, string scheme, string? authority)
    {
        var right = new Uri((await site.Envelope(Data)).GetProperty("next_url").GetString()!);

        site.Server.Break(fault);

        var next = new Uri((await site.Envelope(Data)).GetProperty("next_url").GetString()!);
        Assert.Equal((scheme, authority ?? right.Authority), (next.Scheme, next.Authority));
        Assert.Equal(right.PathAndQuery, next.PathAndQuery);
    }

    [Fact]
    public async Task A_cycle_leads_back_to_the_first_page()
    {
        site.Server.Break("cycle");

        Assert.EndsWith("&page=1", (await site.Envelope(Data + "&page=2")).GetProperty("next_url").GetString());
    }

    [Fact]
    public async Task Endless_pages_are_never_empty()
    {
        site.Server.Break("endless");

        var far = await site.Envelope(Data + "&page=700");

        Assert.Equal(3, far.GetProperty("count").GetInt32());
        Assert.EndsWith("&page=701", far.GetProperty("next_url").GetString());
    }

    [Theory]
    [InlineData("429:2", "429 429 200")]
    [InlineData("500", "500 200 200")]
    [InlineData("503:2", "503 503 200")]
    [InlineData("504:1,503@3", "504 200 503")]
    public async Task A_storm_blows_over(string faults, string codes)
    {
        site.Server.Break(faults);

        Assert.Equal(codes, await Codes(3));
    }

    [Fact]
    public async Task Too_many_requests_says_how_long_to_wait()
    {
        site.Server.Break("429:1:7");

        using var answer = await site.Ask(Data);

        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_numbered_fault_comes_in_that_data_request_and_only_there()
    {
        site.Server.Break("redirect@2,retired@4+");
        await site.Status("/kpi");

        Assert.Equal("200 302 200 410 410", await Codes(5));
    }

    [Fact]
    public async Task A_fault_may_be_bound_to_a_path()
    {
        site.Server.Break("empty@/kpi");

        Assert.Equal("", await site.Text("/kpi"));
        Assert.Equal("", await site.Text("/kpi?page=2"));
        Assert.NotEmpty(await site.Text("/kpi_groups"));
        Assert.NotEmpty(await site.Text(Data));
    }

    [Fact]
    public async Task Retirement_a_page_and_a_redirect_take_the_answers_place()
    {
        site.Server.Break("retired@1,html@2,redirect@3");

        Assert.Equal(HttpStatusCode.Gone, await site.Status(Data));
        using var page = await site.Ask(Data);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        using var redirect = await site.Ask(Data);
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        Assert.Equal("kolada.example", redirect.Headers.Location!.Host);
    }

    [Fact]
    public async Task Wrong_types_stand_in_some_rows()
    {
        site.Server.Break("wrong-types");

        var rows = await site.Values(Data);

        Assert.Equal(JsonValueKind.String, rows[0].GetProperty("values")[0].GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.Object, rows[1].GetProperty("period").ValueKind);
        Assert.Equal(JsonValueKind.Number, rows[2].GetProperty("kpi").ValueKind);
    }

    [Fact]
    public async Task Unknown_codes_come_after_the_right_rows()
    {
        site.Server.Break("unknown-codes");

        var rows = await site.Values(Data);

        Assert.Equal(6, rows.Count);
        Assert.Equal("9999", rows[3].GetProperty("municipality").GetString());
        Assert.Equal("X1", rows[4].GetProperty("kpi").GetString());
    }

    [Fact]
    public async Task A_row_comes_again_with_another_value()
    {
        site.Server.Break("duplicate-rows");

        var rows = await site.Values(Data);

        var (first, again) = (rows[0].GetProperty("values")[0], rows[3].GetProperty("values")[0]);
        Assert.Equal(first.GetProperty("value").GetDouble() + 1, again.GetProperty("value").GetDouble());
        Assert.Equal(rows[0].GetProperty("period").GetInt32(), rows[3].GetProperty("period").GetInt32());
    }

    [Theory]
    [InlineData("nan", "\"value\":NaN")]
    [InlineData("huge-number", "\"value\":1e400")]
    public async Task A_number_is_none(string fault, string literal)
    {
        site.Server.Break(fault);

        Assert.Contains(literal, await site.Text(Data));
    }

    [Theory]
    [InlineData("hagel")]
    [InlineData("nan@x")]
    [InlineData("429:många")]
    public void What_is_no_fault_is_refused(string text) =>
        Assert.Throws<FormatException>(() => site.Server.Break(text));

    private async Task<string> Codes(int requests)
    {
        var codes = new List<int>();
        for (var request = 0; request < requests; request++)
            codes.Add((int)await site.Status(Data));
        return string.Join(' ', codes);
    }
}
