using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kommunstyrning.Tests.Store;

/// <summary>
/// Every table belongs to a tenant or is shared for a reason, and the migrations make what the model says, on each engine.
/// </summary>
[Trait("Database", "none")]
public sealed class ModelTests
{
    public static TheoryData<DatabaseProvider> Engines => Models.All;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_table_is_owned_and_keyed_by_tenant_or_shared_for_a_reason(DatabaseProvider provider)
    {
        await using var db = Models.Open(provider);

        Assert.Empty(ModelRules.Breaches(db.Model));
        Assert.Contains("Elements", RowLevelSecurity.TenantTables(db));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task No_engine_has_pending_model_changes(DatabaseProvider provider)
    {
        await using var db = Models.Open(provider);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_shared_table_in_the_list_exists(DatabaseProvider provider)
    {
        await using var db = Models.Open(provider);

        var names = db.Model.GetEntityTypes().Select(t => t.ClrType.Name).ToHashSet();

        Assert.All(ModelRules.Shared.Keys, name => Assert.Contains(name, names));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_schema_can_be_written_as_a_script_without_a_server(DatabaseProvider provider)
    {
        await using var db = Models.Open(provider);

        var script = db.GetService<IMigrator>().GenerateScript();

        Assert.All(
            RowLevelSecurity.TenantTables(db),
            table => Assert.Contains($"CREATE TABLE {Quoted(table)}", script)
        );

        string Quoted(string table) => provider == DatabaseProvider.SqlServer ? $"[dbo].[{table}]" : $"\"{table}\"";
    }

    [Fact]
    public async Task The_rules_see_each_kind_of_breach()
    {
        await using var db = new CarelessDb();

        Assert.Equal(
            [
                "Folder does not have the tenant first in its primary key",
                "Folder has no filter named tenant",
                "Loose is neither owned by a tenant nor in the list of shared tables",
                "Note has a unique index without the tenant first: {'Name'}",
                "Note points at Folder without the tenant first",
                "Note says Cascade when a Folder goes",
            ],
            ModelRules.Breaches(db.Model).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>A context without the fences of <see cref="KommunDb"/>, mapped the way one does without thinking.</summary>
    private sealed class CarelessDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite();

        protected override void OnModelCreating(ModelBuilder builder)
        {
            builder.Entity<Loose>();
            builder.Entity<Folder>().HasKey(f => f.Id);
            builder.Entity<Note>(note =>
            {
                note.HasKey(n => new { n.TenantId, n.Id });
                note.HasQueryFilter(KommunDb.TenantFilter, n => n.TenantId != default);
                note.HasIndex(n => n.Name).IsUnique();
                note.HasOne<Folder>().WithMany().HasForeignKey(n => n.FolderId);
            });
            foreach (
                var tenant in new[]
                {
                    builder.Entity<Folder>().Property(f => f.TenantId),
                    builder.Entity<Note>().Property(n => n.TenantId),
                }
            )
                tenant.HasConversion(id => id.Value, text => TenantId.Parse(text));
        }
    }

    private sealed record Loose(int Id);

    private sealed class Folder : IOwned
    {
        public TenantId TenantId { get; set; }

        public int Id { get; init; }
    }

    private sealed class Note : IOwned
    {
        public TenantId TenantId { get; set; }

        public int Id { get; init; }

        public string Name { get; init; } = "";

        public int FolderId { get; init; }
    }
}
