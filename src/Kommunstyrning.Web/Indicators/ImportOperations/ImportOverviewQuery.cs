using Kommunstyrning.Indicators;
using Kommunstyrning.Kolada;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>Reads how imports stand; asked every other second while one is under way.</summary>
public sealed class ImportOverviewQuery(
    ImportRunsQuery read,
    NextStarts next,
    KoladaSettings kolada,
    JobSettings jobs,
    TimeProvider clock
)
{
    private const int Latest = 8;

    public async Task<ImportOverview> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var imports = await read.Run(now.AddDays(-Night.Most), Latest, cancel);
        return new ImportOverview(
            imports.Version,
            imports.Current,
            imports.Lease,
            imports.Latest,
            Night.Of(imports.Since),
            next.Run([.. ImportSchedules.All.Select(s => s.Name)]),
            kolada,
            jobs.Enabled,
            now
        );
    }
}
