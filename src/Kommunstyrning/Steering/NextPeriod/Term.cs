using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>
/// The term of office that the plan is being made ready for. One row, or none where the municipality goes by the usual days:
/// from 15 October after the election, which is each fourth year from 2026.
/// </summary>
public sealed class Term : IRecorded, IRevised
{
    private const int AnElection = 2026;
    private const int Years = 4;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public int Revision { get; set; }

    /// <summary>The term that lies nearest: the one that began at most two years ago, otherwise the next.</summary>
    public static Term Usual(DateOnly today)
    {
        var year = AnElection + (Years * (int)Math.Floor((today.Year - AnElection) / (double)Years));
        var begun = new DateOnly(year, 10, 15);
        var from = today < begun.AddYears(2) ? begun : begun.AddYears(Years);
        return new Term { From = from, To = from.AddYears(Years).AddDays(-1) };
    }
}
