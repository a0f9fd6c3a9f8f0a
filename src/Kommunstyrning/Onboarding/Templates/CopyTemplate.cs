using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Copies a template into the tenant that has been entered. A municipality that starts out gets levels, rules, words
/// and what is not invented, all as drafts: a decision belongs to the municipality that took it.
/// </summary>
public sealed class CopyTemplate(KommunDb db, CurrentTenant current)
{
    /// <summary>Saves within the caller's transaction, once for each tenant: the ids are the same each time.</summary>
    /// <remarks>Units that are there already, from another template, stay as they are.</remarks>
    /// <param name="withExamples">The origin's own copy: examples, states, periods and decisions come along.</param>
    /// <exception cref="InvalidOperationException">No tenant has been entered.</exception>
    public async Task<CopiedTemplate> Run(Template template, bool withExamples, CancellationToken cancel)
    {
        var target = new CopyTarget(current.Tenant, withExamples);
        var model = new SteeringModel
        {
            TenantId = target.Tenant,
            Id = target.Id("model", template.Key),
            Name = target.Fill(template.ModelName),
            Template = template.Key,
        };
        var version = Version(template.Version, model.Id, target);
        var levels = CopyLevels.Of(template, version.Id, target);
        var units = CopyUnits.Of(template, target);

        db.SteeringModels.Add(model);
        db.ModelVersions.Add(version);
        db.LevelTypes.AddRange(levels);
        var there = await db.Units.Select(u => u.Id).ToListAsync(cancel);
        db.Units.AddRange(units.Values.Where(u => !there.Contains(u.Id)));
        new CopyElements(db, template, target, version.Id).Run(units.Keys.ToHashSet(StringComparer.Ordinal));
        await db.SaveChangesAsync(cancel);
        return new CopiedTemplate(version, levels);
    }

    private static ModelVersion Version(TemplateVersion from, Guid modelId, CopyTarget target)
    {
        var version = new ModelVersion
        {
            TenantId = target.Tenant,
            Id = target.Id("version", "1"),
            ModelId = modelId,
            Number = 1,
            Description = target.Fill(from.Description),
            Words = new Dictionary<string, string>(from.Words, StringComparer.Ordinal),
        };
        if (target.WithExamples && from.Decision is { } decision)
        {
            version.State = decision.State;
            version.DecidedBy = decision.By;
            version.DecidedOn = decision.On;
            version.InForceFrom = decision.InForceFrom;
            version.Replaces = decision.Replaces;
        }
        return version;
    }
}

/// <summary>What a template has become in a municipality.</summary>
/// <param name="Levels">In the order of the template.</param>
public sealed record CopiedTemplate(ModelVersion Version, IReadOnlyList<LevelType> Levels);
