using System.Net;
using System.Text;
using Kommunstyrning.Kolada;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>
/// The client with a Kolada that gives these answers in turn, and the last one again and again. Kolada is a substitute of
/// its interface; where addresses, headers or the network matter, all up to the socket is as in the program.
/// </summary>
internal sealed class ClientTrial(params Func<HttpResponseMessage>[] answers) : IAsyncDisposable
{
    private ServiceProvider? services;
    private KoladaClient? client;
    private bool isOverHttp;

    public KoladaSettings Settings { get; } =
        new()
        {
            BaseUrl = "https://kolada.test/v3",
            RequestsPerSecond = 0,
            Retries = 3,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            MostPages = 5,
        };

    public KoladaClient Client => client ??= Make();

    public List<Uri> Asked { get; } = [];

    public List<string> Complaints { get; } = [];

    public int Rows { get; private set; }

    public int Unplaced { get; private set; }

    public static ClientTrial OverHttp(params Func<HttpResponseMessage>[] answers) =>
        new(answers) { isOverHttp = true };

    /// <summary>One page with these rows and no next.</summary>
    public static ClientTrial OfRows(params string[] rows) => new(Page(rows));

    public static Func<HttpResponseMessage> Page(string[] rows, string next = "null") =>
        Text($$"""{"values":[{{string.Join(',', rows)}}],"count":7,"next_url":{{next}},"previous_url":null}""");

    public static Func<HttpResponseMessage> Text(string body) => Bytes(Encoding.UTF8.GetBytes(body));

    public static Func<HttpResponseMessage> Bytes(byte[] body) => () => Of(new ByteArrayContent(body));

    public static Func<HttpResponseMessage> Stream(Func<Stream> body) => () => Of(new StreamContent(body()));

    public static Func<HttpResponseMessage> Status(int code, Action<HttpResponseMessage>? change = null) =>
        () =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)code);
            change?.Invoke(response);
            return response;
        };

    /// <summary>A row with one value, T.</summary>
    public static string Row(string value, string kpi = "N00001", string area = "0180", string period = "2024") =>
        $$"""{"kpi":"{{kpi}}","period":{{period}},"municipality":"{{area}}","values":[{"gender":"T","count":1,"status":"","value":{{value}},"isdeleted":false}]}""";

    public Task<List<DataCell>> Read() => Read(new DataRequest(["N00001"], ["0180"], [2024]));

    public async Task<List<DataCell>> Read(DataRequest question)
    {
        var cells = new List<DataCell>();
        await Client.ReadData(
            question,
            page =>
            {
                cells.AddRange(page.Cells);
                Complaints.AddRange(page.Complaints);
                Rows += page.Rows;
                Unplaced += page.Unplaced;
                return ValueTask.CompletedTask;
            },
            default
        );
        return cells;
    }

    /// <returns>What of the kind the run ends with, and the sentence.</returns>
    public async Task<(KoladaErrorKind Kind, string Sentence)> Fail()
    {
        var fault = await Assert.ThrowsAsync<KoladaException>(() => Read());
        return (fault.Kind, fault.Message);
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
    }

    private KoladaClient Make()
    {
        var program = new ServiceCollection().AddKolada(Settings, () => new Network(Answer));
        if (!isOverHttp)
            program.AddSingleton(Substituted());
        services = program.BuildServiceProvider();
        return services.GetRequiredService<KoladaClient>();
    }

    private IKoladaApi Substituted()
    {
        var api = Substitute.For<IKoladaApi>();
        api.Kpis(default).ReturnsForAnyArgs(_ => Answered("kpi"));
        api.Data("", null, default).ReturnsForAnyArgs(call => Answered($"data/{call.ArgAt<string>(0)}"));
        api.NextPage("", default).ReturnsForAnyArgs(call => Answered(call.ArgAt<string>(0)));
        return api;
    }

    private Task<HttpResponseMessage> Answered(string address) =>
        Task.FromResult(Answer(new HttpRequestMessage(HttpMethod.Get, new Uri(Settings.Base, address))));

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        Asked.Add(request.RequestUri!);
        var response = answers[Math.Min(Asked.Count, answers.Length) - 1]();
        response.RequestMessage = request;
        return response;
    }

    private static HttpResponseMessage Of(HttpContent content)
    {
        content.Headers.ContentType = new("application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private sealed class Network(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
            Task.FromResult(answer(request));
    }
}
