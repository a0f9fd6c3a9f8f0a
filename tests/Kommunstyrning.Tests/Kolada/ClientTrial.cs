using System.Net;
using System.Text;
using Kommunstyrning.Kolada;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>The client alone, with a network that gives these answers in turn, and the last one again and again.</summary>
internal sealed class ClientTrial(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler, IAsyncDisposable
{
    private KoladaPace? pace;
    private KoladaClient? client;

    public KoladaSettings Settings { get; } =
        new()
        {
            BaseUrl = "https://kolada.test/v3",
            RequestsPerSecond = 0,
            Retries = 3,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            MostPages = 5,
        };

    public KoladaClient Client =>
        client ??= new KoladaClient(new HttpClient(this), Settings, pace = new KoladaPace(Settings));

    public List<Uri> Asked { get; } = [];

    public List<string> Complaints { get; } = [];

    public int Rows { get; private set; }

    public int Unplaced { get; private set; }

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

    public async Task<List<DataCell>> Read()
    {
        var cells = new List<DataCell>();
        await Client.ReadData(
            new DataQuestion(["N00001"], ["0180"], [2024]),
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
    public async Task<(KoladaFaultKind Kind, string Sentence)> Fail()
    {
        var fault = await Assert.ThrowsAsync<KoladaFault>(Read);
        return (fault.Kind, fault.Message);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        Asked.Add(request.RequestUri!);
        return Task.FromResult(answers[Math.Min(Asked.Count, answers.Length) - 1]());
    }

    public async ValueTask DisposeAsync()
    {
        if (pace is not null)
            await pace.DisposeAsync();
        Dispose();
    }

    private static HttpResponseMessage Of(HttpContent content)
    {
        content.Headers.ContentType = new("application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }
}
