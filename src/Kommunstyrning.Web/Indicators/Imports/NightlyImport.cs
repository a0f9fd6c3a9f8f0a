using Kommunstyrning.Indicators;
using Quartz;

namespace Kommunstyrning.Web.Indicators;

/// <summary>Orders what changed since the last time. Where an import is in the way there is nothing more to ask for.</summary>
internal sealed class NightlyImport(OrderImport order, ImportWatch watch, ILogger<NightlyImport> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var outcome = await order.Run(new(ImportKind.Incremental, ImportTrigger.Schedule), cancellationToken);
        if (outcome.Succeeded)
            watch.Wake();
        else
            log.LogInformation("The nightly import was not ordered: {Reason}", outcome.Refusals[0].Sentence);
    }
}
