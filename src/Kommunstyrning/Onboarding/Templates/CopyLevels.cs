using Kommunstyrning.Steering;

namespace Kommunstyrning.Onboarding;

internal static class CopyLevels
{
    public static IReadOnlyList<LevelType> Of(Template template, Guid versionId, CopyTarget target) =>
        [.. template.Levels.Select((level, order) => Level(level, order, versionId, target))];

    private static LevelType Level(TemplateLevel from, int order, Guid versionId, CopyTarget target) =>
        new()
        {
            TenantId = target.Tenant,
            Id = target.Id("level", from.Key),
            VersionId = versionId,
            Key = from.Key,
            Singular = from.Singular,
            Plural = from.Plural,
            Definition = target.Fill(from.Definition),
            Kind = from.Kind,
            ParentKeys = [.. from.ParentKeys],
            Order = order,
            IsInternal = from.IsInternal,
            IsNumbered = from.IsNumbered,
            Minimum = from.Minimum,
            Recommended = from.Recommended,
            Maximum = from.Maximum,
            CountedPerParent = from.CountedPerParent,
            CountReason = target.Fill(from.CountReason),
            HorizonYears = from.HorizonYears,
            IsOpenEnded = from.IsOpenEnded,
            TargetYear = from.TargetYear,
            Scope = from.Scope,
            ScopeNote = target.Fill(from.ScopeNote),
            OwningBody = from.OwningBody,
            Audience = from.Audience,
            IsSetByUnits = from.IsSetByUnits,
            RequiresContribution = from.RequiresContribution,
            Sections = [.. from.Sections],
            Prompts = [.. from.Prompts.Select(target.Fill)],
            Criteria = [.. from.Criteria.Select(target.Fill)],
        };
}
