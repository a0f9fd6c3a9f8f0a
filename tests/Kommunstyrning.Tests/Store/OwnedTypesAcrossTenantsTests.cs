using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using static Kommunstyrning.Tests.Store.Municipal;

namespace Kommunstyrning.Tests.Store;

/// <summary>The model has no owned types yet, so a small one of the tests' own shows that they would be fenced.</summary>
[Trait("Database", "none")]
public sealed class OwnedTypesAcrossTenantsTests
{
    [Fact]
    public async Task A_part_of_a_neighbours_row_cannot_be_changed()
    {
        await using var db = Open(Ale);
        var shed = new Shed { TenantId = Bjuv.Id, Place = { Street = "Storgatan" } };
        db.Attach(shed);
        shed.Place.Street = "Algatan";

        await Assert.ThrowsAsync<TenantIsolationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_child_cannot_be_added_to_a_neighbours_row()
    {
        await using var db = Open(Ale);
        var shed = new Shed { TenantId = Bjuv.Id };
        db.Attach(shed);
        shed.Tools.Add(new Tool { Name = "Spade" });

        await Assert.ThrowsAsync<TenantIsolationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_child_cannot_be_taken_from_a_neighbours_row()
    {
        await using var db = Open(Ale);
        var shed = new Shed { TenantId = Bjuv.Id, Tools = { new Tool { Name = "Spade" } } };
        db.Attach(shed);
        shed.Tools.Clear();

        await Assert.ThrowsAsync<TenantIsolationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Parts_and_children_of_an_own_row_are_saved()
    {
        await using var db = Open(Ale);
        await db.Database.OpenConnectionAsync();
        await db.Database.EnsureCreatedAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(new Shed { Tools = { new Tool { Name = "Spade" } } });

        await db.SaveChangesAsync();

        Assert.Equal("Spade", (await db.Set<Shed>().AsNoTracking().SingleAsync()).Tools.Single().Name);
    }

    private static ShedDb Open(Municipal municipal)
    {
        var options = new DbContextOptionsBuilder<ShedDb>();
        StoreServices.Configure(options, DatabaseProvider.Sqlite, "Data Source=:memory:");
        var tenant = new CurrentTenant();
        tenant.Enter(municipal.Tenant);
        return new ShedDb(options.Options, tenant);
    }

    private sealed class Place
    {
        public string Street { get; set; } = "";
    }

    private sealed class Tool
    {
        public Guid Id { get; init; }

        public required string Name { get; set; }
    }

    private sealed class Shed : IOwned
    {
        public TenantId TenantId { get; set; }

        public Guid Id { get; init; } = Guid.CreateVersion7();

        public Place Place { get; init; } = new();

        public List<Tool> Tools { get; init; } = [];
    }

    private sealed class ShedDb(DbContextOptions options, CurrentTenant tenant)
        : KommunDb(options, tenant, new CurrentActor(), TimeProvider.System)
    {
        public override DatabaseProvider Engine => DatabaseProvider.Sqlite;

        protected override void OnModelCreating(ModelBuilder builder)
        {
            builder.Entity<Shed>(shed =>
            {
                shed.HasKey(s => new { s.TenantId, s.Id });
                shed.OwnsOne(s => s.Place);
                shed.OwnsMany(s => s.Tools).HasKey("ShedTenantId", "ShedId", "Id");
            });
            base.OnModelCreating(builder);
        }
    }
}
