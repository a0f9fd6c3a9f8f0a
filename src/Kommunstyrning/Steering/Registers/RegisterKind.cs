namespace Kommunstyrning.Steering;

/// <summary>The four registers. Each is a list of entries that elements and activities are tied to.</summary>
public enum RegisterKind
{
    /// <summary>Samverkanspart: a unit of the own organisation, or an organisation outside of it.</summary>
    Partner,

    /// <summary>Vallöfte: what a party or majority has promised for a term of office.</summary>
    Promise,

    /// <summary>Källa: horizon scan, research or survey that something builds on.</summary>
    Source,

    /// <summary>Styrande dokument: a law, reglemente, policy or directive that steers beside the model.</summary>
    Document,
}

/// <summary>What sort of its register's things an entry is.</summary>
public enum RegisterSort
{
    /// <summary>Partner: a unit of the own organisation, or its company.</summary>
    Internal,

    /// <summary>Partner: an organisation outside.</summary>
    External,

    /// <summary>Promise: of one party.</summary>
    Party,

    /// <summary>Promise: of those who govern together.</summary>
    Majority,

    /// <summary>Source: omvärldsanalys.</summary>
    HorizonScan,

    /// <summary>Source: forskning.</summary>
    Research,

    /// <summary>Source: undersökning, such as a survey.</summary>
    Survey,

    /// <summary>Document: lag eller förordning.</summary>
    Law,

    /// <summary>Document: reglemente.</summary>
    Regulation,

    /// <summary>Document: policy.</summary>
    Policy,

    /// <summary>Document: ägardirektiv.</summary>
    OwnerDirective,

    /// <summary>Document: another, such as a plan or guidelines.</summary>
    OtherDocument,
}

/// <summary>What belongs to which register.</summary>
public static class Registers
{
    /// <returns>At least one, in the order in which forms offer them.</returns>
    public static IReadOnlyList<RegisterSort> SortsOf(RegisterKind kind) =>
        kind switch
        {
            RegisterKind.Partner => [RegisterSort.Internal, RegisterSort.External],
            RegisterKind.Promise => [RegisterSort.Party, RegisterSort.Majority],
            RegisterKind.Source => [RegisterSort.HorizonScan, RegisterSort.Research, RegisterSort.Survey],
            RegisterKind.Document =>
            [
                RegisterSort.Regulation,
                RegisterSort.Law,
                RegisterSort.Policy,
                RegisterSort.OwnerDirective,
                RegisterSort.OtherDocument,
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No register."),
        };
}
