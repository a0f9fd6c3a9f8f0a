using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Organisation;

/// <summary>A part of the municipal group: council, board, committee, administration, department or company.</summary>
public sealed class Unit : IRecorded, IRevised, ISearchable
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 120;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    /// <summary>Null for the council, which stands at the top.</summary>
    public Guid? ParentId { get; set; }

    public UnitKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>Place among its siblings, from 0.</summary>
    public int Order { get; set; }

    /// <summary>Invented for a demonstration, and said so wherever it shows.</summary>
    public bool IsExample { get; init; }

    public IEnumerable<SearchableWords> Words() => [new(SearchableKind.Unit, Name, "") { IsExample = IsExample }];

    public int Revision { get; set; }
}
