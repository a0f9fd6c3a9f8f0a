using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

/// <summary>Sends a form as nobody should fill it in, to see it with its errors.</summary>
internal static class Refused
{
    public static async Task Send(IPage page)
    {
        var form = page.Locator("main form.form").Last;
        foreach (
            var text in await form.Locator("input:is([type=text], [type=email], [type=date]):visible, textarea:visible")
                .AllAsync()
        )
            await text.FillAsync("");
        foreach (var number in await form.Locator("input[type=number]").AllAsync())
            await number.FillAsync("9999999999");
        foreach (var choice in await form.Locator("select[required]:has(option[value=''])").AllAsync())
            await choice.SelectOptionAsync("");
        foreach (var sentence in await form.GetByLabel("Hur, med en mening").AllAsync())
            await sentence.FillAsync(new string('å', 301));
        await form.Locator(".save button").PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
