using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>Adds, changes and removes what a municipality says of a year of an indicator.</summary>
public sealed class SaveAnnotation(KommunDb db, OpenDataQuery openData)
{
    /// <param name="year">Null where it could not be read.</param>
    /// <param name="text">Raw, to become one line.</param>
    /// <returns>
    /// Refused where there is no such indicator, the text is empty or too long, or the year lies outside of its values
    /// or has one already.
    /// </returns>
    public async Task<Outcome<Annotation>> Add(
        CallerAccess access,
        string indicatorId,
        int? year,
        string text,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Compare) is { } forbidden)
            return forbidden;
        var catalogue = await openData.Catalogue(cancel);
        if (catalogue.Find(indicatorId) is not { } indicator)
            return Refusal.Missing("Nyckeltalet");
        var annotation = new Annotation
        {
            IndicatorId = indicator.Id,
            Year = 0,
            Text = "",
        };
        return await Write(annotation, year, text, cancel);
    }

    /// <param name="revision">The one that the person had before them.</param>
    /// <param name="year">Null where it could not be read.</param>
    /// <returns>Refused as when adding, and where it is not there or somebody else has changed it since.</returns>
    public async Task<Outcome<Annotation>> Edit(
        CallerAccess access,
        Guid id,
        int revision,
        int? year,
        string text,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Compare) is { } forbidden)
            return forbidden;
        if (await db.Annotations.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } annotation)
            return Refusal.Missing("Anteckningen");
        if (annotation.Revision != revision)
            return Refusal.Stale("Anteckningen");
        return await Write(annotation, year, text, cancel);
    }

    /// <param name="revision">The one that the person had before them.</param>
    /// <returns>What was removed; refused where it is not there or somebody else has changed it since.</returns>
    public async Task<Outcome<Annotation>> Remove(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Compare) is { } forbidden)
            return forbidden;
        if (await db.Annotations.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } annotation)
            return Refusal.Missing("Anteckningen");
        if (annotation.Revision != revision)
            return Refusal.Stale("Anteckningen");
        db.Remove(annotation);
        await db.SaveChangesAsync(cancel);
        return annotation;
    }

    private async Task<Outcome<Annotation>> Write(
        Annotation annotation,
        int? year,
        string text,
        CancellationToken cancel
    )
    {
        var line = Text.Line(text);
        var refusals = new List<Refusal>();
        if (line.Length is 0 or > Annotation.TextLength)
            refusals.Add(
                Refusal.Invalid(
                    "text",
                    $"Skriv vad som är värt att veta om året, med högst {Annotation.TextLength} tecken."
                )
            );
        if (await WhyNoYear(annotation, year, cancel) is { } why)
            refusals.Add(why);
        if (refusals.Count > 0)
            return Outcome<Annotation>.Refused(refusals);
        (annotation.Year, annotation.Text) = (year!.Value, line);
        if (db.Entry(annotation).State == EntityState.Detached)
            db.Add(annotation);
        await db.SaveChangesAsync(cancel);
        return annotation;
    }

    /// <summary>A year between two that have values may be told of too: perhaps nothing was counted then.</summary>
    private async Task<Refusal?> WhyNoYear(Annotation annotation, int? year, CancellationToken cancel)
    {
        var reaches = (await openData.Panels(cancel)).Reaches;
        if (!reaches.TryGetValue(annotation.IndicatorId, out var reach))
            return Refusal.Invalid(
                "year",
                $"{annotation.IndicatorId} har inga värden här ännu. Välj ett annat nyckeltal."
            );
        if (year is not { } chosen || chosen < reach.Years[0] || chosen > reach.Latest)
            return Refusal.Invalid("year", $"Välj ett år från {reach.Years[0]} till {reach.Latest}.");
        return await db.Annotations.AnyAsync(
            a => a.IndicatorId == annotation.IndicatorId && a.Year == chosen && a.Id != annotation.Id,
            cancel
        )
            ? Refusal.Conflict("year", $"Det finns redan en anteckning för {chosen}. Ändra den i stället.")
            : null;
    }
}
