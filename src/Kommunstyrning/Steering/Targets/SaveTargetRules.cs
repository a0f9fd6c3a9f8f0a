using System.Globalization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>What a municipality sets of how its targets are judged. Raw.</summary>
public sealed record TargetRulesInput
{
    public int? TolerancePercent { get; init; }

    public int? MostYears { get; init; }

    public bool MayOverride { get; init; }

    /// <summary>Percent of a budget grant, as a person writes it; null leaves it as it is.</summary>
    public string? GrantTolerance { get; init; }
}

/// <summary>Changes by what a municipality judges how its targets go; it holds for all of them at once.</summary>
public sealed class SaveTargetRules(KommunDb db, Trail trail)
{
    /// <param name="revision">As the person read it: 0 where nothing has ever been set.</param>
    /// <returns>
    /// The rules. Forbidden (403) or stale without a field; invalid at tolerancePercent, mostYears and grantTolerance.
    /// </returns>
    /// <exception cref="DbUpdateException">Somebody else set them for the first time just now.</exception>
    public async Task<Outcome<TargetRules>> Run(
        CallerAccess access,
        int revision,
        TargetRulesInput input,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var there = await db.TargetRules.SingleOrDefaultAsync(cancel);
        if ((there?.Revision ?? 0) != revision)
            return Refusal.Stale("Reglerna");
        var refusals = Check(input).ToList();
        if (refusals.Count > 0)
            return Outcome<TargetRules>.Refused(refusals);

        // the first revision that somebody may read is 1: 0 says that nothing has been set
        var rules = there ?? new TargetRules { Revision = 1 };
        if (there is null)
            db.Add(rules);
        rules.TolerancePercent = input.TolerancePercent!.Value;
        rules.MostYears = input.MostYears!.Value;
        rules.MayOverride = input.MayOverride;
        rules.GrantTolerance = NumberText.Read(input.GrantTolerance, "%") ?? rules.GrantTolerance;
        await db.SaveChangesAsync(cancel);
        trail.Add(new TrailNote(TrailKind.RulesChanged) { Details = [.. Words(rules)] });
        return rules;
    }

    private static IEnumerable<(string Name, string Value)> Words(TargetRules rules) =>
        [
            ("tolerancePercent", $"{rules.TolerancePercent}"),
            ("mostYears", $"{rules.MostYears}"),
            ("mayOverride", rules.MayOverride ? "true" : "false"),
            ("grantTolerance", rules.GrantTolerance.ToString(CultureInfo.InvariantCulture)),
        ];

    private static IEnumerable<Refusal> Check(TargetRulesInput input)
    {
        if (input.TolerancePercent is null or < 0 or > TargetRules.MostPercent)
            yield return Refusal.Invalid(
                "tolerancePercent",
                $"Ange en del av vägen i hela procent, från 0 till {TargetRules.MostPercent}."
            );
        if (input.MostYears is null or < 1 or > TargetRules.LongestYears)
            yield return Refusal.Invalid("mostYears", $"Ange ett antal år från 1 till {TargetRules.LongestYears}.");
        if (
            input.GrantTolerance is { } written
            && NumberText.Read(written, "%") is not (>= 0 and <= TargetRules.MostGrantPercent)
        )
            yield return Refusal.Invalid(
                "grantTolerance",
                $"Ange en del av kommunbidraget i procent, från 0 till {TargetRules.MostGrantPercent}, till exempel 0,5."
            );
    }
}
