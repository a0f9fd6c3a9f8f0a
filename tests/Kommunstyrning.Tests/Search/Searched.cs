using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Search;

/// <summary>What a page of hits says.</summary>
internal sealed record Searched(Reply Reply)
{
    public static async Task<Searched> By(Visitor visitor, string words, string tenant = "pitea", string kind = "") =>
        new(
            await visitor.Get(
                $"/{tenant}/sok?q={Uri.EscapeDataString(words)}{(kind.Length > 0 ? $"&slag={kind}" : "")}"
            )
        );

    /// <summary>Addresses of the hits, in order.</summary>
    public IReadOnlyList<string> Links =>
        [.. Reply.Page.QuerySelectorAll(".found a.title").Select(a => a.GetAttribute("href")!)];

    /// <summary>Addresses of the hits that are marked as examples, in order.</summary>
    public IReadOnlyList<string> Examples =>
        [.. Reply.Page.QuerySelectorAll(".found a.title:has(+ .ex)").Select(a => a.GetAttribute("href")!)];

    /// <summary>What the kinds' headings say: "Organisation2 träffar".</summary>
    public IReadOnlyList<string> Headings =>
        [.. Reply.Page.QuerySelectorAll("main section > h2[id^=slag-]").Select(h => h.TextContent)];

    public string Heading => Reply.Page.QuerySelector("h1")!.TextContent;

    /// <summary>What is marked as found, in order.</summary>
    public IReadOnlyList<string> Marks => [.. Reply.Page.QuerySelectorAll(".found mark").Select(m => m.TextContent)];

    public string? Meant =>
        Reply.Page.QuerySelectorAll(".nothing .lead a").Select(a => a.TextContent).SingleOrDefault();

    /// <summary>Everything but what was typed is the same for a word that nobody has.</summary>
    public string Without(string words) => Reply.Text.Replace(words, "…", StringComparison.Ordinal);
}
