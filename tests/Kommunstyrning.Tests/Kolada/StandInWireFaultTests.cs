using System.IO.Compression;
using System.Text.Json;
using Kommunstyrning.KoladaStandIn;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>Faults in how the answer arrives.</summary>
[Trait("Database", "none")]
public sealed class StandInWireFaultTests : IAsyncLifetime
{
    private const string Data = "/data/kpi/N99302/municipality/2580,2581/year/2018,2019";

    private readonly StandInSite site = new();

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Truncated_json_ends_in_the_middle()
    {
        var right = await site.Text(Data);

        site.Server.Break("truncated");

        Assert.Equal(right[..(right.Length / 2)], await site.Text(Data));
    }

    [Fact]
    public async Task A_connection_may_be_cut()
    {
        site.Server.Break("cut");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => site.Text(Data));
    }

    [Fact]
    public async Task A_stalled_answer_has_headers_and_nothing_more()
    {
        site.Server.Break("stall");

        using var answer = await site.Ask(Data);

        Assert.True(answer.IsSuccessStatusCode);
        var body = (await answer.Content.ReadAsStreamAsync()).ReadAsync(new byte[1]).AsTask();
        Assert.False(body.IsCompleted);
    }

    [Fact]
    public async Task A_slow_answer_begins_with_a_few_bytes()
    {
        site.Server.Break("slow:60000");

        using var answer = await site.Ask(Data);
        var read = await (await answer.Content.ReadAsStreamAsync()).ReadAsync(new byte[1000]);

        Assert.Equal(16, read);
    }

    [Fact]
    public async Task An_oversized_answer_is_whole_json_of_as_many_million_bytes_as_were_asked_for()
    {
        site.Server.Break("oversize:3");

        var text = await site.Text(Data);

        Assert.InRange(text.Length, 3_000_000, 3_100_000);
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(text).RootElement.GetProperty("values").ValueKind);
    }

    [Fact]
    public async Task A_gzip_bomb_is_small_on_the_wire_and_large_unpacked()
    {
        site.Server.Break("gzip-bomb:20");

        using var answer = await site.Ask(Data);
        var packed = await answer.Content.ReadAsByteArrayAsync();
        using var unpacked = new MemoryStream();
        await using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            await gzip.CopyToAsync(unpacked);

        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        Assert.InRange(packed.Length, 1000, 50_000);
        Assert.InRange(unpacked.Length, 20_000_000, 20_001_000);
    }

    [Fact]
    public async Task Shrinking_is_said_at_the_start()
    {
        await using var shrunk = await StandInServer.Start(StandInSample.Source, "shrink:31:N99301");
        const string Path = "/data/kpi/N99301/municipality/0180,1480,1280,2580,2581/year/2012,2013,2014,2015";

        using var answer = await site.Ask(new Uri(shrunk.Address + Path));
        var left = JsonDocument
            .Parse(await answer.Content.ReadAsStringAsync())
            .RootElement.GetProperty("count")
            .GetInt32();

        Assert.InRange(left, 10, (await site.Values(Path)).Count - 4);
    }
}
