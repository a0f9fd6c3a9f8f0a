using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Search;

/// <summary>Registers the search over everything in a municipality.</summary>
public static class SearchServices
{
    /// <summary>Needs Store, and who is an <see cref="ISearchedPeople"/>; each module that has something to find adds an <see cref="ISearchScope"/>.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services.AddScoped<MunicipalitySearch>();
}
