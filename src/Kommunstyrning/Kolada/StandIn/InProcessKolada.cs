using System.Net;
using System.Net.Http.Headers;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Lets an HttpClient be answered by the stand-in without any network.</summary>
public sealed class InProcessKolada(StandInSource source) : HttpMessageHandler
{
    private readonly StandInApi api = new(source);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        if (request.Method != HttpMethod.Get)
            return new HttpResponseMessage(HttpStatusCode.MethodNotAllowed) { RequestMessage = request };
        var answer = api.Answer(request.RequestUri!);
        var body = new ByteArrayContent(await answer.Bytes(cancel));
        body.Headers.ContentType = new MediaTypeHeaderValue(StandInAnswer.ContentType);
        return new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = body, RequestMessage = request };
    }
}
