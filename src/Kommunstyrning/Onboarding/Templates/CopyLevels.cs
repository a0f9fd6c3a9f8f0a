using Kommunstyrning.Steering;

namespace Kommunstyrning.Onboarding;

internal static class CopyLevels
{
    public static IReadOnlyList<LevelType> Of(Template template, Guid versionId, CopyTarget target) =>
        [.. template.Levels.Select((level, order) => Level(level, order, versionId, target))];

    private static LevelType Level(LevelInput source, int order, Guid versionId, CopyTarget target)
    {
        var level = new LevelType
        {
            TenantId = target.Tenant,
            Id = target.Id("level", source.Key),
            VersionId = versionId,
            Key = source.Key,
            Singular = source.Singular,
            Plural = source.Plural,
            Order = order,
        };
        level.Write(Filled(source, target));
        return level;
    }

    /// <summary>The municipality's name stands where the template leaves room for it.</summary>
    private static LevelInput Filled(LevelInput source, CopyTarget target) =>
        source with
        {
            Definition = target.Fill(source.Definition),
            CountReason = target.Fill(source.CountReason),
            ScopeNote = target.Fill(source.ScopeNote),
            Prompts = [.. source.Prompts.Select(target.Fill)],
            Criteria = [.. source.Criteria.Select(target.Fill)],
        };
}
