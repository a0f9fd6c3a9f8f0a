using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Publishing;

/// <summary>Who answers questions: whoever edits or administers in the whole municipality, and whoever reports for the unit that it is about.</summary>
public static class QuestionRights
{
    public static bool MayAnswer(CallerAccess access, Guid? unitId) =>
        access.MayEdit || access.MayAdminister || (unitId is { } unit && access.May(Rights.Report, unit));

    internal static Refusal? WhyNot(CallerAccess access, Guid? unitId) =>
        MayAnswer(access, unitId)
            ? null
            : Refusal.Forbidden(
                "Frågan besvaras av en strateg, en administratör eller den enhet som svarar för målet."
            );

    /// <summary>Who is said to answer, where everyone reads it: the own unit before a function that reaches the whole municipality.</summary>
    /// <param name="unitName">Of the unit that it is about; empty without one.</param>
    internal static string Answering(CallerAccess access, Guid? unitId, string unitName) =>
        unitName.Length > 0 && unitId is { } unit && access.UnitRights.GetValueOrDefault(unit).HasFlag(Rights.Report)
            ? unitName
        : access.MayEdit ? "kommunens strateg"
        : "kommunens administratör";
}
