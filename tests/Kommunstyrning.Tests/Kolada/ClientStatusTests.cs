using System.Net.Http.Headers;
using Kommunstyrning.Kolada;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>What the client makes of each status, and of a network that fails.</summary>
[Trait("Database", "none")]
public sealed class ClientStatusTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly Func<HttpResponseMessage> Right = ClientTrial.Page([ClientTrial.Row("1")]);

    [Theory]
    [InlineData(204, KoladaErrorKind.Broken, "Kolada avvisade frågan (204).")]
    [InlineData(301, KoladaErrorKind.Broken, "Kolada hänvisade till en annan adress (301). Den följs inte.")]
    [InlineData(308, KoladaErrorKind.Broken, "Kolada hänvisade till en annan adress (308). Den följs inte.")]
    [InlineData(401, KoladaErrorKind.Broken, "Kolada avvisade frågan (401).")]
    [InlineData(404, KoladaErrorKind.Broken, "Kolada avvisade frågan (404).")]
    [InlineData(
        410,
        KoladaErrorKind.Retired,
        "Kolada har dragit tillbaka den här versionen av sitt gränssnitt (410). Programmet behöver uppdateras."
    )]
    [InlineData(422, KoladaErrorKind.Broken, "Kolada avvisade frågan (422).")]
    public async Task What_would_be_the_same_again_is_not_asked_again(int code, KoladaErrorKind kind, string sentence)
    {
        await using var trial = new ClientTrial(ClientTrial.Status(code), Right);

        Assert.Equal((kind, sentence), await trial.Fail());
        Assert.Single(trial.Asked);
    }

    [Theory]
    [InlineData(408, "Kolada svarade inte i tid (408). Så var det trots flera försök.")]
    [InlineData(429, "Kolada tar inte emot fler frågor just nu (429). Så var det trots flera försök.")]
    [InlineData(500, "Kolada svarade med ett fel (500). Så var det trots flera försök.")]
    [InlineData(504, "Kolada svarade med ett fel (504). Så var det trots flera försök.")]
    public async Task What_may_pass_is_asked_again_until_it_is_enough(int code, string sentence)
    {
        await using var trial = new ClientTrial(ClientTrial.Status(code));

        Assert.Equal((KoladaErrorKind.Away, sentence), await trial.Fail());
        Assert.Equal((4, 4, 3), (trial.Asked.Count, trial.Client.Count.Requests, trial.Client.Count.Retries));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_has_passed_is_as_if_it_had_not_been(int code)
    {
        await using var trial = new ClientTrial(ClientTrial.Status(code), ClientTrial.Status(code), Right);

        Assert.Single(await trial.Read());
        Assert.Equal((3, 2), (trial.Client.Count.Requests, trial.Client.Count.Retries));
    }

    /// <summary>With a delay of our own of an hour, only the source's can let the question through.</summary>
    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task The_source_says_how_long_to_wait(int code)
    {
        await using var trial = new ClientTrial(ClientTrial.Status(code, After(TimeSpan.Zero)), Right);
        trial.Settings.RetryDelay = TimeSpan.FromHours(1);
        trial.Settings.TotalTimeout = TimeSpan.FromSeconds(20);

        Assert.Single(await trial.Read());
    }

    public static TheoryData<RetryConditionHeaderValue> TooLong =>
        [new RetryConditionHeaderValue(TimeSpan.FromHours(3)), new RetryConditionHeaderValue(Noon.AddHours(3))];

    [Theory]
    [MemberData(nameof(TooLong))]
    public async Task Too_long_a_wait_ends_the_question(RetryConditionHeaderValue wait)
    {
        await using var trial = new ClientTrial(ClientTrial.Status(429, With(wait)), Right);

        Assert.Equal((KoladaErrorKind.Away, "Kolada tar inte emot fler frågor på en stund (429)."), await trial.Fail());
        Assert.Single(trial.Asked);
    }

    [Theory]
    [MemberData(nameof(TooLong))]
    public async Task An_error_that_asks_for_too_long_a_wait_is_tried_at_our_own_pace(RetryConditionHeaderValue wait)
    {
        await using var trial = new ClientTrial(ClientTrial.Status(503, With(wait)), Right);

        Assert.Single(await trial.Read());
    }

    public static TheoryData<Exception, string> Broken =>
        new()
        {
            { new HttpRequestException("refused"), "Kolada gick inte att nå, eller förbindelsen bröts." },
            { new IOException("reset"), "Kolada gick inte att nå, eller förbindelsen bröts." },
            // as the network says that nobody took the call
            { new TaskCanceledException("no connection", new TimeoutException()), "Kolada svarade inte i tid." },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_network_that_fails_is_tried_again(Exception failure, string sentence)
    {
        await using var trial = ClientTrial.OverHttp(() => throw failure);

        Assert.Equal((KoladaErrorKind.Away, sentence + " Så var det trots flera försök."), await trial.Fail());
        Assert.Equal(4, trial.Asked.Count);
    }

    [Fact]
    public async Task A_body_that_cannot_be_unpacked_is_refused()
    {
        // as the framework says of broken Brotli
        await using var trial = ClientTrial.OverHttp(
            ClientTrial.Stream(() => new DrippingStream(_ => throw new InvalidOperationException("Decoder"), 1))
        );

        Assert.Equal((KoladaErrorKind.Broken, "Kolada skickade ett svar som inte går att läsa."), await trial.Fail());
    }

    [Fact]
    public async Task Where_nearly_all_fails_nothing_is_asked_for_a_while()
    {
        await using var trial = new ClientTrial(ClientTrial.Status(500));
        for (var question = 0; question < 3; question++)
            await trial.Fail();

        Assert.Equal(
            (KoladaErrorKind.Away, "Kolada svarar inte. Hämtningen väntar innan den frågar igen."),
            await trial.Fail()
        );
        Assert.Equal(12, trial.Asked.Count);
    }

    [Fact]
    public async Task A_refusal_is_no_sign_of_a_source_that_is_away()
    {
        await using var trial = new ClientTrial(ClientTrial.Status(404));
        for (var question = 0; question < 20; question++)
            await trial.Fail();

        Assert.Equal(20, trial.Asked.Count);
    }

    private static Action<HttpResponseMessage> After(TimeSpan wait) => With(new RetryConditionHeaderValue(wait));

    private static Action<HttpResponseMessage> With(RetryConditionHeaderValue wait) =>
        response =>
        {
            response.Headers.Date = Noon;
            response.Headers.RetryAfter = wait;
        };
}
