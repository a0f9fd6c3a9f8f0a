using Kommunstyrning.Publishing;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;

namespace Kommunstyrning.Tests.Publishing;

/// <summary>What tests of questions have in common.</summary>
internal static class AskedIn
{
    public const string Email = "karin.som.undrar@exempel.example";

    /// <summary>The last address on the page that ends so.</summary>
    public static string Last(this Reply page, string act)
    {
        var links = page.Page.QuerySelectorAll($"a[href$='{act}']");
        return links[links.Length - 1].GetAttribute("href")!;
    }

    /// <summary>A question in Piteå, put straight into the table.</summary>
    public static async Task<Guid> Asked(this Instance instance, string text, Guid unit)
    {
        var question = new Question
        {
            Id = Guid.CreateVersion7(),
            UnitId = unit,
            Text = text,
            AskedAt = TimeProvider.System.GetUtcNow(),
        };
        await instance.In(
            "pitea",
            async db =>
            {
                db.Add(question);
                await db.SaveChangesAsync();
            }
        );
        return question.Id;
    }

    /// <summary>Within the municipality, in a transaction of its own.</summary>
    public static async Task In(this Instance instance, string slug, Func<KommunDb, Task> work)
    {
        await using var scope = await TenantScope.Of(
            instance.Services,
            await Written.Tenant(instance.Services, slug),
            Intent.Write
        );
        await work(scope.Db);
        await scope.Commit();
    }
}
