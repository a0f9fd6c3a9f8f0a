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

/// <summary>The contents of a <see cref="ShownPlan"/>; what has come of the targets is not among them, but of the open data.</summary>
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

/// <summary>A target, with what it is judged by.</summary>
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
    int? OwnYear
)
{
    /// <returns>Null where it is followed without a target.</returns>
    internal static ShownTarget? Of(Target target) =>
        target.Path is { } path
            ? new(
                target.IndicatorId,
                target.Gender,
                path.Base,
                path.Milestones,
                path.Final,
                path.Direction,
                target.Tolerance,
                target.IsExample,
                target.OwnStatus,
                target.OwnYear
            )
            : null;

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
