using Kommunstyrning.Organisation;

namespace Kommunstyrning.FollowUp;

/// <summary>The steps of a round, the lowest first: a step waits for those before it.</summary>
public enum RoundStep
{
    /// <summary>Avdelningar, skolor, enheter.</summary>
    Departments,

    /// <summary>Förvaltningar, kontor.</summary>
    Administrations,

    /// <summary>Nämnder and the board as a committee.</summary>
    Committees,

    /// <summary>Bolag, on the same day as committees or another.</summary>
    Companies,

    /// <summary>Whoever holds the round weighs it together.</summary>
    Group,

    /// <summary>Kommunstyrelsen deals with the report.</summary>
    Board,

    /// <summary>Kommunfullmäktige decides on it.</summary>
    Council,
}

/// <summary>The last day of one step, which belongs to it: until midnight in Stockholm.</summary>
public sealed record RoundDeadline(RoundStep Step, DateOnly Day);

/// <summary>Which step a unit reports in.</summary>
public static class RoundSteps
{
    /// <returns>Null for the council, which reports to nobody.</returns>
    public static RoundStep? Of(UnitKind kind) =>
        kind switch
        {
            UnitKind.Council => null,
            UnitKind.Department => RoundStep.Departments,
            UnitKind.Administration => RoundStep.Administrations,
            UnitKind.ExecutiveBoard or UnitKind.Committee => RoundStep.Committees,
            UnitKind.Company => RoundStep.Companies,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
        };

    /// <summary>Who it is in the plural and the definite, in a sentence: "avdelningarna".</summary>
    public static string Word(RoundStep step) =>
        step switch
        {
            RoundStep.Departments => "avdelningarna",
            RoundStep.Administrations => "förvaltningarna",
            RoundStep.Committees => "nämnderna",
            RoundStep.Companies => "bolagen",
            RoundStep.Group => "sammanvägningen",
            RoundStep.Board => "kommunstyrelsen",
            RoundStep.Council => "fullmäktige",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
        };
}
