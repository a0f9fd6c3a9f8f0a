using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// What people say of a goal. In a round about a part of the year it is a forecast, and is told as one: "bedöms nås" and never
/// "nått".
/// </summary>
public enum Assessment
{
    /// <summary>Nått, or bedöms nås.</summary>
    Reached,

    /// <summary>Delvis nått.</summary>
    Partly,

    /// <summary>Inte nått.</summary>
    Not,

    /// <summary>Kan inte bedömas.</summary>
    CannotJudge,
}

/// <summary>What one unit says of one element in a round: one row for each pair, made when the round is opened.</summary>
public sealed class GoalReport : IRecorded, IRevised, ISearchable
{
    /// <summary>The most characters of each text.</summary>
    public const int TextLength = 4_000;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the round.</summary>
    public Guid SubjectId => RoundId;

    public Guid RoundId { get; init; }

    public Guid UnitId { get; init; }

    public Guid ElementId { get; set; }

    /// <summary>The unit answers for the element; otherwise it contributes to it.</summary>
    public bool IsOwner { get; init; }

    /// <summary>Place in the unit's list, from 0: the plan's order.</summary>
    public int Order { get; init; }

    /// <summary>Null until somebody has said.</summary>
    public Assessment? Assessment { get; set; }

    /// <summary>What the rule proposed when the assessment was made; null where it was not made.</summary>
    public Assessment? Proposed { get; set; }

    /// <summary>Why the assessment is another than the rule's. It stays with it in every document.</summary>
    public string OverrideReason { get; set; } = "";

    /// <summary>Varför blev det så?</summary>
    public string Why { get; set; } = "";

    /// <summary>Vad gör ni nu?</summary>
    public string Next { get; set; } = "";

    /// <summary>Vad har ni lärt er? Shown when the next period is planned.</summary>
    public string Learnt { get; set; } = "";

    public IEnumerable<SearchableWords> Words() =>
        [
            new(
                SearchableKind.UnitReport,
                "",
                LiveValues.Without(
                    string.Join('\n', new[] { Why, Next, Learnt, OverrideReason }.Where(text => text.Length > 0))
                ),
                $"{RoundId}/{UnitId}/{ElementId}"
            ),
        ];

    /// <summary>The one who writes has said that the shown values are right.</summary>
    public bool ValuesConfirmed { get; set; }

    /// <summary>Whoever writes says that this one is done.</summary>
    public bool IsDone { get; set; }

    public DateTimeOffset? SavedAt { get; set; }

    /// <summary>As the history names people; empty until somebody has written.</summary>
    public string SavedBy { get; set; } = "";

    public int Revision { get; set; }
}
