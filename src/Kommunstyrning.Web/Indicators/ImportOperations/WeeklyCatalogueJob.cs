using Hangfire;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>Orders the whole catalogue. It comes once a week, so where an import is in the way it asks again later.</summary>
[AutomaticRetry(Attempts = 10, DelaysInSeconds = [1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
internal sealed class WeeklyCatalogueJob(RequestImport order, ImportJobQueue enqueue)
{
    /// <exception cref="InvalidOperationException">An import is in the way: Hangfire tries again for five hours.</exception>
    [JobDisplayName("Veckans beställning av hela katalogen")]
    public async Task Run(CancellationToken cancel)
    {
        var outcome = await order.Run(new(ImportKind.Catalogue, ImportTrigger.Schedule), cancel);
        if (!outcome.Succeeded)
            throw new InvalidOperationException(outcome.Refusals[0].Sentence);
        enqueue.Run();
    }
}
