using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Onboarding;

/// <summary>Adds a template's elements with their contributors, decisions and links to what is about to be saved.</summary>
internal sealed class CopyElements(KommunDb db, Template template, CopyTarget target, Guid versionId)
{
    private readonly HashSet<string> copied = new(StringComparer.Ordinal);

    /// <param name="units">Keys of the units that were copied; a tie to another unit is left out.</param>
    public void Run(IReadOnlySet<string> units)
    {
        Copy(template.Elements, parentId: null, units);
        foreach (var link in template.Links.Where(l => copied.Contains(l.From) && copied.Contains(l.To)))
            db.ElementLinks.Add(Link(link));
    }

    private void Copy(IEnumerable<TemplateElement> siblings, Guid? parentId, IReadOnlySet<string> units)
    {
        var kept = siblings.Where(e => target.WithExamples || e.Example != Example.Whole);
        foreach (var level in kept.GroupBy(e => e.Level, StringComparer.Ordinal))
        {
            foreach (var (order, from) in level.Index())
            {
                var element = Element(from, parentId, order);
                if (from.Owner is { } owner && units.Contains(owner))
                    element.OwnerUnitId = target.Id("unit", owner);
                if (target.WithExamples)
                    Decide(element, from);
                db.Elements.Add(element);
                foreach (var unit in from.Contributors.Where(units.Contains))
                    db.Contributors.Add(Contributor(element, from, unit));
                copied.Add(from.Key);
                Copy(from.Children, element.Id, units);
            }
        }
    }

    private Element Element(TemplateElement from, Guid? parentId, int order) =>
        new()
        {
            TenantId = target.Tenant,
            Id = target.Id("element", from.Key),
            VersionId = versionId,
            LevelTypeId = target.Id("level", from.Level),
            ParentId = parentId,
            Order = order,
            Title = target.Fill(from.Title),
            Body = target.Fill(from.Body),
            Sections = from.Sections.ToDictionary(s => s.Key, s => target.Fill(s.Value), StringComparer.Ordinal),
            TargetYear = from.TargetYear,
            CurrentState = target.Fill(from.CurrentState),
            DesiredState = target.Fill(from.DesiredState),
            GoalKind = from.GoalKind,
            GoalKindReason = target.Fill(from.GoalKindReason),
            PlanPart = from.PlanPart,
            Management = from.Management,
            Tests = [.. from.Tests],
            Example = from.Example,
        };

    /// <summary>A period, a state and a day are what the origin has decided.</summary>
    private void Decide(Element element, TemplateElement from)
    {
        element.State = from.State;
        element.PeriodFrom = from.PeriodFrom;
        element.PeriodTo = from.PeriodTo;
        element.Body = Text.Paragraphs($"{element.Body}\n\n{target.Fill(from.OriginBody)}");
        if (from.Decision is { } decision)
            db.Decisions.Add(
                new Decision
                {
                    TenantId = target.Tenant,
                    Id = target.Id("decision", from.Key),
                    ElementId = element.Id,
                    Body = decision.Body,
                    DecidedOn = decision.DecidedOn,
                    InForceFrom = decision.InForceFrom,
                    Supersedes = decision.Supersedes,
                }
            );
    }

    private Contributor Contributor(Element element, TemplateElement from, string unit) =>
        new()
        {
            TenantId = target.Tenant,
            Id = target.Id("contributor", $"{from.Key}/{unit}"),
            ElementId = element.Id,
            UnitId = target.Id("unit", unit),
        };

    private ElementLink Link(TemplateLink link) =>
        new()
        {
            TenantId = target.Tenant,
            Id = target.Id("link", $"{link.From}/{link.To}/{link.Kind}"),
            FromId = target.Id("element", link.From),
            ToId = target.Id("element", link.To),
            Kind = link.Kind,
            Sentence = target.Fill(link.Sentence),
        };
}
