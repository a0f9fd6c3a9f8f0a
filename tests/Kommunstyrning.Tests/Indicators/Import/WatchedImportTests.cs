using System.Diagnostics;
using System.Diagnostics.Metrics;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>What somebody who watches an import run is told.</summary>
public sealed class WatchedImportTests
{
    [Fact]
    public async Task A_run_its_stages_and_its_slices_are_told_with_rows_and_calls()
    {
        await using var importing = await Importing.Start();
        using var watch = new Watch();

        var run = await importing.Run(Importing.OfChosen);

        Assert.Equal(ImportState.Done, run.State);
        Assert.Equal(
            [
                "import catalogue < import",
                "import areas < import",
                "import slice < import values",
                "import values < import",
            ],
            watch.Ended.SkipLast(2)
        );
        Assert.Equal(["import check < import", "import < test"], watch.Ended.TakeLast(2));
        Assert.Equal((run.Tally.Rows, run.Tally.Requests), (watch.Rows, watch.Calls));
        Assert.Equal(["import.kind", "import.slice"], watch.Attributes.Distinct().Order());
    }

    /// <summary>Hears what belongs to this test, while others import beside it.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly ActivityListener listener;
        private readonly MeterListener meters = new();
        private readonly Activity root = new("test");
        private readonly ActivityTraceId trace;

        public Watch()
        {
            trace = root.Start().TraceId;
            listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == Instrumentation.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = Hear,
            };
            ActivitySource.AddActivityListener(listener);
            meters.InstrumentPublished = (instrument, all) =>
            {
                if (instrument.Meter.Name == Instrumentation.Name)
                    all.EnableMeasurementEvents(instrument);
            };
            meters.SetMeasurementEventCallback<long>((instrument, count, _, _) => Add(instrument, count));
            meters.Start();
        }

        /// <summary>Each with what it was part of.</summary>
        public List<string> Ended { get; } = [];

        public List<string> Attributes { get; } = [];

        public long Rows { get; private set; }

        public long Calls { get; private set; }

        public void Dispose()
        {
            listener.Dispose();
            meters.Dispose();
            root.Dispose();
        }

        private void Hear(Activity activity)
        {
            if (activity.TraceId != trace)
                return;
            Ended.Add($"{activity.OperationName} < {activity.Parent?.OperationName}");
            Attributes.AddRange(activity.TagObjects.Select(t => t.Key));
        }

        private void Add(Instrument instrument, long count)
        {
            if (Activity.Current?.TraceId != trace)
                return;
            if (instrument == Instrumentation.Rows)
                Rows += count;
            if (instrument == Instrumentation.Calls)
                Calls += count;
        }
    }
}
