using Kommunstyrning.Organisation;
using Kommunstyrning.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Indicators;

public static class IndicatorServices
{
    /// <summary>Needs the modules Store, Kolada and Organisation.</summary>
    /// <param name="terms">Of the lease to import; null for the usual ones.</param>
    public static IServiceCollection AddIndicators(this IServiceCollection services, LeaseTerms? terms = null)
    {
        services.AddSingleton(terms ?? new LeaseTerms());
        services.AddScoped<ImportRunsQuery>();
        services.AddScoped<NoticesQuery>();
        services.AddScoped<ChooseIndicators>();
        services.AddScoped<RequestImport>();
        services.AddScoped<ControlImport>();
        services.AddScoped<FindAbandonedImport>();
        services.AddSingleton<RunImport>();
        services.AddScoped<CoverageQuery>();
        services.AddScoped<OpenDataHash>();
        services.AddSingleton<CatalogueCache>();
        services.AddSingleton<PanelCache>();
        services.AddScoped<DataVersionQuery>();
        services.AddScoped<OpenDataQuery>();
        services.AddScoped<IndicatorSearchQuery>();
        services.AddScoped<IndicatorDetailQuery>();
        services.AddScoped<IndicatorGroupsQuery>();
        services.AddScoped<ValuesQuery>();
        services.AddScoped<RevisedValuesQuery>();
        services.AddScoped<AreasQuery>();
        services.AddScoped<AreaGroupsQuery>();
        services.AddScoped<CorrectIndicator>();
        services.AddScoped<SaveOwnIndicator>();
        services.AddScoped<RemoveOwnIndicator>();
        services.AddScoped<WriteOwnValues>();
        services.AddScoped<RemoveOwnValue>();
        services.AddScoped<OwnIndicatorsQuery>();
        services.AddScoped<ISearchScope, SearchedOwnIndicators>();
        services.AddScoped<OwnSeriesQuery>();
        services.AddScoped<OwnFiguresQuery>();
        services.AddScoped<FinishedImportsQuery>().AddScoped<ChangedPanelsQuery>();
        services.AddScoped<IUsesUnits, OwnUnits>();
        return services;
    }
}
