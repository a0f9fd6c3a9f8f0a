namespace Kommunstyrning.Onboarding;

/// <summary>Walks what a template nests, parents before their children.</summary>
internal static class TemplateTree
{
    public static IEnumerable<TemplateUnit> AllUnits(this Template template) => template.Units.SelectMany(Walk);

    public static IEnumerable<TemplateElement> AllElements(this Template template) =>
        template.Elements.SelectMany(Walk);

    private static IEnumerable<TemplateUnit> Walk(TemplateUnit unit) => unit.Children.SelectMany(Walk).Prepend(unit);

    private static IEnumerable<TemplateElement> Walk(TemplateElement element) =>
        element.Children.SelectMany(Walk).Prepend(element);
}
