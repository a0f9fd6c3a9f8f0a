using System.Runtime.InteropServices;

namespace Kommunstyrning.Indicators;

/// <summary>What a value is of: there is at most one value of each in an indicator.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OwnValueKey(Period Period, Guid? UnitId, Gender Gender);

/// <summary>A row that can be saved.</summary>
/// <param name="Index">Its place among those that were sent, from 0.</param>
/// <param name="UnitName">Empty for the whole municipality.</param>
/// <param name="Before">The value that stands there already; null where none does.</param>
/// <param name="IsChange">False where all of it stands there already.</param>
public sealed record ReadOwnValue(
    int Index,
    OwnValueKey Key,
    string UnitName,
    double Value,
    int? Persons,
    string Comment,
    string Source,
    double? Before,
    bool IsChange
);

/// <summary>A row that cannot be taken, and what is to be done about it.</summary>
/// <param name="Index">Its place among those that were sent, from 0.</param>
/// <param name="Field">period, unit, gender, value, persons, comment or source.</param>
/// <param name="Sentence">In Swedish: what is wrong and how to mend it.</param>
public sealed record BadOwnValue(int Index, string Field, string Sentence);

/// <summary>What was made of some rows.</summary>
/// <param name="Good">In the order in which they were sent.</param>
/// <param name="Bad">In the order in which they were sent; a row may have several faults.</param>
public sealed record OwnValuesRead(IReadOnlyList<ReadOwnValue> Good, IReadOnlyList<BadOwnValue> Bad)
{
    public IEnumerable<ReadOwnValue> New => Good.Where(g => g.Before is null);

    /// <summary>Those that write over another value, or its comment, source or number of persons.</summary>
    public IEnumerable<ReadOwnValue> Changed => Good.Where(g => g.Before is not null && g.IsChange);

    /// <summary>How many rows are bad.</summary>
    public int BadRows => Bad.Select(b => b.Index).Distinct().Count();
}
