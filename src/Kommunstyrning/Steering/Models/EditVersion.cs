using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>What a person may set on a version as a whole. Raw.</summary>
/// <param name="Description">What this way of steering is and whom it binds; may be empty.</param>
/// <param name="Replaces">What it replaces, in words; may be empty.</param>
/// <param name="Words">By <see cref="Wording"/> key; an empty word means the usual one, and so does one left out or one that is the same.</param>
public sealed record VersionInput(string Description, string Replaces, Dictionary<string, string> Words);

/// <summary>Changes a version's description and the municipality's own words. Words may change in a decided version too.</summary>
public sealed class EditVersion(KommunDb db)
{
    /// <summary>Raises the revision also where nothing differs, and saves in the caller's transaction.</summary>
    /// <param name="revision">Of the version, as the person read it.</param>
    /// <returns>
    /// The version. Forbidden (403) where the caller may not edit, missing or stale, without a field; else every fault at
    /// once: invalid at description, replaces, words (a key that is not known) or words.key (too long), and in conflict at
    /// description when it or what is replaced would change in a decided version.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<ModelVersion>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        VersionInput raw,
        CancellationToken cancel
    )
    {
        var found = await VersionToChange.Find(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        var version = found.Value;

        var description = Text.Paragraphs(raw.Description);
        var replaces = Text.Line(raw.Replaces);
        var words = (raw.Words ?? [])
            .Select(w => (w.Key, Word: Text.Line(w.Value)))
            .Where(w => w.Word.Length > 0 && (version.Words.ContainsKey(w.Key) || !Wording.IsUsual(w.Key, w.Word)))
            .ToDictionary(w => w.Key, w => w.Word, StringComparer.Ordinal);
        var refusals = Check(description, replaces, words).ToList();
        if (
            version.State != VersionState.Draft
            && !(Same(version.Description, description) && Same(version.Replaces, replaces))
        )
            refusals.Add(
                Refusal.Conflict("description", "Versionen är beslutad och ligger fast. Bara orden kan ändras.")
            );
        if (refusals.Count > 0)
            return Outcome<ModelVersion>.Refused(refusals);

        version.Description = description;
        version.Replaces = replaces;
        version.Words = words;
        StructureLock.Touch(db, version);
        await db.SaveChangesAsync(cancel);
        return version;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static IEnumerable<Refusal> Check(string description, string replaces, Dictionary<string, string> words)
    {
        if (description.Length > 2000)
            yield return Refusal.Invalid("description", "Beskrivningen får vara högst 2 000 tecken.");
        if (replaces.Length > 200)
            yield return Refusal.Invalid("replaces", "Det som ersätts får anges med högst 200 tecken.");
        foreach (var (key, word) in words)
        {
            if (!Wording.Keys.Contains(key, StringComparer.Ordinal))
                yield return Refusal.Invalid("words", $"Ordet ”{key}” finns inte bland dem som går att välja.");
            if (word.Length > 60)
                yield return Refusal.Invalid($"words.{key}", "Ordet får vara högst 60 tecken.");
        }
    }
}
