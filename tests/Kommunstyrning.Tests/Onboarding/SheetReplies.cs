using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>What the page of a sheet says.</summary>
internal static class SheetReplies
{
    public static string Heading(Reply reply) => reply.Page.QuerySelector("h1")!.TextContent;

    /// <summary>"Rad 3: …" for each bad row.</summary>
    public static IEnumerable<string> Faults(Reply reply) =>
        reply
            .Page.QuerySelectorAll(".sheet-faults li")
            .Select(li => $"{li.QuerySelector(".label")!.TextContent}: {li.QuerySelector(".must")!.TextContent}");
}
