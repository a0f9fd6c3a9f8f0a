namespace Kommunstyrning.FollowUp;

/// <summary>A usual round: what it is about each year, and what it is called.</summary>
/// <param name="Key">Stands in addresses.</param>
/// <param name="Title">What one chooses.</param>
/// <param name="FromMonth">1–12; the period begins with its first day.</param>
/// <param name="ToMonth">1–12 of the same year; the period ends with its last day.</param>
public sealed record RoundTemplate(string Key, string Title, RoundKind Kind, int FromMonth, int ToMonth)
{
    public static IReadOnlyList<RoundTemplate> All { get; } =
    [
        new("delar-augusti", "Delårsrapport januari–augusti", RoundKind.Interim, 1, 8),
        new("delar-juni", "Delårsrapport januari–juni", RoundKind.Interim, 1, 6),
        new("tertial-1", "Tertialrapport 1", RoundKind.Tertial, 1, 4),
        new("tertial-2", "Tertialrapport 2", RoundKind.Tertial, 5, 8),
        new("tertial-3", "Tertialrapport 3", RoundKind.Tertial, 9, 12),
        new("arsredovisning", "Årsredovisning", RoundKind.Annual, 1, 12),
        new("egen", "Egen uppföljning", RoundKind.Own, 1, 12),
    ];

    /// <summary>After the period has ended one still makes its round for so long; then the next year's is meant.</summary>
    private const int DaysAfter = 45;

    /// <returns>Null for a key that there is none of.</returns>
    public static RoundTemplate? Find(string? key) =>
        All.FirstOrDefault(t => string.Equals(t.Key, key, StringComparison.Ordinal));

    public (DateOnly From, DateOnly To) PeriodIn(int year) =>
        (new DateOnly(year, FromMonth, 1), new DateOnly(year, ToMonth, 1).AddMonths(1).AddDays(-1));

    /// <summary>The coming period: the first that has not long ended, and that no round of the kind is about yet.</summary>
    /// <param name="rounds">Those that there are.</param>
    public (DateOnly From, DateOnly To) Coming(DateOnly today, IReadOnlyCollection<Round> rounds)
    {
        var year = today.Year - 1;
        while (
            PeriodIn(year).To.AddDays(DaysAfter) < today || IsTaken(PeriodIn(year), rounds.Where(r => r.Kind == Kind))
        )
            year++;
        return PeriodIn(year);
    }

    /// <summary>The form as it is offered: period, name, and days by working days after the period, the lowest step first.</summary>
    /// <param name="steps">Those that the municipality has units in; the group's, the board's and the council's come besides.</param>
    public RoundInput Proposed(DateOnly today, IReadOnlyCollection<Round> rounds, IReadOnlyCollection<RoundStep> steps)
    {
        var (from, to) = Coming(today, rounds);
        return new RoundInput
        {
            Name = $"{Title} {to.Year}",
            Kind = Kind,
            PeriodFrom = from,
            PeriodTo = to,
            Deadlines = Enum.GetValues<RoundStep>()
                .Where(s => s >= RoundStep.Group || steps.Contains(s))
                .ToDictionary(s => s, s => (DateOnly?)DayOf(s, to)),
        };
    }

    private static bool IsTaken((DateOnly From, DateOnly To) period, IEnumerable<Round> rounds) =>
        rounds.Any(r => r.PeriodFrom <= period.To && period.From <= r.PeriodTo);

    private DateOnly DayOf(RoundStep step, DateOnly periodTo) =>
        Kind == RoundKind.Annual
            ? AnnualDayOf(step, periodTo)
            : step switch
            {
                RoundStep.Departments => SwedishWorkingDays.Add(periodTo, 3),
                RoundStep.Administrations => SwedishWorkingDays.Add(periodTo, 8),
                RoundStep.Committees or RoundStep.Companies => SwedishWorkingDays.Add(periodTo, 16),
                RoundStep.Group => SwedishWorkingDays.Add(periodTo, 20),
                RoundStep.Board => SwedishWorkingDays.Add(periodTo, 25),
                RoundStep.Council => SwedishWorkingDays.Add(periodTo, 35),
            };

    /// <summary>A year takes longer to sum up, and the council has its report by 15 April.</summary>
    private static DateOnly AnnualDayOf(RoundStep step, DateOnly periodTo) =>
        step switch
        {
            RoundStep.Departments => SwedishWorkingDays.Add(periodTo, 8),
            RoundStep.Administrations => SwedishWorkingDays.Add(periodTo, 15),
            RoundStep.Committees or RoundStep.Companies => SwedishWorkingDays.Add(periodTo, 28),
            RoundStep.Group => SwedishWorkingDays.Add(periodTo, 38),
            RoundStep.Board => SwedishWorkingDays.Add(periodTo, 55),
            RoundStep.Council => SwedishWorkingDays.Add(new DateOnly(periodTo.Year + 1, 4, 16), -1),
        };
}
