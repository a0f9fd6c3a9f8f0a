namespace Kommunstyrning.Tests.Indicators;

/// <summary>Asks for pages of at most 700 rows, so that a question about few indicators has several of them.</summary>
internal sealed class SmallPages() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var asked = request.RequestUri!;
        if (asked.AbsolutePath.StartsWith("/v3/data/", StringComparison.Ordinal) && asked.Query.Length == 0)
            request.RequestUri = new Uri(asked.AbsoluteUri + "?per_page=700");
        return base.SendAsync(request, cancel);
    }
}
