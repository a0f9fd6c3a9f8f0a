using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Says which days the term of office begins and ends. No element changes by it.</summary>
public sealed class SetTerm(KommunDb db)
{
    private const int MostYears = 6;

    /// <param name="revision">As the person read it: 0 where nothing has ever been set.</param>
    /// <returns>The term. Forbidden (403) or stale without a field; invalid at from and to.</returns>
    /// <exception cref="DbUpdateException">Somebody else set it for the first time just now.</exception>
    public async Task<Outcome<Term>> Run(
        CallerAccess access,
        int revision,
        DateOnly? from,
        DateOnly? to,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var there = await db.Terms.SingleOrDefaultAsync(cancel);
        if ((there?.Revision ?? 0) != revision)
            return Refusal.Stale("Mandatperioden");
        var refusals = Check(from, to).ToList();
        if (refusals.Count > 0)
            return Outcome<Term>.Refused(refusals);

        // the first revision that somebody may read is 1: 0 says that nothing has been set
        var term = there ?? new Term { Revision = 1 };
        if (there is null)
            db.Add(term);
        (term.From, term.To) = (from!.Value, to!.Value);
        await db.SaveChangesAsync(cancel);
        return term;
    }

    private static IEnumerable<Refusal> Check(DateOnly? from, DateOnly? to)
    {
        if (from is null)
            yield return Refusal.Invalid("from", "Ange vilken dag mandatperioden börjar.");
        else if (!Calendar.Holds(from))
            yield return Refusal.Invalid("from", Calendar.Sentence);
        if (to is null)
            yield return Refusal.Invalid("to", "Ange vilken dag mandatperioden slutar.");
        else if (!Calendar.Holds(to))
            yield return Refusal.Invalid("to", Calendar.Sentence);
        else if (to <= from)
            yield return Refusal.Invalid("to", "Mandatperioden slutar innan den har börjat.");
        else if (from is { } first && to > first.AddYears(MostYears))
            yield return Refusal.Invalid("to", $"En mandatperiod är högst {MostYears} år lång. Se över dagarna.");
    }
}
