using Kommunstyrning.Store;
using Microsoft.OpenApi;

namespace Kommunstyrning.Web.Shell;

/// <summary>The OpenAPI document at /openapi/v1.json.</summary>
public static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        if (string.Equals(context.Description.HttpMethod, "POST", StringComparison.OrdinalIgnoreCase))
                            (operation.Parameters ??= []).Add(OneTimeKeyHeader());
                        return Task.CompletedTask;
                    }
                );
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "Kommunstyrning";
                        document.Info.Version = "1";
                        document.Info.Description =
                            "Styrmodeller, det som styrs mot och organisation, kommun för kommun. Läsning är öppen för det som är antaget. "
                            + "Nyckeltal och områden är öppna data, gemensamma för alla kommuner; varje svar säger varifrån värdena kommer.";
                        document.Servers?.Clear();
                        return Task.CompletedTask;
                    }
                );
            }
        );

    private static OpenApiParameter OneTimeKeyHeader() =>
        new()
        {
            Name = OneTimeKey.Header,
            In = ParameterLocation.Header,
            Description =
                "Egen nyckel för det som skickas, högst 100 tecken. Skickas samma sak igen med samma nyckel inom ett dygn görs det inte om, och svaret blir detsamma som första gången.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Receipt.KeyLength },
        };
}
