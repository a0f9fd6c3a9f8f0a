using System.Net;
using Kommunstyrning.Kolada.StandIn;

namespace Kommunstyrning.Tests.Kolada;

[Trait("Database", "none")]
public sealed class StandInInProcessTests
{
    [Fact]
    public async Task A_client_is_answered_without_a_network_and_the_links_keep_its_host()
    {
        using var client = new HttpClient(new InProcessKolada(StandInSample.Source));

        using var answer = await client.GetAsync(
            new Uri("https://kolada.example/v3/municipality/2580,2581?per_page=1")
        );

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            """{"values":[{"id":"2580","title":"Luleå","type":"K"}],"count":1,"next_url":"https://kolada.example/v3/municipality/2580,2581?per_page=1&page=2","previous_url":null}""",
            await answer.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task It_is_as_strict_as_the_server()
    {
        using var client = new HttpClient(new InProcessKolada(StandInSample.Source));

        using var retired = await client.GetAsync(new Uri("https://kolada.example/v2/kpi"));
        using var post = await client.PostAsync(new Uri("https://kolada.example/v3/kpi"), content: null);

        Assert.Equal(HttpStatusCode.Gone, retired.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }
}
