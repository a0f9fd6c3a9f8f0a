namespace Kommunstyrning.Steering;

/// <summary>The order among elements of one level under one parent.</summary>
internal static class Siblings
{
    public static int Next(Plan plan, LevelType level, Guid? parentId) =>
        Of(plan, level.Id, parentId).Select(e => e.Order).DefaultIfEmpty(-1).Max() + 1;

    public static IEnumerable<Element> Of(Plan plan, Guid levelTypeId, Guid? parentId) =>
        plan.Elements.Where(e => e.LevelTypeId == levelTypeId && e.ParentId == parentId);
}
