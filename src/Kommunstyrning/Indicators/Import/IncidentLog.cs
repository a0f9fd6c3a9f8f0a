using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>What went wrong without ending the run, gathered until the next time something is stored.</summary>
internal sealed class IncidentLog(TimeProvider clock)
{
    private readonly Dictionary<string, int> pending = new(StringComparer.Ordinal);

    public void Add(string sentence)
    {
        var kept =
            sentence.Length <= ImportIncident.SentenceLength ? sentence : sentence[..ImportIncident.SentenceLength];
        if (pending.TryGetValue(kept, out var count))
            pending[kept] = count + 1;
        else if (pending.Count < ImportIncident.Most)
            pending[kept] = 1;
    }

    public async Task Store(KommunDb db, Guid runId, CancellationToken cancel)
    {
        if (pending.Count == 0)
            return;
        var stored = await db.ImportIncidents.Where(i => i.RunId == runId).ToListAsync(cancel);
        foreach (var (sentence, count) in pending)
        {
            if (stored.Find(i => string.Equals(i.Sentence, sentence, StringComparison.Ordinal)) is { } known)
            {
                known.Count += count;
                continue;
            }
            if (stored.Count == ImportIncident.Most)
                break;
            var incident = new ImportIncident
            {
                RunId = runId,
                Number = stored.Count + 1,
                Sentence = sentence,
                Count = count,
                At = clock.GetUtcNow(),
            };
            stored.Add(incident);
            db.ImportIncidents.Add(incident);
        }
    }

    /// <summary>After the transaction that stored them has been committed.</summary>
    public void Forget() => pending.Clear();
}
