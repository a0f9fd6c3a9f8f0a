using System.CommandLine;
using Kommunstyrning.Onboarding;

namespace Kommunstyrning.Web;

/// <summary>
/// A municipality as one file, out of the instance and back. Each answers in JSON, and with 0 when it went well and 1 when it
/// was refused; a file that was to be written and could not be is not left behind.
/// </summary>
internal static class ArchiveVerbs
{
    public static Command Export()
    {
        var slug = TenantVerbs.Slug();
        var to = new Option<FileInfo>("--to")
        {
            Required = true,
            Description = "Filen som ska skrivas; den får inte finnas.",
        };
        var command = new Command("export", "Skriver allt som en kommun har till en fil, medan andra skriver.")
        {
            slug,
            to,
        };
        command.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    (services, token) =>
                        Writing(
                            parsed.GetValue(to)!,
                            async file =>
                            {
                                var export = services.GetRequiredService<ExportTenant>();
                                return Answer(await export.Run(parsed.GetValue(slug)!, file, token), Told);
                            }
                        ),
                    migrate: true,
                    cancel
                )
        );
        return command;
    }

    public static Command Import()
    {
        var file = File();
        var command = new Command("import", "Tar in en export där kommunen inte finns.") { file };
        command.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    (services, token) =>
                        Reading(
                            parsed.GetValue(file)!,
                            async stream =>
                                Answer(await services.GetRequiredService<ImportTenant>().Run(stream, token), Told)
                        ),
                    migrate: true,
                    cancel
                )
        );
        return command;
    }

    public static Command Restore()
    {
        var file = File();
        var present = new Option<FileInfo>("--keep-present")
        {
            Required = true,
            Description = "Filen som det som är där nu skrivs till först; den får inte finnas.",
        };
        var command = new Command("restore", "Återställer en kommun till en export, medan andra skriver.")
        {
            file,
            present,
        };
        command.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    (services, token) =>
                        Reading(
                            parsed.GetValue(file)!,
                            stream =>
                                Writing(
                                    parsed.GetValue(present)!,
                                    async kept =>
                                    {
                                        var restore = services.GetRequiredService<RestoreTenant>();
                                        return Answer(await restore.Run(stream, kept, token), Told);
                                    }
                                )
                        ),
                    migrate: true,
                    cancel
                )
        );
        return command;
    }

    private static Argument<FileInfo> File() => new("file") { Description = "Exporten." };

    private static object Told(ExportedTenant exported) =>
        new
        {
            slug = exported.Slug.Value,
            at = exported.At,
            sha256 = exported.Sha256,
            datasetHash = exported.DatasetHash,
            bytes = exported.Bytes,
            rows = exported.Rows,
        };

    private static object Told(ImportedTenant imported) =>
        new
        {
            slug = imported.Tenant.Id.Value,
            madeAt = imported.MadeAt,
            datasetHash = imported.DatasetHash,
            rows = imported.Rows,
            people = imported.People,
        };

    private static int Answer<T>(Outcome<T> outcome, Func<T, object> told) =>
        outcome.Succeeded ? Json.Print(told(outcome.Value)) : VerbHost.Refuse(outcome.Refusals);

    private static async Task<int> Reading(FileInfo file, Func<Stream, Task<int>> work)
    {
        try
        {
            await using var stream = file.OpenRead();
            return await work(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return VerbHost.Refuse([Refusal.Invalid("", $"Filen {file.Name} går inte att läsa.")]);
        }
    }

    /// <summary>Never over a file that is there; and nothing half written stays.</summary>
    private static async Task<int> Writing(FileInfo file, Func<Stream, Task<int>> work)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(file.FullName, FileMode.CreateNew, FileAccess.ReadWrite);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return VerbHost.Refuse([
                Refusal.Invalid(
                    "",
                    $"Filen {file.Name} går inte att skriva: den kan finnas redan, eller mappen saknas."
                ),
            ]);
        }
        var exit = 1;
        try
        {
            await using (stream)
                exit = await work(stream);
        }
        finally
        {
            if (exit != 0)
                file.Delete();
        }
        return exit;
    }
}
