using System.Collections.ObjectModel;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// A ready steering model to start from, read from Templates/*.json. "{kommun}" in its texts stands for the name of
/// the municipality that it is copied to.
/// </summary>
public sealed record Template
{
    /// <summary>Name of its file, which a model that was copied from it keeps.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The municipality whose model it is; null for the blank start.</summary>
    public TemplateOrigin? Origin { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>For the start page of the municipality whose model it is; another one writes its own.</summary>
    public required string Tagline { get; init; }

    /// <summary>For the start page of the municipality whose model it is; another one writes its own.</summary>
    public required string Presentation { get; init; }

    public required string ModelName { get; init; }

    public required TemplateVersion Version { get; init; }

    /// <summary>In the order that they get in the model.</summary>
    public required IReadOnlyList<LevelInput> Levels { get; init; }

    public required IReadOnlyList<TemplateUnit> Units { get; init; }

    public IReadOnlyList<TemplateElement> Elements { get; init; } = [];

    public IReadOnlyList<TemplateLink> Links { get; init; } = [];
}

/// <param name="Slug">The address of the municipality among the demonstration data.</param>
public sealed record TemplateOrigin(string AreaCode, string Slug, string OrganisationNumber = "");

/// <summary>The first version of the model that a template becomes.</summary>
public sealed record TemplateVersion
{
    public required string Description { get; init; }

    /// <summary>The municipality's own words by <see cref="Wording"/> key.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What the origin has decided, as far as it is known; null when nothing is.</summary>
    public TemplateVersionDecision? Decision { get; init; }
}

/// <summary>The origin's own decision on its model; never copied to another municipality.</summary>
/// <param name="InForceFrom">Null when it is not known or not said, like <paramref name="On"/>.</param>
/// <param name="By">Who decided; empty when it is not known.</param>
/// <param name="Replaces">What applied before; empty when nothing is said of it.</param>
public sealed record TemplateVersionDecision(
    VersionState State,
    DateOnly? InForceFrom = null,
    string By = "",
    DateOnly? On = null,
    string Replaces = ""
);
