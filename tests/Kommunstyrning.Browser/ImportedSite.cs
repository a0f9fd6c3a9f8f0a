using Kommunstyrning.Indicators;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Browser;

/// <summary>A site on which all of the invented sample has been fetched once, as an operator would have it done.</summary>
public sealed class ImportedSite : Site
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (!Chromium.IsHere)
            return;
        await using var scope = Services.CreateAsyncScope();
        var order = new ImportOrder(ImportKind.Full, ImportTrigger.Person);
        var ordered = await scope.ServiceProvider.GetRequiredService<OrderImport>().Run(order, default);
        Assert.True(ordered.Succeeded);
        var run = await Services.GetRequiredService<CarryOutImport>().Run(default);
        Assert.Equal(ImportState.Done, run?.State);
    }
}
