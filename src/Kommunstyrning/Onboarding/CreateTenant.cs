using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Lets a municipality begin: its place on the instance, its copy of a template and its first person, who may do everything there, all in one
/// transaction in a scope of its own, so that an interrupted creation leaves nothing behind.
/// </summary>
public sealed class CreateTenant(
    IServiceScopeFactory scopes,
    CurrentActor actor,
    PasswordLink passwordLink,
    ReservedSlugs reserved,
    TimeProvider clock
)
{
    /// <summary>Runs again from the beginning where another creation was in its way.</summary>
    /// <returns>
    /// Every fault at once, at the field of <see cref="NewTenant"/> that it is about; then in conflict at the slug or the
    /// area code that is taken; then what <see cref="Invite"/> refuses, at email.
    /// </returns>
    /// <exception cref="InvalidOperationException">The framework would not make the editor's account.</exception>
    public async Task<Outcome<CreatedTenant>> Run(NewTenant asked, CancellationToken cancel)
    {
        var faults = NewTenantCheck.Of(asked, reserved).ToList();
        if (faults.Count > 0)
            return Outcome<CreatedTenant>.Refused(faults);

        var template = Templates.Find(asked.Template)!;
        var tenant = TenantRow.Of(
            TenantId.Parse(Identifier.Trim(asked.Slug)),
            Municipality.Named.Find(asked.AreaCode)!,
            template,
            clock.GetUtcNow()
        );
        tenant.OrganisationNumber = Text.Line(asked.OrganisationNumber);
        tenant.Theme = asked.Theme ?? template.Theme;
        passwordLink.PrepareKeys();
        // two may ask for the same place at once: the engine lets one through, and the other finds it taken
        return await TransactionRetry.Run(
            commits => Create(tenant, template, asked.EditorEmail, commits, cancel),
            cancel
        );
    }

    private async Task<Outcome<CreatedTenant>> Create(
        Tenant tenant,
        Template template,
        string? editor,
        Action commits,
        CancellationToken cancel
    )
    {
        await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, actor.Access, cancel);
        if (await Taken(scope.Db, tenant, cancel) is { Count: > 0 } taken)
            return Outcome<CreatedTenant>.Refused(taken);

        scope.Db.Tenants.Add(tenant);
        await scope.Db.SaveChangesAsync(cancel);
        await scope.Get<CopyTemplate>().Run(template, withExamples: false, cancel);
        scope.Get<Trail>().Add(new TrailNote(TrailKind.TenantCreated, tenant.Name));
        var grant = new MembershipGrant(tenant.Id, [new(Role.Administrator), new(Role.Strategist)]);
        var invited = await scope.Get<Invite>().Run(editor, grant, cancel);
        if (!invited.Succeeded)
            return Outcome<CreatedTenant>.Refused(invited.Refusals);

        await scope.Seal(cancel);
        commits();
        await scope.Commit(cancel);
        return new CreatedTenant(tenant.Id, invited.Value.PasswordLink);
    }

    private static async Task<List<Refusal>> Taken(KommunDb db, Tenant tenant, CancellationToken cancel)
    {
        var there = await db
            .Tenants.AsNoTracking()
            .Where(t => t.Id == tenant.Id || t.AreaCode == tenant.AreaCode)
            .ToListAsync(cancel);
        var taken = new List<Refusal>();
        if (there.Exists(t => t.Id == tenant.Id))
            taken.Add(Refusal.Conflict(nameof(NewTenant.Slug), $"Adressen ”{tenant.Id}” är upptagen. Välj en annan."));
        if (there.Find(t => string.Equals(t.AreaCode, tenant.AreaCode, StringComparison.Ordinal)) is { } same)
            taken.Add(
                Refusal.Conflict(nameof(NewTenant.AreaCode), $"{same.Name} finns redan här, med adressen ”{same.Id}”.")
            );
        if (taken.Count == 0 && await DeletedSlugs.WhyTaken(db, tenant.Id, tenant.AreaCode, cancel) is { } formerly)
            taken.Add(formerly);
        return taken;
    }
}
