namespace Kommunstyrning.Web.Shell;

/// <summary>The OpenAPI document at /openapi/v1.json.</summary>
public static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
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
                )
        );
}
