using Kommunstyrning.Access;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Organisation;
using Kommunstyrning.Publishing;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.Notices;

/// <summary>What a notice is about and where it leads, as whoever reads it may see at this moment.</summary>
/// <param name="About">A name; empty where the sentence says it all.</param>
/// <param name="Address">Within the municipality.</param>
internal sealed record NoticePlace(string About, string Address);

/// <summary>Looks up what notices are about, a whole page of them with a handful of questions.</summary>
public sealed class NoticePlaces(
    ElementTitlesQuery titlesQuery,
    RoundsQuery roundsQuery,
    UnitsQuery unitsQuery,
    QuestionsQuery questionsQuery,
    WatchedPlaces watchedPlaces
)
{
    /// <returns>By the notice's id. What is gone, or is not seen by the reader any more, is not there.</returns>
    internal async Task<IReadOnlyDictionary<Guid, NoticePlace>> Run(
        CallerAccess access,
        IReadOnlyList<MemberNotice> notices,
        CancellationToken cancel
    )
    {
        var elements = Ids(notices, IsOfElement);
        var titles = elements.Count > 0 ? await titlesQuery.Run(access, elements, cancel) : [];
        var isOfRounds = notices.Any(n => IsOfRound(n.Kind));
        var rounds = isOfRounds
            ? (await roundsQuery.Run(access, cancel)).ToDictionary(r => r.Id)
            : new Dictionary<Guid, Round>();
        var units = isOfRounds
            ? (await unitsQuery.Run(cancel)).ToDictionary(u => u.Id, u => u.Name)
            : new Dictionary<Guid, string>();
        var asked = Ids(notices, IsOfQuestion);
        var questions = asked.Count > 0 ? await questionsQuery.Leading(access, asked, cancel) : [];
        var watched = await watchedPlaces.Run(
            access,
            [.. notices.Where(IsWatched).Select(Target).Distinct(StringComparer.Ordinal)],
            cancel
        );
        var found = new Dictionary<Guid, NoticePlace>();
        foreach (var notice in notices)
        {
            var place =
                IsOfElement(notice.Kind) ? OfElement(notice, titles)
                : IsOfRound(notice.Kind) ? OfRound(notice, rounds, units)
                : IsOfQuestion(notice.Kind) ? OfQuestion(notice, questions)
                : IsWatched(notice) ? watched.GetValueOrDefault(Target(notice))
                : OfAdministrator(notice, access);
            if (place is not null)
                found[notice.Id] = place;
        }
        return found;
    }

    private static bool IsOfElement(LetterKind kind) =>
        kind is LetterKind.Mentioned or LetterKind.CommentAnswered or LetterKind.HandedOver;

    private static bool IsOfRound(LetterKind kind) =>
        kind
            is LetterKind.ReportHandedIn
                or LetterKind.ReportReturned
                or LetterKind.ReportApproved
                or LetterKind.StandInNamed
                or LetterKind.RoundOpened
                or LetterKind.ReportDue
                or LetterKind.DeadlineMoved
                or LetterKind.RoundDecided
                or LetterKind.RoundReopened;

    private static bool IsWatched(MemberNotice notice) => notice.Kind is LetterKind.WatchedNews;

    private static string Target(MemberNotice notice) => notice.SubjectId is { } id ? $"{id}" : notice.Code;

    private static bool IsOfQuestion(LetterKind kind) => kind is LetterKind.QuestionAsked or LetterKind.QuestionForUnit;

    private static List<Guid> Ids(IEnumerable<MemberNotice> notices, Func<LetterKind, bool> isOf) =>
        [.. notices.Where(n => isOf(n.Kind)).Select(n => n.SubjectId).OfType<Guid>().Distinct()];

    private static NoticePlace? OfElement(MemberNotice notice, Dictionary<Guid, string> titles) =>
        notice.SubjectId is { } id && titles.TryGetValue(id, out var title)
            ? new NoticePlace(
                title,
                notice.PartId is { } comment ? $"del/{id}/kommentarer#kommentar-{comment}" : $"del/{id}"
            )
            : null;

    private static NoticePlace? OfRound(
        MemberNotice notice,
        Dictionary<Guid, Round> rounds,
        Dictionary<Guid, string> units
    )
    {
        if (notice.SubjectId is not { } id || !rounds.TryGetValue(id, out var round))
            return null;
        if (notice.PartId is { } unit)
            return units.TryGetValue(unit, out var name)
                ? new NoticePlace($"{name} i {round.Name}", $"uppfoljning/{id}/enheter/{unit}")
                : null;
        return notice.Kind switch
        {
            LetterKind.RoundOpened or LetterKind.ReportDue => new NoticePlace(round.Name, "min-rapportering"),
            _ => new NoticePlace(round.Name, $"uppfoljning/{id}"),
        };
    }

    private static NoticePlace? OfQuestion(MemberNotice notice, Dictionary<Guid, LeadingQuestion> questions) =>
        notice.SubjectId is { } id && questions.TryGetValue(id, out var question)
            ? new NoticePlace(
                question.About,
                question.Lead switch
                {
                    QuestionLead.Answer => $"fragor/{id}/svara",
                    QuestionLead.Read => $"fragor/{id}",
                    QuestionLead.List => "fragor/vantar",
                }
            )
            : null;

    private static NoticePlace? OfAdministrator(MemberNotice notice, CallerAccess access) =>
        !access.MayAdminister ? null
        : notice.Kind is LetterKind.FaultReported ? new NoticePlace("", "tillganglighet/brister")
        : notice.Kind is LetterKind.SupportOpened ? new NoticePlace("", "personer/stod")
        : null;
}
