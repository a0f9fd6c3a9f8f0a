using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Reports;

/// <summary>An instance where Piteå has decided on a round twice and Luleå on one, and where Piteå reports in another.</summary>
public sealed class Reported : IAsyncLifetime
{
    public static readonly Guid Decided = Guid.Parse("10000000-0000-0000-0000-000000000001");
    public static readonly Guid Theirs = Guid.Parse("10000000-0000-0000-0000-000000000002");
    public static readonly Guid Open = Guid.Parse("10000000-0000-0000-0000-000000000003");

    private Instance? instance;

    /// <summary>That prints; empty for none.</summary>
    public string Browser { get; init; } = PrintingBrowser.Path;

    public Instance Instance =>
        instance ??= new() { Settings = new Dictionary<string, string?> { ["Documents:Browser"] = Browser } };

    public static string At(string ending, Guid? round = null, string tenant = "pitea") =>
        $"/{tenant}/uppfoljning/{round ?? Decided}/rapport.{ending}";

    public async Task InitializeAsync()
    {
        await Instance.InitializeAsync();
        await Decide("pitea", Decided, editions: 2);
        await Decide("lulea", Theirs, editions: 1);
        await Decide("pitea", Open, editions: 0);
    }

    public Task DisposeAsync() => Instance.DisposeAsync();

    private async Task Decide(string slug, Guid round, int editions)
    {
        Tenant tenant;
        await using (var nobody = TenantScope.OfNobody(Instance.Services))
            tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        await using var scope = await TenantScope.Of(Instance.Services, tenant, Intent.Write);
        var version = await scope.Db.Set<Kommunstyrning.Steering.ModelVersion>().FirstAsync();
        scope.Db.Add(
            new Round
            {
                Id = round,
                VersionId = version.Id,
                Name = "Delårsrapport",
                PeriodFrom = new DateOnly(2026, 1, 1),
                PeriodTo = new DateOnly(2026, 8, 31),
                State = editions > 0 ? RoundState.Locked : RoundState.Open,
                Edition = editions,
            }
        );
        await scope.Db.SaveChangesAsync();
        for (var number = 1; number <= editions; number++)
        {
            var decision = new DocumentDecision(
                number,
                "Kommunfullmäktige",
                new DateOnly(2026, 10, 18 + number),
                "§ 112",
                number == 1 ? "" : "Rättad siffra"
            );
            scope.Db.Add(
                new RoundEdition
                {
                    RoundId = round,
                    Number = number,
                    Body = decision.Body,
                    DecidedOn = decision.DecidedOn,
                    Paragraph = decision.Paragraph,
                    Reason = decision.Reason,
                    Document = EditionJson.Write(AwkwardDocument.Of(round, tenant.Name, decision)),
                }
            );
        }
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
    }
}

/// <summary>The browser that prints in tests: CHROMIUM, or what the system has.</summary>
internal static class PrintingBrowser
{
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM")
        ?? new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists)
        ?? "";
}

/// <summary>Skipped where there is no browser.</summary>
public sealed class PrintingFactAttribute : FactAttribute
{
    public PrintingFactAttribute()
    {
        if (PrintingBrowser.Path.Length == 0)
            Skip = "Needs Chromium: set CHROMIUM.";
    }
}
