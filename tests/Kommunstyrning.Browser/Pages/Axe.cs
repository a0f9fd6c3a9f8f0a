using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

/// <summary>
/// Asks axe-core about a page. Its script is put into the page once and asked for what is broken only: the package's own
/// RunAxe goes by way of a second page and hands all that was looked at over the wire, which takes four times as long.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>A line for each broken rule and place: "image-alt: &lt;img src=…&gt;".</returns>
    public static Task<string[]> Violations(IPage page) =>
        Run(
            page,
            """{ type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }"""
        );

    /// <returns>A line for each text that is too faint: all that another set of colours can change.</returns>
    public static Task<string[]> FaintText(IPage page) => Run(page, """{ type: "rule", values: ["color-contrast"] }""");

    private static async Task<string[]> Run(IPage page, string only)
    {
        if (!await page.EvaluateAsync<bool>("() => \"axe\" in window"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            $$"""
            async () => {
                const found = await axe.run(document, { resultTypes: ["violations"], runOnly: {{only}} });
                return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html}`));
            }
            """
        );
    }
}
