using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Adds an indicator of the municipality's own, or changes what is said of one.</summary>
public sealed class SaveOwnIndicator(
    KommunDb db,
    UnitsQuery units,
    IEnumerable<IUsesOwnIndicators> users,
    TimeProvider clock
)
{
    private static readonly IndicatorKind[] Kinds =
    [
        IndicatorKind.Share,
        IndicatorKind.Rate,
        IndicatorKind.Mean,
        IndicatorKind.Index,
        IndicatorKind.Volume,
    ];

    /// <returns>
    /// The saved indicator with a code of its own, or every fault at once: invalid at name, definition, unit, decimals, kind,
    /// direction, period, enteredById or withholdsSmall; forbidden (403) without a field.
    /// </returns>
    public async Task<Outcome<OwnIndicator>> Add(CallerAccess access, OwnIndicatorInput input, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var last = await db.OwnIndicators.MaxAsync(i => (int?)i.Number, cancel) ?? 0;
        if (last >= OwnIndicator.Most)
            return Refusal.Conflict("", $"Fler än {OwnIndicator.Most} egna nyckeltal kan kommunen inte ha.");
        return await Write(new OwnIndicator { Number = last + 1, Name = "" }, isNew: true, input, cancel);
    }

    /// <param name="revision">The one that whoever edits has read.</param>
    /// <param name="code">"E00001", in capital or small letters.</param>
    /// <returns>
    /// As when adding; missing or stale without a field; in conflict at period, isDividedByGender or isDividedByUnit where
    /// values that are there would lose their place, at unit or kind where they would mean something else, at withholdsSmall
    /// where withheld ones would be seen, at isPublished where something in the plan is followed by it, and at unit, kind,
    /// direction or decimals where that would rewrite a target that is set in it.
    /// </returns>
    public async Task<Outcome<OwnIndicator>> Edit(
        CallerAccess access,
        string code,
        int revision,
        OwnIndicatorInput input,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.OwnIndicator(code, cancel) is not { } indicator)
            return Refusal.Missing("Nyckeltalet");
        if (indicator.Revision != revision)
            return Refusal.Stale($"”{indicator.Name}”");
        return await Write(indicator, isNew: false, input, cancel);
    }

    private async Task<Outcome<OwnIndicator>> Write(
        OwnIndicator indicator,
        bool isNew,
        OwnIndicatorInput input,
        CancellationToken cancel
    )
    {
        var refusals = Check(input).ToList();
        if (input.EnteredById is { } unit && await units.One(unit, cancel) is null)
            refusals.Add(Refusal.Invalid("enteredById", "Enheten finns inte. Välj en av kommunens enheter."));
        if (!isNew)
            refusals.AddRange(await WhyKept(indicator, input, cancel));
        if (refusals.Count > 0)
            return Outcome<OwnIndicator>.Refused(refusals);

        indicator.Name = Text.Line(input.Name);
        indicator.Definition = Text.Paragraphs(input.Definition);
        indicator.Measure = MeasureOf(input);
        indicator.Decimals = input.Decimals;
        indicator.Kind = input.Kind;
        indicator.Direction = input.Direction;
        indicator.Every = input.Period;
        indicator.IsDividedByGender = input.IsDividedByGender;
        indicator.IsDividedByUnit = input.IsDividedByUnit;
        indicator.EnteredById = input.EnteredById;
        indicator.WithholdsSmall = input.WithholdsSmall;
        indicator.IsPublished = input.IsPublished;
        indicator.EndedOn = input.IsEnded ? indicator.EndedOn ?? clock.Today() : null;
        if (isNew)
            db.Add(indicator);
        else
            db.Entry(indicator).Property(i => i.Revision).IsModified = true;
        await db.SaveChangesAsync(cancel);
        return indicator;
    }

    private static IEnumerable<Refusal> Check(OwnIndicatorInput input)
    {
        var (name, measure) = (Text.Line(input.Name), MeasureOf(input));
        if (name.Length is 0 or > OwnIndicator.NameLength)
            yield return Refusal.Invalid(
                "name",
                $"Skriv vad nyckeltalet heter, med högst {OwnIndicator.NameLength} tecken."
            );
        if (Text.Paragraphs(input.Definition).Length > OwnIndicator.DefinitionLength)
            yield return Refusal.Invalid(
                "definition",
                $"Definitionen får vara högst {OwnIndicator.DefinitionLength} tecken."
            );
        if (measure.Length > Indicator.UnitLength)
            yield return Refusal.Invalid("unit", $"Måttet får vara högst {Indicator.UnitLength} tecken.");
        if (input.Decimals is < 0 or > Indicator.MostDecimals)
            yield return Refusal.Invalid("decimals", $"Ange antalet decimaler, från 0 till {Indicator.MostDecimals}.");
        if (!Kinds.Contains(input.Kind))
            yield return Refusal.Invalid("kind", "Välj andel, kvot, medelvärde, index eller antal.");
        else if (input.Kind == IndicatorKind.Share && measure is not "%")
            yield return Refusal.Invalid("unit", "En andel skrivs i procent. Skriv % som mått, eller välj kvot.");
        if (!Enum.IsDefined(input.Direction))
            yield return Refusal.Invalid("direction", "Välj vilket håll som är bra.");
        if (!Enum.IsDefined(input.Period))
            yield return Refusal.Invalid("period", "Välj hur ofta värdena kommer.");
    }

    private async Task<List<Refusal>> WhyKept(OwnIndicator indicator, OwnIndicatorInput input, CancellationToken cancel)
    {
        var refusals = new List<Refusal>();
        var values = db.OwnValues.Where(v => v.IndicatorId == indicator.Id);
        var hasValues = await values.AnyAsync(cancel);
        if (hasValues)
            refusals.AddRange(Reinterprets(indicator, input));
        if (indicator.Every != input.Period && hasValues)
            refusals.Add(
                Refusal.Conflict(
                    "period",
                    "Det finns värden, och de skulle inte längre höra till någon period. Avsluta nyckeltalet och lägg upp ett nytt i stället."
                )
            );
        if (!input.IsDividedByGender && await values.AnyAsync(v => v.Gender != Gender.Total, cancel))
            refusals.Add(
                Refusal.Conflict("isDividedByGender", "Det finns värden för kvinnor eller män. Ta bort dem först.")
            );
        if (!input.IsDividedByUnit && await values.AnyAsync(v => v.UnitId != null, cancel))
            refusals.Add(Refusal.Conflict("isDividedByUnit", "Det finns värden för enheter. Ta bort dem först."));
        if (await Unveils(indicator, input, cancel) is { } unveils)
            refusals.Add(unveils);
        foreach (var user in users)
        {
            if (indicator.IsPublished && !input.IsPublished && await user.WhyKept(indicator, cancel) is { } why)
                refusals.Add(why with { Field = "isPublished" });
            refusals.AddRange(await user.WhySaidSo(indicator, input with { Unit = MeasureOf(input) }, cancel));
        }
        return [.. refusals.DistinctBy(r => r.Field, StringComparer.Ordinal)];
    }

    /// <summary>A value that is withheld stays so, published or not.</summary>
    private async Task<Refusal?> Unveils(OwnIndicator indicator, OwnIndicatorInput input, CancellationToken cancel)
    {
        if (!indicator.WithholdsSmall || input.WithholdsSmall)
            return null;
        var values = await db.OwnValues.AsNoTracking().Where(v => v.IndicatorId == indicator.Id).ToListAsync(cancel);
        var unveiled = Withholding.Of(indicator, values).Count;
        if (unveiled == 0)
            return null;
        return Refusal.Conflict(
            "withholdsSmall",
            $"{(unveiled == 1 ? "Ett skyddat värde" : $"{unveiled.ToString("N0", Text.Swedish)} skyddade värden")} skulle bli läsliga för alla. Ta bort de små talen ur värdena först, eller låt skyddet stå kvar."
        );
    }

    /// <summary>What a number is a number of does not change under the numbers that are there.</summary>
    private static IEnumerable<Refusal> Reinterprets(OwnIndicator indicator, OwnIndicatorInput input)
    {
        const string Instead = "Ta bort dem först, eller avsluta nyckeltalet och lägg upp ett nytt.";
        if (!string.Equals(indicator.Measure, MeasureOf(input), StringComparison.Ordinal))
            yield return Refusal.Conflict("unit", $"Det finns värden, och de är inlagda i {In(indicator)}. {Instead}");
        if (indicator.Kind != input.Kind)
            yield return Refusal.Conflict("kind", $"Det finns värden, och de är inlagda som ett annat slag. {Instead}");
    }

    private static string In(OwnIndicator indicator) =>
        indicator.Measure.Length > 0 ? indicator.Measure : "tal utan mått";

    /// <summary>"procent" is what most people write.</summary>
    private static string MeasureOf(OwnIndicatorInput input) =>
        Text.Line(input.Unit) is var text && text.Equals("procent", StringComparison.OrdinalIgnoreCase) ? "%" : text;
}
