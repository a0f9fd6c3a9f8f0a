using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>
/// What went wrong without ending the run, gathered until the next time something is stored. That may be while more is
/// being gathered: signs of life are given amid the fetching.
/// </summary>
internal sealed class IncidentLog(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> pending = new(StringComparer.Ordinal);
    private Dictionary<string, int> beingStored = [];

    /// <summary>Cleaned and cut, since it may quote what the source sent.</summary>
    public void Add(string sentence)
    {
        var kept = ShortText.Line(sentence, ImportIncident.SentenceLength);
        lock (gate)
        {
            if (pending.TryGetValue(kept, out var count))
                pending[kept] = count + 1;
            else if (pending.Count < ImportIncident.Most)
                pending[kept] = 1;
        }
    }

    public async Task Store(KommunDb db, Guid runId, CancellationToken cancel)
    {
        lock (gate)
            beingStored = new Dictionary<string, int>(pending, StringComparer.Ordinal);
        if (beingStored.Count == 0)
            return;
        var stored = await db.ImportIncidents.Where(i => i.RunId == runId).ToListAsync(cancel);
        foreach (var (sentence, count) in beingStored)
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

    /// <summary>After the transaction that stored them has been committed: what came meanwhile stays.</summary>
    public void Forget()
    {
        lock (gate)
        {
            foreach (var (sentence, count) in beingStored)
            {
                if ((pending[sentence] -= count) == 0)
                    pending.Remove(sentence);
            }
            beingStored = [];
        }
    }

    /// <summary>All of it, where storing it may be what fails.</summary>
    public void Drop()
    {
        lock (gate)
        {
            pending.Clear();
            beingStored = [];
        }
    }
}
