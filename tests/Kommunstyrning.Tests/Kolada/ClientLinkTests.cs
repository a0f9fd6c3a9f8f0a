using Kommunstyrning.Kolada;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>Where the link to the next page may lead.</summary>
[Trait("Database", "none")]
public sealed class ClientLinkTests
{
    private const string Outside = "Kolada hänvisade till en sida som inte hör till gränssnittet.";

    private static ClientTrial Linking(string next) =>
        ClientTrial.OverHttp(
            ClientTrial.Page([ClientTrial.Row("1")], $"\"{next}\""),
            ClientTrial.Page([ClientTrial.Row("2")])
        );

    [Theory]
    [InlineData("https://kolada.test/v3/data/x?page=2", "https://kolada.test/v3/data/x?page=2")]
    [InlineData("http://other.test:81/v3/data/x?page=2", "https://kolada.test/v3/data/x?page=2")]
    [InlineData("http://me:secret@other.test/v3/data/x?page=2#y", "https://kolada.test/v3/data/x?page=2")]
    [InlineData("//other.test/v3/data/x?page=2", "https://kolada.test/v3/data/x?page=2")]
    [InlineData("/v3/data/x?page=2", "https://kolada.test/v3/data/x?page=2")]
    [InlineData("?page=2", "https://kolada.test/v3/data/kpi/N00001/municipality/0180/year/2024?page=2")]
    [InlineData("/v3/a%2F..%2Fb?page=2", "https://kolada.test/v3/a%2F..%2Fb?page=2")]
    public async Task Only_its_path_and_query_are_used(string next, string asked)
    {
        await using var trial = Linking(next);

        Assert.Equal([1.0, 2], (await trial.Read()).Select(c => c.Value));
        Assert.Equal(asked, trial.Asked[1].AbsoluteUri);
    }

    [Theory]
    [InlineData("https://kolada.test/v2/data?page=2")]
    [InlineData("https://kolada.test/")]
    [InlineData("/v3/../secret")]
    [InlineData("/v3/%2e%2e/secret")]
    [InlineData("/v3.evil/x")]
    [InlineData("mailto:someone@other.test")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://[")]
    public async Task Outside_of_the_interface_it_is_refused(string next)
    {
        await using var trial = Linking(next);

        Assert.Equal((KoladaErrorKind.Broken, Outside), await trial.Fail());
        Assert.Single(trial.Asked);
    }

    [Fact]
    public async Task A_path_that_begins_as_a_host_does_not_become_one()
    {
        await using var trial = Linking("https://kolada.test/v3//other.test/x");
        trial.Settings.BaseUrl = "https://kolada.test";

        await trial.Read();

        Assert.All(trial.Asked, a => Assert.Equal("kolada.test", a.Host));
    }

    [Fact]
    public async Task A_link_of_many_thousand_characters_is_refused()
    {
        await using var trial = Linking("/v3/data?x=" + new string('a', 50_000));

        Assert.Equal((KoladaErrorKind.Broken, Outside), await trial.Fail());
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    public async Task Nothing_is_the_end(string next)
    {
        await using var trial = new ClientTrial(ClientTrial.Page([ClientTrial.Row("1")], next));

        Assert.Single(await trial.Read());
        Assert.Single(trial.Asked);
    }

    [Fact]
    public async Task An_empty_page_is_the_end_whatever_its_link_says()
    {
        await using var trial = new ClientTrial(ClientTrial.Page([], "\"/v3/data?page=2\""));

        Assert.Empty(await trial.Read());
        Assert.Single(trial.Asked);
    }

    [Fact]
    public async Task A_page_that_leads_back_to_one_that_is_read_ends_the_question()
    {
        await using var trial = new ClientTrial(ClientTrial.Page([ClientTrial.Row("1")], "\"/v3/data/x?page=2\""));

        Assert.Equal(
            (KoladaErrorKind.Broken, "Kolada hänvisade tillbaka till en sida som redan är läst."),
            await trial.Fail()
        );
        Assert.Equal(2, trial.Asked.Count);
    }

    [Fact]
    public async Task Pages_without_end_are_given_up()
    {
        var page = 1;
        await using var trial = new ClientTrial(() =>
            ClientTrial.Page([ClientTrial.Row("1")], $"\"/v3/data/x?page={++page}\"")()
        );

        Assert.Equal((KoladaErrorKind.Broken, "Kolada gav fler än 5 sidor på en fråga."), await trial.Fail());
        Assert.Equal(5, trial.Asked.Count);
    }
}
