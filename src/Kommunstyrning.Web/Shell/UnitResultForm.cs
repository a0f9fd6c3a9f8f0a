using System.Globalization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Shell;

/// <summary>The form of a unit's answer: its fields filled in, and read. One for each kind of unit, under the same address.</summary>
internal static class UnitResultForm
{
    private const int UsualRows = 3;

    /// <summary>More than may be saved, so that what is too much is refused and not lost.</summary>
    private const int MostRows = 2 * UnitResult.MostYears;

    /// <param name="result">Null where nothing has been answered.</param>
    /// <param name="thisYear">Suggested as the first, with what is then a forecast.</param>
    public static FormValues Filled(UnitResult? result, int thisYear)
    {
        var values = new FormValues().With("revision", Whole(result?.Revision ?? 0));
        foreach (var (row, grant) in (result?.Grants ?? []).Index())
            values
                .With($"grants.{row}.year", Whole(grant.Year))
                .With($"grants.{row}.grant", Number(grant.Grant))
                .With($"grants.{row}.outcome", grant.Outcome is { } outcome ? Number(outcome) : null)
                .With($"grants.{row}.isForecast", grant.IsForecast);
        if (result is null)
            values.With("grants.0.year", Whole(thisYear)).With("grants.0.isForecast", flag: true);
        foreach (var (row, target) in (result?.Targets ?? []).Index())
            Fill(values, $"targets.{row}", target);
        return values;
    }

    /// <summary>Reads both kinds, so that what was written before a unit changed kind is refused and not dropped.</summary>
    public static (int Revision, UnitResultInput Input) Read(FormReader form) =>
        (
            form.Revision,
            new UnitResultInput
            {
                IsForCompany =
                    form.Map("targets").Count > 0 ? true
                    : form.Map("grants").Count > 0 ? false
                    : null,
                Grants = [.. Rows(form, "grants").Select(row => GrantOf(form, $"grants.{row}"))],
                Targets = [.. Rows(form, "targets").Select(row => TargetOf(form, $"targets.{row}"))],
            }
        );

    /// <summary>What was written for the other kind of unit, row by row, so that it can be copied to where it belongs.</summary>
    /// <param name="kind">"grants" or "targets".</param>
    public static IReadOnlyList<string> OfTheOtherKind(FormValues values, string kind) =>
        [
            .. values
                .Names.Where(n =>
                    n.StartsWith($"{kind}.", StringComparison.Ordinal)
                    && !n.EndsWith(".isForecast", StringComparison.Ordinal)
                    && !n.EndsWith(".direction", StringComparison.Ordinal)
                    && values[n].Length > 0
                )
                .GroupBy(n => int.TryParse(n.Split('.')[1], CultureInfo.InvariantCulture, out var row) ? row : 0)
                .OrderBy(g => g.Key)
                .Select(g => string.Join(", ", g.Select(n => values[n]))),
        ];

    /// <summary>How many rows the form shows: one more than the last that is written.</summary>
    /// <param name="prefix">Such as "grants", or "targets.0.years".</param>
    public static int RowsOf(FormValues values, string prefix, int usual = UsualRows)
    {
        var last = Enumerable
            .Range(0, MostRows)
            .LastOrDefault(
                row =>
                    values.Names.Any(n =>
                        n.StartsWith($"{prefix}.{row}.", StringComparison.Ordinal) && values[n].Length > 0
                    ),
                -1
            );
        return Math.Max(usual, last + 2);
    }

    private static void Fill(FormValues values, string at, FinancialTarget target)
    {
        values
            .With($"{at}.name", target.Name)
            .With($"{at}.measure", target.Measure)
            .With($"{at}.direction", target.Direction.ToString())
            .With($"{at}.value", Number(target.Value));
        foreach (var (row, year) in target.Years.Index())
            values
                .With($"{at}.years.{row}.year", Whole(year.Year))
                .With($"{at}.years.{row}.value", Number(year.Value))
                .With($"{at}.years.{row}.isForecast", year.IsForecast);
    }

    private static IEnumerable<int> Rows(FormReader form, string prefix)
    {
        var last = form.Map(prefix)
            .Keys.Select(key =>
                int.TryParse(key.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1
            )
            .DefaultIfEmpty(-1)
            .Max();
        return Enumerable.Range(0, Math.Min(last + 1, MostRows));
    }

    private static GrantYearInput GrantOf(FormReader form, string at)
    {
        var (grant, outcome) = (form.Text($"{at}.grant"), form.Text($"{at}.outcome"));
        // the suggested year alone is nothing that somebody wrote
        var year = Text.Line(grant).Length + Text.Line(outcome).Length > 0 ? form.Text($"{at}.year") : "";
        return new(year, grant, outcome, form.Flag($"{at}.isForecast"));
    }

    private static FinancialTargetInput TargetOf(FormReader form, string at) =>
        new(
            form.Text($"{at}.name"),
            form.Text($"{at}.measure"),
            form.Text($"{at}.direction") is nameof(Direction.Lower) ? Direction.Lower : Direction.Higher,
            form.Text($"{at}.value"),
            [
                .. Rows(form, $"{at}.years")
                    .Select(row => new FinancialYearInput(
                        form.Text($"{at}.years.{row}.year"),
                        form.Text($"{at}.years.{row}.value"),
                        form.Flag($"{at}.years.{row}.isForecast")
                    )),
            ]
        );

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>As people write it, without parting thousands.</summary>
    private static string Number(double value) => value.ToString("0.###############", Text.Swedish);
}
