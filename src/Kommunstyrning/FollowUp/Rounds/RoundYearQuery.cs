using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>A date of a year.</summary>
/// <param name="Round">Whose last day it is; null for the first day of a term of office.</param>
/// <param name="Step">Of the round; null for a term.</param>
public sealed record YearDate(DateOnly Day, Round? Round, RoundStep? Step);

/// <summary>When a round is worked on.</summary>
/// <param name="From">The day on which it was opened, or the day after its period where it has not been.</param>
/// <param name="To">Its last day of all.</param>
public sealed record YearSpan(DateOnly From, DateOnly To, Round Round);

/// <summary>One year with its rounds, as far as a reader knows of them.</summary>
/// <param name="Dates">In the order of the days.</param>
public sealed record RoundYear(int Year, DateOnly Today, IReadOnlyList<YearSpan> Spans, IReadOnlyList<YearDate> Dates);

/// <summary>The year of follow-up: when rounds are worked on, their last days, and where a new term of office begins.</summary>
public sealed class RoundYearQuery(RoundsQuery rounds, TermQuery terms, TimeProvider clock)
{
    /// <returns>This year, or the next where nothing more happens this year and something does then.</returns>
    public async Task<RoundYear> Run(CallerAccess access, CancellationToken cancel)
    {
        var today = clock.Today();
        var seen = await rounds.Run(access, cancel);
        var term = await terms.Run(cancel);
        var dates = seen.SelectMany(r => r.Deadlines.Select(d => new YearDate(d.Day, r, d.Step)))
            .Append(new YearDate(term.From, null, null))
            .OrderBy(d => d.Day)
            .ThenBy(d => d.Step)
            .ToList();
        var year =
            dates.Exists(d => d.Day >= today && d.Day.Year == today.Year)
            || !dates.Exists(d => d.Day.Year == today.Year + 1)
                ? today.Year
                : today.Year + 1;
        var spans = seen.Where(r => r.Deadlines.Count > 0)
            .Select(r => new YearSpan(r.OpenedOn ?? r.PeriodTo.AddDays(1), r.Deadlines.Max(d => d.Day), r))
            .Where(s => s.From <= s.To && s.From.Year <= year && s.To.Year >= year)
            .OrderBy(s => s.From)
            .ToList();
        return new RoundYear(year, today, spans, [.. dates.Where(d => d.Day.Year == year)]);
    }
}
