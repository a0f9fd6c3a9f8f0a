namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Nine municipalities to compare, so few that every place is worked out by hand.</summary>
[CollectionDefinition(Name)]
public sealed class Placed() : InstanceOfRows(PlacedRows.All), ICollectionFixture<Placed>
{
    public const string Name = "placed";
}
