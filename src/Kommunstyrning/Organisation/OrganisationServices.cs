using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Organisation;

public static class OrganisationServices
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) =>
        services.AddScoped<SaveUnit>().AddScoped<RemoveUnit>();
}
