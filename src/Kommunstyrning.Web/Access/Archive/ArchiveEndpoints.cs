using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.Archive;

/// <summary>Everything that a municipality has, for its administrators to take away as one file.</summary>
public static class ArchiveEndpoints
{
    /// <summary>The page, within a municipality.</summary>
    public const string Path = "exportera";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"/{Path}", Ask).RequireAuthorization(Permissions.Administrator);
        tenant.MapPost($"/{Path}", Take).RequireAuthorization(Permissions.Administrator).WithOwnTransactions();
    }

    private static IResult Ask(HttpContext http) => Show(http, FormErrors.None);

    private static IResult Show(HttpContext http, FormErrors errors) =>
        Pages.Page(new ArchivePage.Model { PageContext = http.PageContext(), Errors = errors });

    /// <summary>
    /// Made whole in a file of its own first, which is gone when it has been sent: a slow reader keeps no transaction waiting,
    /// and what fails on the way is a page that says so and no half file.
    /// </summary>
    private static async Task<IResult> Take(
        HttpContext http,
        CurrentTenant current,
        ExportTenant export,
        IFormCollection posted,
        CancellationToken cancel
    )
    {
        if (posted.IsAskedAgain())
            return Show(http, PostedForm.Unsaved);
        var file = new FileStream(
            System.IO.Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 81_920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        try
        {
            var outcome = await export.Run(current.Id.Value, file, cancel);
            if (outcome.Succeeded)
                return Results.File(file, "application/zip", ExportTenant.FileName(current.Id));
            await file.DisposeAsync();
            return Problem.Of(outcome.Refusals).AsPage(http);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
