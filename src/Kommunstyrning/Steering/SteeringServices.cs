using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Steering;

/// <summary>Registers the use cases of steering models and of the elements on them.</summary>
public static class SteeringServices
{
    /// <summary>
    /// Needs <see cref="Store.StoreServices.AddStore"/>, <see cref="OrganisationServices.AddOrganisation"/> and
    /// <see cref="IndicatorServices.AddIndicators"/>. A module that hangs something on elements adds an
    /// <see cref="IElementFacet"/> of its own.
    /// </summary>
    public static IServiceCollection AddSteering(this IServiceCollection services) =>
        services
            .AddScoped<IUsesUnits, ElementsOfUnit>()
            .AddScoped<PlanQuery>()
            .AddScoped<ElementQuery>()
            .AddScoped<SeenByAllQuery>()
            .AddScoped<HistoryQuery>()
            .AddScoped<MeasuredElementsQuery>()
            .AddScoped<CreateElement>()
            .AddScoped<EditElement>()
            .AddScoped<MoveElement>()
            .AddScoped<RemoveElement>()
            .AddScoped<IElementFacet, MeasureFacet>()
            .AddScoped<MeasuresQuery>()
            .AddScoped<FollowedIndicatorsQuery>()
            .AddScoped<IUsesOwnIndicators, FollowedOwnIndicators>()
            .AddScoped<AddMeasure>()
            .AddScoped<RemoveMeasure>()
            .AddScoped<IElementFacet, TargetFacet>()
            .AddScoped<TargetsQuery>()
            .AddScoped<TargetQuery>()
            .AddScoped<TargetRulesQuery>()
            .AddScoped<TargetProgressQuery>()
            .AddScoped<SetTarget>()
            .AddScoped<RemoveTarget>()
            .AddScoped<AssessTarget>()
            .AddScoped<SaveTargetRules>()
            .AddScoped<ReviseElement>()
            .AddScoped<ChangeState>()
            .AddScoped<TakeBackDecision>()
            .AddScoped<LevelQuery>()
            .AddScoped<SaveLevel>()
            .AddScoped<RemoveLevel>()
            .AddScoped<DraftNextVersion>()
            .AddScoped<EditVersion>()
            .AddScoped<DecideVersion>()
            .AddScoped<VersionChangeQuery>()
            .AddScoped<PlaceElements>()
            .AddScoped<DiscardVersion>()
            .AddScoped<TakeBackVersion>()
            .AddScoped<BringDueIntoForce>()
            .AddScoped<PutVersionInForce>();
}
