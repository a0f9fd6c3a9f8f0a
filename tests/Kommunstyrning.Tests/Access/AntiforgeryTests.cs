using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access;

/// <summary>D-23: what another site could make a browser send is not taken.</summary>
public sealed class AntiforgeryTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData(null)]
    [InlineData("inget-token")]
    public async Task No_form_is_taken_without_the_token_that_its_page_carried(string? token)
    {
        using var editor = await instance.Editor("pitea");
        using var drift = await instance.Operator();
        using var anyone = instance.Visitor();
        var before = await instance.Everything();
        var forms = Doors.Of(instance).Where(door => door.Method == "POST" && !door.IsApi()).ToList();

        foreach (var door in forms)
        {
            var visitor = door.Who switch
            {
                "editor" => editor,
                "operator" => drift,
                _ => anyone,
            };
            List<KeyValuePair<string, string>> fields = [KeyValuePair.Create("name", "A")];
            if (token is not null)
                fields.Add(KeyValuePair.Create("__RequestVerificationToken", token));

            var reply = await visitor.Post(door.At("pitea", Guid.NewGuid().ToString()), fields);

            Assert.True(reply.Code == 400, $"{door} {reply}");
        }

        Assert.Equal(before, await instance.Everything());
        Assert.Equal(200, (await editor.Get("/pitea/organisation/ny")).Code);
        Assert.True(forms.Count >= 20, $"{forms.Count} forms");
    }

    [Fact]
    public async Task Anothers_token_is_not_taken()
    {
        using var editor = await instance.Editor("pitea");
        using var other = await instance.Editor("lulea");

        var reply = await editor.Post(
            "/pitea/organisation/ny",
            [KeyValuePair.Create("__RequestVerificationToken", await other.Token()), KeyValuePair.Create("name", "A")]
        );

        Assert.Equal(400, reply.Code);
    }

    [Theory]
    [InlineData("cross-site", 403)]
    [InlineData("same-site", 403)]
    [InlineData("same-origin", 422)]
    [InlineData("none", 422)]
    public async Task The_API_takes_no_write_that_another_sites_page_sends(string site, int status)
    {
        using var editor = await instance.Editor("pitea");
        var body = new StringContent("""{"name":"","kind":"committee"}""", null, "application/json");

        var reply = await editor.Send(HttpMethod.Post, "/api/v1/pitea/units", body, ("Sec-Fetch-Site", site));

        Assert.Equal(status, reply.Code);
    }
}
