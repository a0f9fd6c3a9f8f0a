using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

/// <summary>What can be measured on a page as it is drawn.</summary>
internal static class Measure
{
    /// <summary>Elements that stick out to the right of the window, when the page is wider than it.</summary>
    public static Task<string[]> TooWide(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
                const width = innerWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const out = [...document.body.querySelectorAll("*")]
                    .filter(e => e.getBoundingClientRect().right > width + 0.5)
                    .filter(e => !e.parentElement.closest(".scroll, nav"))
                    .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute("class") ?? ""} to ${Math.round(e.getBoundingClientRect().right)}`);
                return [`${document.documentElement.scrollWidth} of ${width}`, ...out.slice(0, 6)];
            }
            """
        );

    /// <summary>Texts drawn smaller than 12 px, in pictures too.</summary>
    public static Task<string[]> TooSmall(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => [...document.body.querySelectorAll("*")]
                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 0 && !e.closest(".hidden"))
                .map(e => ({
                    text: e.textContent.trim().slice(0, 40),
                    size: parseFloat(getComputedStyle(e).fontSize) * (e.ownerSVGElement ? e.getScreenCTM().a : 1),
                }))
                .filter(t => t.size < 11.95)
                .map(t => `${t.size.toFixed(1)} px: ${t.text}`)
            """
        );

    /// <summary>Texts of a picture that reach outside the shape they start in, or outside the picture.</summary>
    public static Task<string[]> OutOfTheirBox(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("svg:is(.picture, .chart) text")]
                .filter(t => t.checkVisibility() && t.getBoundingClientRect().width > 0)
                .flatMap(t => {
                    const text = t.getBoundingClientRect();
                    const shapes = [...t.closest("g, svg").querySelectorAll(":scope > :is(rect, path.leg)")];
                    const box = shapes
                        .map(s => s.getBoundingClientRect())
                        .find(r => r.left <= text.left + text.width / 2 && text.left + text.width / 2 <= r.right
                            && r.top <= text.bottom && text.top <= r.bottom)
                        ?? t.ownerSVGElement.getBoundingClientRect();
                    const air = shapes.length > 0 ? 6 : 0;
                    return text.left < box.left + air - 0.5 || text.right > box.right - air + 0.5
                        || text.top < box.top - 0.5 || text.bottom > box.bottom + 0.5
                        ? [`${t.textContent} to ${Math.round(text.right)} of ${Math.round(box.right)}`] : [];
                })
            """
        );

    /// <summary>Texts of pictures that stand on each other.</summary>
    public static Task<string[]> Touching(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
                const air = 3;
                const texts = [...document.querySelectorAll("svg text")].map(t => ({ said: t.textContent, box: t.getBoundingClientRect() }));
                return texts.flatMap((one, i) => texts.slice(i + 1)
                    .filter(other => one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1
                        && one.box.top + air < other.box.bottom - air && other.box.top + air < one.box.bottom - air)
                    .map(other => `${one.said} | ${other.said}`));
            }
            """
        );

    /// <summary>Links to a place on the page that is not there, as from an error to its field.</summary>
    public static Task<string[]> DeadLinks(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("a[href^='#']")]
                .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1))))
                .map(a => `${a.hash}: ${a.textContent}`)
            """
        );
}
