using Kommunstyrning.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Organisation;

/// <summary>Registers the use cases of units.</summary>
public static class OrganisationServices
{
    /// <summary>
    /// Needs <see cref="Store.StoreServices.AddStore"/>. A module that points at units adds an <see cref="IUsesUnits"/> of
    /// its own.
    /// </summary>
    public static IServiceCollection AddOrganisation(this IServiceCollection services) =>
        services
            .AddScoped<UnitsQuery>()
            .AddScoped<ISearchScope, SearchedUnits>()
            .AddScoped<SaveUnit>()
            .AddScoped<RemoveUnit>()
            .AddScoped<TakeUnits>();
}
