using Kommunstyrning.Store;

namespace Kommunstyrning.Indicators;

/// <summary>Writes down what the catalogue changed without telling. The first fetch changes nothing: all of it is new.</summary>
internal sealed class NoticeBook(KommunDb db, Guid runId, DateTimeOffset now, bool isFirst)
{
    /// <param name="title">As it will be stored.</param>
    public void Compare(Indicator indicator, string title)
    {
        if (indicator.RemovedAt is not null)
            Add(NoticeKind.Returned, indicator, title, "Finns hos Kolada igen.");
        if (string.Equals(indicator.Title, title, StringComparison.Ordinal))
            return;
        var ended = TitleReading.Read(title).EndedYear;
        if (ended is { } year && indicator.EndedYear is null)
            Add(NoticeKind.Ended, indicator, title, $"Namnet slutar med (-{year}). Serien får inga fler värden.");
        else
            Add(NoticeKind.Retitled, indicator, title, $"Tidigare: ”{indicator.Title}”.");
    }

    public void Remove(Indicator indicator)
    {
        indicator.RemovedAt = now;
        Add(
            NoticeKind.Removed,
            indicator,
            indicator.Title,
            "Finns inte längre hos Kolada. Våra värden ligger kvar och märks."
        );
    }

    private void Add(NoticeKind kind, Indicator indicator, string title, string sentence)
    {
        if (isFirst)
            return;
        db.Notices.Add(
            new Notice
            {
                Id = Guid.CreateVersion7(now),
                Kind = kind,
                IndicatorId = indicator.Id,
                Title = title,
                Sentence = sentence,
                SeenAt = now,
                RunId = runId,
            }
        );
    }
}
