namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>So few open data that every place in a profile can be worked out by hand.</summary>
[CollectionDefinition(Name)]
public sealed class Compared() : InstanceOfRows(ComparedRows.All), ICollectionFixture<Compared>
{
    public const string Name = "compared";
}
