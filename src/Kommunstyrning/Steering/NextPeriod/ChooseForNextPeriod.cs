using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Says what is to become of things when their period ends. Each choice is kept by itself, so that one can stop and go on,
/// and two people who choose about different things do not meet. Nothing moves by it.
/// </summary>
public sealed class ChooseForNextPeriod(KommunDb db, PlanQuery planQuery, NextPeriodQuery nextQuery)
{
    /// <summary>The most choices at once.</summary>
    public const int Most = 500;

    /// <summary>Saves in the caller's transaction, all of them or none. What is already as asked changes nothing.</summary>
    /// <param name="raw">Things of the version that applies; what is not named stays as it is.</param>
    /// <returns>
    /// How many choices were changed. Refused without a field: forbidden (403) where the caller may not edit, missing where
    /// there is no model; else every fault at once at choices.id or, for what hangs on an element, choices.id.key: stale when
    /// somebody has chosen otherwise meanwhile; invalid when there is no such thing, it is named twice, or reason or days are
    /// missing or too long; in conflict when it has been carried over.
    /// </returns>
    public async Task<Outcome<int>> Run(
        CallerAccess access,
        IReadOnlyList<PeriodChoiceInput>? raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await planQuery.Run(access, versionId: null, cancel) is not { } before)
            return Refusal.Missing("Styrmodellen");
        await StructureLock.Take(db, before.Version.Id, cancel);
        var plan = (await planQuery.Run(access, before.Version.Id, cancel)).OrCollided();
        var asked = (raw ?? []).Take(Most + 1).Select(Normalised).ToList();
        if (asked.Count > Most)
            return Refusal.Invalid("", $"Högst {Most} val åt gången.");

        var named = asked.Select(a => plan.Find(a.ElementId)).OfType<Element>().DistinctBy(e => e.Id).ToList();
        var things = (await nextQuery.Of(plan, named, named, cancel)).ToDictionary(t => Of(t.Thing));
        var refusals = new List<Refusal>();
        foreach (var input in asked)
            refusals.AddRange(Check(things.GetValueOrDefault(Of(input)), input));
        refusals.AddRange(
            asked
                .GroupBy(Of)
                .Where(g => g.Skip(1).Any())
                .Select(g => Refusal.Invalid(At(g.First()), "Samma sak har fått två val."))
        );
        if (refusals.Count > 0)
            return Outcome<int>.Refused([.. refusals.OrderByDescending(r => r.Kind == RefusalKind.Stale)]);

        var ids = named.ConvertAll(e => e.Id);
        var rows = await db.PeriodChoices.Where(c => ids.Contains(c.ElementId)).ToListAsync(cancel);
        var changed = asked.Count(input => Write(rows.Find(c => Of(c) == Of(input)), input));
        await db.SaveChangesAsync(cancel);
        return changed;
    }

    private bool Write(PeriodChoice? row, PeriodChoiceInput input)
    {
        if (IsSame(row, input))
            return false;
        if (input.Fate is not { } fate)
        {
            db.Remove(row!);
            return true;
        }
        if (row is null)
            db.Add(
                row = new PeriodChoice
                {
                    Kind = input.Kind,
                    ElementId = input.ElementId,
                    Key = input.Key!,
                    Revision = 1,
                }
            );
        row.Fate = fate;
        row.Reason = input.Reason!;
        (row.From, row.To) = (input.From, input.To);
        return true;
    }

    private static IEnumerable<Refusal> Check(ThingChoice? found, PeriodChoiceInput input)
    {
        var at = At(input);
        if (found is null)
        {
            yield return Refusal.Invalid(at, "Det finns inte i den plan som gäller.");
            yield break;
        }
        if (IsSame(found.Choice, input))
            yield break;
        var title = found.Thing.Title;
        if ((found.Choice?.Revision ?? 0) != input.Revision)
            yield return new Refusal(
                RefusalKind.Stale,
                at,
                $"Någon annan har valt för ”{title}” sedan du öppnade sidan. Se vad som gäller nu och välj igen."
            );
        else if (found is { Next: not null, Choice.Follows: true })
            yield return Refusal.Conflict(
                at,
                $"”{title}” är redan med i utkastet till nästa period. Ta bort det där först, så går det att välja om."
            );
        if (input.Reason!.Length > PeriodChoice.ReasonLength)
            yield return Refusal.Invalid(at, $"Skälet får vara högst {PeriodChoice.ReasonLength} tecken.");
        if (input.Fate is { } fate)
        {
            foreach (var refusal in Check(title, fate, input))
                yield return refusal with
                {
                    Field = at,
                };
        }
    }

    private static IEnumerable<Refusal> Check(string title, PeriodFate fate, PeriodChoiceInput input)
    {
        if (!Enum.IsDefined(fate))
            yield return Refusal.Invalid("", "Välj ett av alternativen.");
        if (fate == PeriodFate.Retires && input.Reason!.Length == 0)
            yield return Refusal.Invalid("", $"Skriv varför ”{title}” avslutas.");
        if (fate == PeriodFate.NewDates && (input.From is null || input.To is null))
            yield return Refusal.Invalid("", $"Ange första och sista dagen för ”{title}”.");
        if (!Calendar.Holds(input.From) || !Calendar.Holds(input.To))
            yield return Refusal.Invalid("", Calendar.Sentence);
        else if (input.To < input.From)
            yield return Refusal.Invalid("", $"”{title}” slutar innan det börjar. Se över dagarna.");
    }

    private static PeriodChoiceInput Normalised(PeriodChoiceInput? input) =>
        (input ?? new PeriodChoiceInput()) with
        {
            Key = Text.Line(input?.Key),
            Reason = input?.Fate is null ? "" : Text.Line(input.Reason),
            From = input?.Fate == PeriodFate.NewDates ? input.From : null,
            To = input?.Fate == PeriodFate.NewDates ? input.To : null,
        };

    private static bool IsSame(PeriodChoice? row, PeriodChoiceInput input) =>
        row?.Fate == input.Fate
        && string.Equals(row?.Reason ?? "", input.Reason, StringComparison.Ordinal)
        && row?.From == input.From
        && row?.To == input.To;

    private static string At(PeriodChoiceInput input) =>
        input.Key!.Length == 0 ? $"choices.{input.ElementId}" : $"choices.{input.ElementId}.{input.Key}";

    private static (ThingKind, Guid, string) Of(PeriodThing thing) => (thing.Kind, thing.ElementId, thing.Key);

    private static (ThingKind, Guid, string) Of(PeriodChoice choice) => (choice.Kind, choice.ElementId, choice.Key);

    private static (ThingKind, Guid, string) Of(PeriodChoiceInput input) => (input.Kind, input.ElementId, input.Key!);
}
