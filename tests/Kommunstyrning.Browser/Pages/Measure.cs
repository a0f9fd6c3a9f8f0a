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

    /// <summary>Links of the head that lie over each other, whatever the account is called.</summary>
    public static Task<string[]> OverEachOther(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
                const all = [...document.querySelectorAll("header.top :is(a, button)")].filter(e => e.checkVisibility());
                const boxes = all.map(e => [e, e.getBoundingClientRect()]);
                return boxes.flatMap(([a, p], i) => boxes.slice(i + 1)
                    .filter(([b]) => !(innerWidth < 900 && (a.closest("nav") || b.closest("nav"))))
                    .filter(([, q]) => p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom - 1 && q.top < p.bottom - 1)
                    .map(([b]) => `${a.textContent.trim()} and ${b.textContent.trim()}`));
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

    /// <summary>
    /// Labels in figures that stand on each other or reach out of the window, and words that break inside a cell of a
    /// table. A label is a text of a picture, or a caption beside one.
    /// </summary>
    public static Task<string[]> Labels(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
                const [air, faults] = [3, []];
                const seen = e => e.checkVisibility() && e.getBoundingClientRect().width > 0;
                for (const figure of document.querySelectorAll("figure")) {
                    const labels = [...figure.querySelectorAll("svg text, figcaption :is(h2, p), .tile-said")]
                        .filter(e => seen(e) && e.textContent.trim())
                        .map(e => ({ said: e.textContent.trim().slice(0, 50), box: e.getBoundingClientRect() }));
                    labels.forEach((one, i) => {
                        if (one.box.right > innerWidth + 0.5 || one.box.left < -0.5)
                            faults.push(`${one.said} reaches out`);
                        for (const other of labels.slice(i + 1))
                            if (one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1
                                && one.box.top + air < other.box.bottom - air && other.box.top + air < one.box.bottom - air)
                                faults.push(`${one.said} | ${other.said}`);
                    });
                }
                for (const cell of document.querySelectorAll(":is(th, td)")) {
                    if (!seen(cell)) continue;
                    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode())
                        for (const word of texts.currentNode.data.matchAll(/[^\s\u00ad\/–-]+/g)) {
                            const range = document.createRange();
                            range.setStart(texts.currentNode, word.index);
                            range.setEnd(texts.currentNode, word.index + word[0].length);
                            if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1)
                                faults.push(`${word[0]} breaks in its cell`);
                        }
                }
                return faults;
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
