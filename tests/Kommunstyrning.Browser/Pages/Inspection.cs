using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

/// <summary>Looks at a page in every width that counts, and keeps pictures of it where it is told to.</summary>
internal static class Inspection
{
    /// <summary>KOMMUNSTYRNING_PICTURES: they take a fifth of the time, and no test looks at them.</summary>
    private static readonly bool KeepsPictures =
        Environment.GetEnvironmentVariable("KOMMUNSTYRNING_PICTURES") is { Length: > 0 };

    /// <summary>Names of what a page has left in the browser beside cookies: nothing may be.</summary>
    private const string Kept = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]";

    /// <returns>What is wrong with the page as it stands, a line for each; empty when nothing is.</returns>
    public static async Task<string> Faults(Visitor visitor, string name)
    {
        var page = visitor.Page;
        var faults = new List<string>();
        foreach (var width in new[] { 1280, 380, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.WaitForFunctionAsync("width => innerWidth === width", width);
            Add($"wider than {width}", await Measure.TooWide(page));
            Add($"out of its box at {width}", await Measure.OutOfTheirBox(page));
            Add($"over each other at {width}", await Measure.OverEachOther(page));
            if (width == 320)
                break;

            if (KeepsPictures)
                await page.ScreenshotAsync(new() { Path = Picture($"{name}-{width}"), FullPage = true });
            Add($"axe at {width}", await Axe.Violations(page));
            if (width == 380)
                Add("too small at 380", await Measure.TooSmall(page));
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Add("axe in the dark", await Axe.FaintText(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Add("leads nowhere", await Measure.DeadLinks(page));
        Add("keeps in the browser", await page.EvaluateAsync<string[]>(Kept));
        Add("console", visitor.Complaints);
        return string.Concat(faults);

        void Add(string kind, IEnumerable<string> found) =>
            faults.AddRange(found.Select(f => $"{name}, {kind}: {f}\n"));
    }

    /// <summary>Shows every fault whole when there is one.</summary>
    public static void IsSound(string faults) => Assert.True(faults.Length == 0, faults);

    /// <summary>Beside the tests, where a run leaves what it made.</summary>
    public static string Picture(string name) => Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png");
}
