using Kommunstyrning.FollowUp;
using Kommunstyrning.Search;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Publishing;

/// <summary>Questions that everyone reads, as <see cref="QuestionsQuery.Answered"/> tells them.</summary>
internal sealed class SearchedQuestions(KommunDb db, ElementTitlesQuery titles, RoundsQuery rounds) : ISearchScope
{
    public async Task<IReadOnlyList<SeenRows>> Seen(CallerAccess access, CancellationToken cancel)
    {
        var elements = await titles.Ids(CallerAccess.Anonymous, cancel);
        var reports = rounds.Seen(CallerAccess.Anonymous).Select(r => r.Id);
        var answered = db
            .Questions.Where(q => q.State == QuestionState.Answered)
            .Where(q => q.ElementId == null || elements.Contains(q.ElementId.Value))
            .Where(q => q.ElementId != null || q.RoundId == null || reports.Contains(q.RoundId.Value));
        return [new(SearchableKind.Question, answered.Select(q => q.Id))];
    }
}
