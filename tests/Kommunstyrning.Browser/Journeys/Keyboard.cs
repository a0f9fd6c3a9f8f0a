using System.Globalization;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>Goes through the program with Tab, Enter, Space and letters alone, where the place one is at always shows.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int Most = 250;

    /// <summary>Tabs until it is reached, and sees at each stop that the stop is marked.</summary>
    public async Task To(ILocator target)
    {
        await target.WaitForAsync();
        for (var i = 0; i < Most; i++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await Unmarked());
        }
        Assert.Fail($"Not reached by Tab: {target}");
    }

    /// <summary>Enter on a link or a button that leads to another page.</summary>
    public async Task Press(ILocator target)
    {
        await To(target);
        await Leave("Enter");
    }

    public Task Follow(string link) =>
        Press(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    public Task Push(string button) =>
        Press(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    /// <summary>Writes in a field, over what stood there.</summary>
    public async Task Write(string label, string text)
    {
        await To(Field(label));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>In the order that the browser's own language has, which is not always that of the page.</summary>
    public async Task WriteDate(string label, DateOnly date)
    {
        foreach (var order in new[] { "MMddyyyy", "yyyyMMdd", "ddMMyyyy" })
        {
            await To(Field(label));
            await page.Keyboard.TypeAsync(date.ToString(order, CultureInfo.InvariantCulture));
            if (await Field(label).InputValueAsync() == date.ToString("O", CultureInfo.InvariantCulture))
                return;
            await Field(label).ClearAsync();
            await page.Keyboard.PressAsync("Shift+Tab");
            while (await Field(label).EvaluateAsync<bool>("e => e === document.activeElement"))
                await page.Keyboard.PressAsync("Shift+Tab");
        }
        Assert.Fail($"No order of a date's parts fits {label}");
    }

    /// <summary>Steps down a list of choices until one that begins so stands there.</summary>
    public async Task Choose(string label, string beginning)
    {
        var field = Field(label);
        await To(field);
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < Most; i++)
        {
            if (
                (await field.EvaluateAsync<string>("e => e.selectedOptions[0].text")).StartsWith(
                    beginning,
                    StringComparison.Ordinal
                )
            )
                return;
            await page.Keyboard.PressAsync("ArrowDown");
        }
        Assert.Fail($"No choice begins with {beginning}");
    }

    public async Task SignIn(string email, string password)
    {
        await Write("E-postadress", email);
        await Write("Lösenord", password);
        await Push("Logga in");
    }

    private ILocator Field(string label) => page.GetByRole(AriaRole.Main).GetByLabel(label).First;

    private async Task Leave(string key)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage at) => arrived.TrySetResult();
        page.Load += Arrive;
        await page.Keyboard.PressAsync(key);
        await arrived.Task.WaitAsync(TimeSpan.FromMinutes(1));
        page.Load -= Arrive;
    }

    /// <summary>What has the focus without an outline; empty when all is well or nothing has it.</summary>
    private Task<string> Unmarked() =>
        page.EvaluateAsync<string>(
            """
            () => {
                const at = document.activeElement;
                if (at === document.body || at === document.documentElement) return "";
                const style = getComputedStyle(at);
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 ? "" : at.outerHTML.slice(0, 200);
            }
            """
        );
}
