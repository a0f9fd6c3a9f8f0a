using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Kommunstyrning.Bench;

/// <summary>Gives Piteå's plan so many targets as its page is to be drawn with, through the API.</summary>
internal static class ManyTargets
{
    /// <summary>Of the built-in sample, with values for many years.</summary>
    private static readonly string[] Codes = ["N99003", "N99104", "N99105", "N99302", "N99303", "N99601", "N99652"];

    public static async Task Set(HttpClient editor, int count)
    {
        var elements = JsonNode.Parse(await editor.GetStringAsync(Relative("/api/v1/pitea/elements")))!.AsArray();
        var places = elements.Select(e => e!["id"]!.ToString()).SelectMany(id => Codes.Select(code => (id, code)));
        var set = 0;
        foreach (var (id, code) in places)
        {
            if (set == count)
                return;
            if (await IsSet(editor, $"/api/v1/pitea/elements/{id}", code))
                set++;
        }
        throw new InvalidOperationException($"Only {set} of {count} targets could be set.");
    }

    /// <summary>One way or the other, whichever of them is good in the indicator.</summary>
    private static async Task<bool> IsSet(HttpClient editor, string element, string code)
    {
        foreach (var goal in new[] { 60, 40 })
        {
            using var read = await editor.GetAsync(Relative(element));
            using var write = new HttpRequestMessage(HttpMethod.Put, $"{element}/indicators/{code}/target")
            {
                Content = JsonContent.Create(
                    new { @base = new { year = 2018, value = 50 }, final = new { year = 2030, value = goal } }
                ),
            };
            write.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag?.ToString());
            using var reply = await editor.SendAsync(write);
            if (reply.IsSuccessStatusCode)
                return true;
        }
        return false;
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
