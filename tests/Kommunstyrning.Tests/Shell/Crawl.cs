using System.Net;

namespace Kommunstyrning.Tests.Shell;

/// <summary>Everything that one reader can reach by following links, and the API's lists.</summary>
internal static class Crawl
{
    /// <returns>Body by address, links as people follow them.</returns>
    public static async Task<Dictionary<string, string>> Public(Visitor visitor, params string[] tenants)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>(["/", .. tenants.SelectMany(Starts)]);
        while (queue.TryDequeue(out var path))
        {
            if (seen.ContainsKey(path))
                continue;
            var reply = await visitor.Get(path);
            Assert.True(reply.Code is 200 or 302 or 401 or 403 or 404, $"{path} {reply}");
            seen[path] = WebUtility.HtmlDecode(reply.Body);
            if (
                reply.Code != 200
                || reply.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true
            )
                continue;
            foreach (
                var link in Links(reply).Where(l => tenants.Any(t => l.StartsWith($"/{t}", StringComparison.Ordinal)))
            )
                queue.Enqueue(link);
        }
        return seen;
    }

    private static IEnumerable<string> Starts(string tenant) =>
        [
            $"/{tenant}",
            $"/{tenant}/roda-traden?sok=kanarie",
            $"/api/v1/{tenant}/elements",
            $"/api/v1/{tenant}/units",
            $"/api/v1/{tenant}/models",
        ];

    private static IEnumerable<string> Links(Reply reply) =>
        reply
            .Page.QuerySelectorAll("a[href]")
            .Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Where(href => href.StartsWith('/'));
}
