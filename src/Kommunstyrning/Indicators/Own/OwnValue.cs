using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Indicators;

/// <summary>One value of a municipality's own indicator: of one period, of the whole or a unit, of all or women or men.</summary>
public sealed class OwnValue : IRecorded
{
    public const int CommentLength = 500;

    public const int SourceLength = 200;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its history stands on the page of the indicator.</summary>
    public Guid SubjectId => IndicatorId;

    public Guid IndicatorId { get; init; }

    /// <summary>Null for the whole municipality.</summary>
    public Guid? UnitId { get; init; }

    public Gender Gender { get; init; }

    public int Year { get; init; }

    /// <summary>Of the year, from 1; 1 where the indicator has one value a year.</summary>
    public int Part { get; init; }

    public double Value { get; set; }

    /// <summary>How many persons it is about; null where nobody has said.</summary>
    public int? Persons { get; set; }

    public string Comment { get; set; } = "";

    /// <summary>Where it is from; empty where nobody has said.</summary>
    public string Source { get; set; } = "";

    /// <summary>Invented for a demonstration.</summary>
    public bool IsExample { get; set; }

    public Period PeriodOf(OwnIndicator indicator) => new(indicator.Every, Year, Part);

    /// <summary>For all of the whole municipality.</summary>
    public bool IsTotal => UnitId is null && Gender == Gender.Total;
}
