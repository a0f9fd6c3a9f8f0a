using Kommunstyrning.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Steering;

public static class SteeringServices
{
    public static IServiceCollection AddSteering(this IServiceCollection services) =>
        services
            .AddScoped<IUsesUnits, ElementsOfUnit>()
            .AddScoped<PlanQuery>()
            .AddScoped<ElementQuery>()
            .AddScoped<HistoryQuery>()
            .AddScoped<MeasuredElementsQuery>()
            .AddScoped<CreateElement>()
            .AddScoped<EditElement>()
            .AddScoped<MoveElement>()
            .AddScoped<RemoveElement>()
            .AddScoped<IElementFacet, MeasureFacet>()
            .AddScoped<MeasuresQuery>()
            .AddScoped<AddMeasure>()
            .AddScoped<RemoveMeasure>()
            .AddScoped<ReviseElement>()
            .AddScoped<ChangeState>()
            .AddScoped<LevelQuery>()
            .AddScoped<SaveLevel>()
            .AddScoped<RemoveLevel>()
            .AddScoped<DraftNextVersion>()
            .AddScoped<EditVersion>()
            .AddScoped<DecideVersion>()
            .AddScoped<PutVersionInForce>();
}
