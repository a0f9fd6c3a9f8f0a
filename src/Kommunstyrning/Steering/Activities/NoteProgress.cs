using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>What somebody notes of how an activity goes. Raw.</summary>
/// <param name="Day">The day that it tells of; null for today.</param>
/// <param name="State">What it has come to; null where that is as before.</param>
public sealed record ProgressInput(DateOnly? Day, string? Text, ActivityState? State);

/// <summary>Writes how an activity goes: a note, and the state that it has come to.</summary>
public sealed class NoteProgress(KommunDb db, TimeProvider clock)
{
    /// <summary>Raises the activity's revision and saves in the caller's transaction.</summary>
    /// <param name="revision">Of the activity, as the person read it.</param>
    /// <returns>
    /// The activity. Forbidden (403) where neither a right nor what has been shared reaches, missing, stale, and in conflict when its element is superseded or it is closed, without
    /// a field; else every fault at once: invalid at day, text or state.
    /// </returns>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Activity>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        ProgressInput input,
        CancellationToken cancel
    )
    {
        var found = await ActivityToChange.FindToNote(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return Outcome<Activity>.Refused(found.Refusals);
        var activity = found.Value.Activity;
        if (activity.IsClosed)
            return Refusal.Conflict("", $"”{activity.Title}” är avslutad. Öppna den igen om arbetet fortsätter.");
        var today = clock.Today();
        var (day, text) = (input.Day ?? today, Text.Paragraphs(input.Text));
        var refusals = Check(activity, day, text, input.State, today).ToList();
        if (refusals.Count > 0)
            return Outcome<Activity>.Refused(refusals);

        db.Add(
            new ActivityNote
            {
                ActivityId = activity.Id,
                Day = day,
                Text = text,
                NotedBy = access.HasSomewhere(Rights.Report) ? "" : Cut(Text.Line(access.Name)),
            }
        );
        if (input.State is { } state && state != activity.State)
            (activity.State, activity.StateSince) = (state, day);
        StructureLock.Touch(db, activity);
        await db.SaveChangesAsync(cancel);
        return activity;
    }

    private static string Cut(string name) => name[..Math.Min(name.Length, ActivityNote.NameLength)];

    private static IEnumerable<Refusal> Check(
        Activity activity,
        DateOnly day,
        string text,
        ActivityState? state,
        DateOnly today
    )
    {
        if (day > today)
            yield return Refusal.Invalid(
                "day",
                "En anteckning berättar om det som har varit. Ange i dag eller tidigare."
            );
        if (!Calendar.Holds(day))
            yield return Refusal.Invalid("day", Calendar.Sentence);
        else if (activity.Start is { } start && day < start.AddYears(-1))
            yield return Refusal.Invalid(
                "day",
                $"Arbetet börjar {start.ToString("d MMMM yyyy", Text.Swedish)}. Ange en dag högst ett år före det."
            );
        if (text.Length == 0)
            yield return Refusal.Invalid("text", "Skriv hur det går, med en mening.");
        if (text.Length > ActivityNote.TextLength)
            yield return Refusal.Invalid(
                "text",
                $"Anteckningen får vara högst {ActivityNote.TextLength.ToString("N0", Text.Swedish)} tecken."
            );
        if (state is { } known && !Enum.IsDefined(known))
            yield return Refusal.Invalid("state", "Välj hur det går.");
        if (state == ActivityState.Done && activity.Start > today)
            yield return Refusal.Invalid("state", "Den kan inte vara klar innan den har börjat.");
    }
}
