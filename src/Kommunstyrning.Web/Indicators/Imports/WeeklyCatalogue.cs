using Kommunstyrning.Indicators;
using Quartz;

namespace Kommunstyrning.Web.Indicators;

/// <summary>Orders the whole catalogue. It comes once a week, so where an import is in the way it asks again later.</summary>
internal sealed class WeeklyCatalogue(OrderImport order, ImportWatch watch) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var outcome = await order.Run(new(ImportKind.Catalogue, ImportTrigger.Schedule), cancellationToken);
        if (!outcome.Succeeded)
            throw new JobExecutionException(outcome.Refusals[0].Sentence);
        watch.Wake();
    }
}
