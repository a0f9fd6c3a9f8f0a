using System.Reflection;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Store;

/// <summary>
/// The database. Each module maps its own tables; this class puts the fences around those that a tenant owns
/// (decision 3): a filter named "tenant" that matches nothing until a tenant is entered, and a guard at save.
/// </summary>
public abstract class KommunDb(
    DbContextOptions options,
    CurrentTenant currentTenant,
    CurrentActor actor,
    TimeProvider clock
) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Name of the filter, which nothing may step out of.</summary>
    public const string TenantFilter = "tenant";

    /// <summary>Which engine keeps the rows. A switch over it names each, so that the compiler asks for the next one.</summary>
    public abstract DatabaseProvider Engine { get; }

    /// <summary>The key ring, which the framework keeps here.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal TenantId CurrentTenantId => currentTenant.Id;

    /// <summary>Lines of the trail that the transaction writes just before it commits, see <see cref="Trail"/>.</summary>
    internal List<TrailEntry> Unsealed { get; } = [];

    /// <summary>
    /// The same of an <see cref="InstanceTransaction"/>, each for the trail of the tenant that it names; null while none is open.
    /// </summary>
    internal List<TrailEntry>? UnsealedAcross { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<TenantId>().HaveConversion<TenantIdConversion>().HaveMaxLength(40);
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantConversion>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.ApplyConfigurationsFromAssembly(typeof(KommunDb).Assembly);
        ExactText.Apply(builder.Model, Engine);

        foreach (var type in builder.Model.GetEntityTypes().ToList())
        {
            if (type.ClrType.IsAssignableTo(typeof(IOwned)))
                FenceMethod.MakeGenericMethod(type.ClrType).Invoke(this, [builder]);
            if (type.ClrType.IsAssignableTo(typeof(IRevised)))
                type.FindProperty(nameof(IRevised.Revision))!.IsConcurrencyToken = true;
            foreach (var key in type.GetForeignKeys())
                key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    /// <summary>As <see cref="SaveChangesAsync(bool, CancellationToken)"/>, for the synchronous way.</summary>
    /// <exception cref="TenantIsolationException">A row of another tenant than the one entered is among them.</exception>
    /// <exception cref="AppendOnlyException">A row that is written once would be altered or removed.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A row has another revision than the one that was read.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var former = BeforeSave();
#pragma warning disable RS0030 // the guard stands in front of the synchronous way too
        if (former.Count > 0)
            SearchKeeper.Forget(this, former, CancellationToken.None).GetAwaiter().GetResult();
        return base.SaveChanges(acceptAllChangesOnSuccess);
#pragma warning restore RS0030
    }

    /// <summary>
    /// Gives new rows the tenant that has been entered, raises revisions, writes the history and keeps what is searched, then
    /// looks at each row before it leaves.
    /// </summary>
    /// <returns>How many rows were written, those of the history included.</returns>
    /// <exception cref="TenantIsolationException">A row of another tenant than the one entered is among them.</exception>
    /// <exception cref="AppendOnlyException">A row that is written once would be altered or removed.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A row has another revision than the one that was read.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel = default)
    {
        await SearchKeeper.Forget(this, BeforeSave(), cancel);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
    }

    /// <summary>Changes are looked for here and once more by EF, not at each of the guards' looks at the rows.</summary>
    /// <returns>Rows whose former words are found no more.</returns>
    private List<Guid> BeforeSave()
    {
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            if (TenantSaveGuard.Stamp(ChangeTracker, CurrentTenantId))
                ChangeTracker.DetectChanges();
            foreach (var entry in ChangeTracker.Entries<IRevised>())
            {
                if (entry.State == EntityState.Modified)
                    entry.Entity.Revision++;
            }
            History.Record(this, actor.Access, clock.GetUtcNow());
            var former = SearchKeeper.Keep(this);
            TenantSaveGuard.Check(
                ChangeTracker,
                CurrentTenantId,
                isInTransaction: Database.CurrentTransaction is not null
            );
            return former;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private void Fence<T>(ModelBuilder builder)
        where T : class, IOwned =>
        builder.Entity<T>().HasQueryFilter(TenantFilter, row => row.TenantId == CurrentTenantId);

    private static readonly MethodInfo FenceMethod = typeof(KommunDb).GetMethod(
        nameof(Fence),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;
}
