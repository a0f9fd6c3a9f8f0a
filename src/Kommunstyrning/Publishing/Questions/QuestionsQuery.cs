using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <summary>A question with its answer, as everyone reads them.</summary>
/// <param name="About">Title of the element or name of the report; empty for the plan as a whole.</param>
/// <param name="Answering">A unit or a function, never a person.</param>
public sealed record AnsweredQuestion(
    Guid Id,
    Guid? ElementId,
    Guid? RoundId,
    string About,
    string Text,
    bool IsShortened,
    bool IsFromRepresentative,
    DateTimeOffset AskedAt,
    string Answer,
    string Answering,
    DateTimeOffset AnsweredAt
);

/// <summary>A question as members read it.</summary>
/// <param name="Name">Who asked, for those alone who may answer; empty otherwise, and where nobody said.</param>
/// <param name="Email">As the name.</param>
public sealed record AskedQuestion(Question Question, string About, bool MayAnswer, string Name, string Email);

/// <summary>Where a question leads a member.</summary>
public enum QuestionLead
{
    /// <summary>To the form in which it is answered.</summary>
    Answer,

    /// <summary>To the answer, which everyone reads.</summary>
    Read,

    /// <summary>To those that wait or have been declined.</summary>
    List,
}

/// <param name="About">Title of the element or name of the report; empty for the plan as a whole.</param>
public sealed record LeadingQuestion(string About, QuestionLead Lead);

/// <summary>Questions of the municipality that has been entered.</summary>
public sealed class QuestionsQuery(KommunDb db, ElementTitlesQuery titles, RoundsQuery rounds, TimeProvider clock)
{
    /// <summary>The newest answers first. What is about something that everyone does not read any longer is left out.</summary>
    public Task<IReadOnlyList<AnsweredQuestion>> Answered(CancellationToken cancel) => Read(Public(), cancel);

    /// <inheritdoc cref="Answered"/>
    public Task<IReadOnlyList<AnsweredQuestion>> OfElement(Guid elementId, CancellationToken cancel) =>
        Read(Public().Where(q => q.ElementId == elementId), cancel);

    /// <returns>Whether everyone reads the element, so that it can be asked of.</returns>
    /// <param name="reader">Who reads the element's page: what a stranger reads there everyone does, and nothing is asked.</param>
    public async Task<bool> MayBeAskedOf(CallerAccess reader, Guid elementId, CancellationToken cancel) =>
        reader == CallerAccess.Anonymous
        || (await titles.Run(CallerAccess.Anonymous, [elementId], cancel)).ContainsKey(elementId);

    /// <inheritdoc cref="Answered"/>
    public Task<IReadOnlyList<AnsweredQuestion>> OfRound(Guid roundId, CancellationToken cancel) =>
        Read(Public().Where(q => q.RoundId == roundId), cancel);

    /// <returns>Null where there is none that everyone reads.</returns>
    public async Task<AnsweredQuestion?> One(Guid id, CancellationToken cancel) =>
        await Read(Public().Where(q => q.Id == id), cancel) is [var question] ? question : null;

    /// <returns>Whether there is one that members read and not everyone; false for whoever is no member.</returns>
    public async Task<bool> IsUnanswered(CallerAccess access, Guid id, CancellationToken cancel) =>
        access.SeesDrafts && await db.Questions.AnyAsync(q => q.Id == id && q.State != QuestionState.Answered, cancel);

    /// <summary>Those that wait, the oldest first, and after them the latest hundred that have been declined.</summary>
    /// <returns>None for whoever is no member.</returns>
    public async Task<IReadOnlyList<AskedQuestion>> Asked(CallerAccess access, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return [];
        var waiting = await db
            .Questions.AsNoTracking()
            .Where(q => q.State == QuestionState.Waiting)
            .OrderBy(q => q.AskedAt)
            .ToListAsync(cancel);
        var declined = await db
            .Questions.AsNoTracking()
            .Where(q => q.State == QuestionState.Declined)
            .OrderByDescending(q => q.HandledAt)
            .Take(100)
            .ToListAsync(cancel);
        return await Told(access, [.. waiting, .. declined], cancel);
    }

    /// <returns>Null for whoever may not answer it, and where there is none.</returns>
    public async Task<AskedQuestion?> ToAnswer(CallerAccess access, Guid id, CancellationToken cancel) =>
        await db.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, cancel) is { } question
        && QuestionRights.MayAnswer(access, question.UnitId)
            ? (await Told(access, [question], cancel))[0]
            : null;

    /// <summary>How many of those that wait whoever asks may answer; 0 for a stranger.</summary>
    public async Task<int> Waiting(CallerAccess access, CancellationToken cancel)
    {
        if (!access.MayEdit && !access.MayAdminister && !access.HasSomewhere(Rights.Report))
            return 0;
        var waiting = await db
            .Questions.Where(q => q.State == QuestionState.Waiting)
            .Select(q => q.UnitId)
            .ToListAsync(cancel);
        return waiting.Count(unit => QuestionRights.MayAnswer(access, unit));
    }

    /// <summary>Where some lead whoever asks, with what they are about.</summary>
    /// <returns>By id; empty for whoever is no member, and without those that are gone or about what the reader does not see.</returns>
    public async Task<Dictionary<Guid, LeadingQuestion>> Leading(
        CallerAccess access,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        if (!access.SeesDrafts)
            return [];
        var asked = await db.Questions.AsNoTracking().Where(q => ids.Contains(q.Id)).ToListAsync(cancel);
        var about = await About(asked, access, cancel);
        var open = (await Read(Public().Where(q => ids.Contains(q.Id)), cancel)).Select(q => q.Id).ToHashSet();
        return asked
            .Where(q => about(q) is not null)
            .ToDictionary(
                q => q.Id,
                q => new LeadingQuestion(
                    about(q)!,
                    open.Contains(q.Id) ? QuestionLead.Read
                        : q.State == QuestionState.Waiting && QuestionRights.MayAnswer(access, q.UnitId)
                            ? QuestionLead.Answer
                        : QuestionLead.List
                )
            );
    }

    private IQueryable<Question> Public() =>
        db.Questions.AsNoTracking().Where(q => q.State == QuestionState.Answered).OrderByDescending(q => q.HandledAt);

    private async Task<IReadOnlyList<AnsweredQuestion>> Read(IQueryable<Question> asked, CancellationToken cancel)
    {
        var questions = await asked.ToListAsync(cancel);
        var about = await About(questions, CallerAccess.Anonymous, cancel);
        return
        [
            .. questions
                .Where(q => about(q) is not null)
                .Select(q => new AnsweredQuestion(
                    q.Id,
                    q.ElementId,
                    q.RoundId,
                    about(q)!,
                    q.Shown,
                    q.IsShortened,
                    q.IsFromRepresentative,
                    q.AskedAt,
                    q.Answer,
                    q.Answering,
                    q.HandledAt!.Value
                )),
        ];
    }

    private async Task<IReadOnlyList<AskedQuestion>> Told(
        CallerAccess access,
        List<Question> questions,
        CancellationToken cancel
    )
    {
        var about = await About(questions, access, cancel);
        var (ids, today) = (questions.ConvertAll(q => q.Id), clock.Today());
        var askers = await db
            .QuestionAskers.AsNoTracking()
            .Where(a => ids.Contains(a.QuestionId) && a.KeptUntil >= today)
            .ToDictionaryAsync(a => a.QuestionId, cancel);
        return
        [
            .. questions.Select(q =>
            {
                var may = QuestionRights.MayAnswer(access, q.UnitId);
                var asker = may ? askers.GetValueOrDefault(q.Id) : null;
                return new AskedQuestion(q, about(q) ?? "", may, asker?.AskedBy ?? "", asker?.Email ?? "");
            }),
        ];
    }

    /// <returns>What each is about; null where the reader does not see that.</returns>
    private async Task<Func<Question, string?>> About(
        List<Question> questions,
        CallerAccess reader,
        CancellationToken cancel
    )
    {
        List<Guid> elements = [.. questions.Select(q => q.ElementId).OfType<Guid>().Distinct()];
        var named = elements.Count > 0 ? await titles.Run(reader, elements, cancel) : [];
        var reports = questions.Exists(q => q.RoundId is not null)
            ? (await rounds.Run(reader, cancel)).Where(r => r.Edition > 0).ToDictionary(r => r.Id, r => r.Name)
            : [];
        return q =>
            q.ElementId is { } element ? named.GetValueOrDefault(element)
            : q.RoundId is { } round ? reports.GetValueOrDefault(round)
            : "";
    }
}
