using Kommunstyrning.Organisation;

namespace Kommunstyrning.Onboarding;

internal static class CopyUnits
{
    /// <summary>The units by their key in the template. An example unit takes those under it along when it is left out.</summary>
    public static IReadOnlyDictionary<string, Unit> Of(Template template, CopyTarget target)
    {
        var copied = new Dictionary<string, Unit>(StringComparer.Ordinal);
        Copy(template.Units, parentId: null);
        return copied;

        void Copy(IEnumerable<TemplateUnit> siblings, Guid? parentId)
        {
            foreach (var (order, from) in siblings.Where(u => target.WithExamples || !u.IsExample).Index())
            {
                var unit = new Unit
                {
                    TenantId = target.Tenant,
                    Id = target.Id("unit", from.Key),
                    ParentId = parentId,
                    Kind = from.Kind,
                    Name = target.Fill(from.Name),
                    Order = order,
                    IsExample = from.IsExample,
                };
                copied.Add(from.Key, unit);
                Copy(from.Children, unit.Id);
            }
        }
    }
}
