using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>What a person writes of a comparison to be saved. Raw.</summary>
/// <param name="Address">As the browser shows it: /pitea/jamfor/N15436?ar=2022.</param>
/// <param name="AlsoShows">Indicators that the page shows without naming them in its address.</param>
public sealed record SavedInput(string Title, string Note, string Address, IReadOnlyList<string> AlsoShows);

/// <summary>Saves a page of comparisons under a name, renames one, takes note of its new values, removes one.</summary>
public sealed class KeepComparison(
    KommunDb db,
    CurrentTenant tenant,
    TakeFingerprint takeFingerprint,
    TimeProvider clock
)
{
    /// <summary>Takes the values of today as known.</summary>
    /// <returns>
    /// Refused for title, note or address that will not do, and where the address names an indicator and nothing is
    /// shown.
    /// </returns>
    public async Task<Outcome<SavedComparison>> Add(CallerAccess access, SavedInput input, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Compare) is { } forbidden)
            return forbidden;
        var address = SavedAddress.Read(input.Address, tenant.Id.Value);
        var refusals = Check(input.Title, input.Note).Concat(address.Refusals).ToList();
        if (refusals.Count > 0)
            return Outcome<SavedComparison>.Refused(refusals);
        var also = input.AlsoShows.Where(IndicatorCode.IsValid).Distinct(StringComparer.Ordinal).ToList();
        var shown = await Taken(access, address.Value, also, cancel);
        if (shown.Panels.Count == 0 && address.Value.Indicators is [var id, ..])
            return Refusal.Invalid("address", $"{id} har inga värden här. Öppna en jämförelse och spara den därifrån.");
        var now = clock.GetUtcNow();
        var saved = new SavedComparison
        {
            Title = Text.Line(input.Title),
            Note = Text.Paragraphs(input.Note),
            Address = address.Value.ToString(),
            AlsoShows = [.. also.Take(TakeFingerprint.Most)],
            Values = shown.Panels,
            SavedBy = access.Name,
            SavedAt = now,
            SeenAt = now,
        };
        db.Add(saved);
        await db.SaveChangesAsync(cancel);
        return saved;
    }

    /// <summary>Changes title and note, never what is shown.</summary>
    /// <param name="revision">The one that the person had before them.</param>
    /// <returns>
    /// Refused where it is not there, somebody else has changed it since, or title or note will not do.
    /// </returns>
    public Task<Outcome<SavedComparison>> Rename(
        CallerAccess access,
        Guid id,
        int revision,
        string title,
        string note,
        CancellationToken cancel
    ) =>
        Change(
            access,
            id,
            revision,
            saved =>
            {
                (saved.Title, saved.Note) = (Text.Line(title), Text.Paragraphs(note));
                return Task.CompletedTask;
            },
            cancel,
            [.. Check(title, note)]
        );

    /// <summary>From now on the values of today are those that are known.</summary>
    /// <param name="revision">The one that the person had before them.</param>
    public Task<Outcome<SavedComparison>> TakeNote(
        CallerAccess access,
        Guid id,
        int revision,
        CancellationToken cancel
    ) =>
        Change(
            access,
            id,
            revision,
            async saved =>
            {
                saved.Values = (await Now(access, saved, cancel)).Panels;
                saved.SeenAt = clock.GetUtcNow();
            },
            cancel
        );

    /// <param name="revision">The one that the person had before them.</param>
    /// <returns>What was removed; refused where it is not there or somebody else has changed it since.</returns>
    public Task<Outcome<SavedComparison>> Remove(
        CallerAccess access,
        Guid id,
        int revision,
        CancellationToken cancel
    ) =>
        Change(
            access,
            id,
            revision,
            saved =>
            {
                db.Remove(saved);
                return Task.CompletedTask;
            },
            cancel
        );

    /// <summary>What a saved page shows today.</summary>
    internal Task<Fingerprint> Now(CallerAccess access, SavedComparison saved, CancellationToken cancel)
    {
        var address = SavedAddress.Read($"/{tenant.Id.Value}/{saved.Address}", tenant.Id.Value);
        return Taken(access, address.Value, saved.AlsoShows, cancel);
    }

    private Task<Fingerprint> Taken(
        CallerAccess access,
        SavedAddress address,
        IEnumerable<string> also,
        CancellationToken cancel
    ) => takeFingerprint.Run(access, address, tenant.Tenant.AreaCode, also, cancel);

    private async Task<Outcome<SavedComparison>> Change(
        CallerAccess access,
        Guid id,
        int revision,
        Func<SavedComparison, Task> change,
        CancellationToken cancel,
        params IReadOnlyList<Refusal> refusals
    )
    {
        if (access.WhyNot(Rights.Compare) is { } forbidden)
            return forbidden;
        if (await db.SavedComparisons.SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } saved)
            return Refusal.Missing("Den sparade jämförelsen");
        if (saved.Revision != revision)
            return Refusal.Stale(saved.Title);
        if (refusals.Count > 0)
            return Outcome<SavedComparison>.Refused(refusals);
        await change(saved);
        await db.SaveChangesAsync(cancel);
        return saved;
    }

    private static IEnumerable<Refusal> Check(string title, string note)
    {
        if (Text.Line(title).Length is 0 or > SavedComparison.TitleLength)
            yield return Refusal.Invalid(
                "title",
                $"Ge jämförelsen ett namn, med högst {SavedComparison.TitleLength} tecken."
            );
        if (Text.Paragraphs(note).Length > SavedComparison.NoteLength)
            yield return Refusal.Invalid(
                "note",
                $"Anteckningen får vara högst {SavedComparison.NoteLength} tecken. Korta den."
            );
    }
}
