using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Steering;

/// <summary>
/// What one municipality has decided and aims at, as a stranger reads it. A shared copy beside the tenant's own tables, so
/// that the instance's first page asks once for all and sees nothing that is not public (decision 33).
/// </summary>
public sealed class ShownPlan
{
    public TenantId TenantId { get; init; }

    /// <summary>Rises with each change: whoever holds the contents of a revision need not read them again.</summary>
    public int Revision { get; set; }

    public ShownContents Contents { get; set; } = new();
}

/// <summary>
/// The contents of a <see cref="ShownPlan"/>. What has come of targets in open indicators is not among them, but in the open
/// data; of own ones it is, since nobody else has it.
/// </summary>
public sealed class ShownContents
{
    /// <summary>How many parts are decided and apply, values and the like too.</summary>
    public int Decided { get; init; }

    /// <summary>The latest day on which somebody read a part through; null where that is not known.</summary>
    public DateOnly? ReviewedOn { get; init; }

    public int TolerancePercent { get; init; }

    public int MostYears { get; init; }

    public bool MayOverride { get; init; }

    public List<ShownTarget> Targets { get; init; } = [];

    internal TargetRules Rules =>
        new()
        {
            TolerancePercent = TolerancePercent,
            MostYears = MostYears,
            MayOverride = MayOverride,
        };
}

/// <summary>What came of an own indicator in one period; what is withheld is not among them.</summary>
public sealed record ShownFigure(PeriodKind Every, int Year, int Part, double Value);

/// <summary>A target, with what it is judged by.</summary>
/// <param name="Own">What came of it where the indicator is the municipality's own, oldest first; null for an open one.</param>
public sealed record ShownTarget(
    string IndicatorId,
    Gender Gender,
    TargetPoint Base,
    IReadOnlyList<TargetPoint> Milestones,
    TargetPoint Final,
    Direction Direction,
    double? Tolerance,
    bool IsExample,
    TargetStatus? OwnStatus,
    int? OwnYear,
    int? OwnPart = null,
    IReadOnlyList<ShownFigure>? Own = null
)
{
    /// <param name="own">Published own indicators that targets are in, by code.</param>
    /// <returns>Null where it is followed without a target.</returns>
    internal static ShownTarget? Of(Target target, IReadOnlyDictionary<string, OwnFigures> own) =>
        target.Path is { } path
            ? new(
                target.IndicatorId,
                target.Gender,
                path.Base,
                path.Milestones,
                path.Final,
                path.Direction,
                target.Tolerance,
                target.IsExample || own.GetValueOrDefault(target.IndicatorId)?.Indicator.IsExample == true,
                target.OwnStatus,
                target.OwnYear,
                target.OwnPart,
                own.GetValueOrDefault(target.IndicatorId) is { } figures ? Figures(figures, target.Gender) : null
            )
            : null;

    private static List<ShownFigure> Figures(OwnFigures figures, Gender gender) =>
        [.. figures.Of(gender).Select(f => new ShownFigure(f.Period.Kind, f.Period.Year, f.Period.Part, f.Value))];

    /// <summary>As the rules judge it; it belongs to no element.</summary>
    internal Target ToTarget() =>
        new()
        {
            IndicatorId = IndicatorId,
            Gender = Gender,
            BaseYear = Base.Year,
            BaseValue = Base.Value,
            Milestones = [.. Milestones],
            FinalYear = Final.Year,
            FinalValue = Final.Value,
            Direction = Direction,
            Tolerance = Tolerance,
            IsExample = IsExample,
            OwnStatus = OwnStatus,
            OwnYear = OwnYear,
            OwnPart = OwnPart,
        };
}

internal sealed class ShownPlanTable : IEntityTypeConfiguration<ShownPlan>
{
    public void Configure(EntityTypeBuilder<ShownPlan> builder)
    {
        builder.ToTable("ShownPlans");
        builder.HasKey(p => p.TenantId);
        builder.Property(p => p.Contents).HasJson();
    }
}
