using System.Text;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>Lets a node's calls through and changes the text of what is answered at or below a path under /v3.</summary>
internal sealed class Altered(string path, Func<string, string> change)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var response = await base.SendAsync(request, cancel);
        if ($"{request.RequestUri!.AbsolutePath}/".StartsWith($"/v3{path}/", StringComparison.Ordinal))
        {
            var text = await response.Content.ReadAsStringAsync(cancel);
            response.Content = new StringContent(change(text), Encoding.UTF8, "application/json");
        }
        return response;
    }
}
