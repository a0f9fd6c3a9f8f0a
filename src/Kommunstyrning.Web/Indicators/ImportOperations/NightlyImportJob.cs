using Hangfire;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>Orders what changed since the last time. Where an import is in the way there is nothing more to ask for.</summary>
[AutomaticRetry(Attempts = 4, DelaysInSeconds = [60, 300, 1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
internal sealed partial class NightlyImportJob(
    RequestImport order,
    ImportJobQueue enqueue,
    ILogger<NightlyImportJob> log
)
{
    [JobDisplayName("Nattens beställning av ändringar")]
    public async Task Run(CancellationToken cancel)
    {
        var outcome = await order.Run(new(ImportKind.Incremental, ImportTrigger.Schedule), cancel);
        if (outcome.Succeeded)
            enqueue.Run();
        else
            LogInTheWay(outcome.Refusals[0].Sentence);
    }

    [LoggerMessage(LogLevel.Information, "The nightly import was not ordered: {Reason}")]
    private partial void LogInTheWay(string reason);
}
