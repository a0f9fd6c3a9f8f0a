using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>What a run changes of values that were seen: one notice per indicator.</summary>
internal static class RevisionNotices
{
    public static async Task<List<Notice>> Of(KommunDb db, ImportRun run, DateTimeOffset now, CancellationToken cancel)
    {
        var areas = await db.Areas.CountAsync(cancel);
        var revisions = new Dictionary<string, Revision>(StringComparer.Ordinal);
        var pairs =
            from next in db.Panels.AsNoTracking()
            where next.RunId == run.Id && next.State == PanelState.Staged && next.Revision > 1
            join seen in db.Panels.AsNoTracking()
                on new
                {
                    next.IndicatorId,
                    next.Year,
                    next.Gender,
                } equals new
                {
                    seen.IndicatorId,
                    seen.Year,
                    seen.Gender,
                }
            where seen.State == PanelState.Current
            select new
            {
                next.IndicatorId,
                next.Year,
                Next = next.Values,
                Seen = seen.Values,
            };
        await foreach (var pair in pairs.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!revisions.TryGetValue(pair.IndicatorId, out var revision))
                revisions[pair.IndicatorId] = revision = new Revision(areas);
            revision.Add(pair.Year, pair.Seen, pair.Next);
        }
        var ids = revisions.Where(r => r.Value.Areas > 0).Select(r => r.Key).ToList();
        var titles = await db
            .Indicators.Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.Title, StringComparer.Ordinal, cancel);
        return ids.ConvertAll(id => new Notice
        {
            Id = Guid.CreateVersion7(now),
            Kind = NoticeKind.Revised,
            IndicatorId = id,
            Title = titles.GetValueOrDefault(id, id),
            Sentence = revisions[id].Sentence,
            SeenAt = now,
            RunId = run.Id,
        });
    }

    /// <summary>Values of one indicator that are others now, or gone; new values are no revision.</summary>
    private sealed class Revision(int areas)
    {
        private readonly bool[] touched = new bool[areas];
        private readonly double[] before = new double[areas];
        private readonly double[] after = new double[areas];
        private int first = int.MaxValue;
        private int last;
        private int gone;
        private double greatest;

        public int Areas => touched.Count(t => t);

        public void Add(int year, byte[] seen, byte[] next)
        {
            before.AsSpan().Fill(double.NaN);
            after.AsSpan().Fill(double.NaN);
            PackedValues.Unpack(seen, before);
            PackedValues.Unpack(next, after);
            for (var i = 0; i < before.Length; i++)
            {
                if (double.IsNaN(before[i]) || before[i].Equals(after[i]))
                    continue;
                touched[i] = true;
                (first, last) = (Math.Min(first, year), Math.Max(last, year));
                if (double.IsNaN(after[i]))
                    gone++;
                else if (before[i] != 0)
                    greatest = Math.Max(greatest, Math.Abs((after[i] - before[i]) / before[i]));
            }
        }

        public string Sentence =>
            $"Värden för {Areas} {(Areas == 1 ? "område" : "områden")} är ändrade, {Years}."
            + (greatest > 0 ? $" Störst ändring: {(greatest * 100).ToString("0.#", Text.Swedish)} procent." : "")
            + (gone > 0 ? $" {gone} {(gone == 1 ? "värde är borttaget" : "värden är borttagna")}." : "");

        private string Years => first == last ? $"år {first}" : $"åren {first} till {last}";
    }
}
