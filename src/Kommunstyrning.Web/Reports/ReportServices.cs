namespace Kommunstyrning.Web.Reports;

/// <summary>Registers what makes files of a round's report.</summary>
public static class ReportServices
{
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(new PrintSettings((configuration["Documents:Browser"] ?? "").Trim()))
            .AddSingleton<PdfPrinter>()
            .AddScoped<ReportPictures>()
            .AddScoped<WordReport>()
            .AddScoped<ReportFiles>();
}
