using Kommunstyrning.Access;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Tests.Onboarding.LifeCycle;

/// <summary>Walks the model: no table and no column of a municipality can be forgotten by its archive.</summary>
[Trait("Database", "none")]
public sealed class ArchiveContentsTests
{
    private static readonly string[] SecretWords = ["Password", "Secret", "Token", "Hash", "Sealed", "Code", "Stamp"];

    /// <summary>They are no secrets: seals of the trail, which anybody may read who reads the trail, and codes of what is public.</summary>
    private static readonly string[] NoSecrets =
    [
        "TrailEntry.Hash",
        "TrailEntry.PreviousHash",
        "TrailHead.Hash",
        "Tenant.AreaCode",
        "OwnGroup.Codes",
    ];

    private static IModel Model => Models.Open(DatabaseProvider.Sqlite).Model;

    [Fact]
    public void Every_table_that_names_a_municipality_or_an_account_is_in_it_or_is_left_out_for_a_reason()
    {
        var exported = ArchiveContents.Tables(Model).Select(t => t.Type.ClrType).ToHashSet();
        var people = Model.FindEntityType(typeof(Account))!;
        var concerned = Model
            .GetEntityTypes()
            .Where(t => RowTable.NamesTenant(t) || t.GetForeignKeys().Any(k => k.PrincipalEntityType == people))
            .Select(t => t.ClrType)
            .ToList();

        Assert.True(exported.Count > 30, $"{exported.Count}");
        Assert.DoesNotContain(concerned, t => exported.Contains(t) == ArchiveContents.LeftOut.ContainsKey(t));
        Assert.Empty(ArchiveContents.LeftOut.Keys.Except(concerned));
        Assert.All(ArchiveContents.LeftOut.Values, why => Assert.EndsWith(".", why, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_column_is_in_it_but_those_about_this_instances_exports()
    {
        foreach (var table in ArchiveContents.Tables(Model))
        {
            var missing = table.Type.GetProperties().Select(p => p.Name).Except(table.Columns.Select(c => c.Name));
            var expected =
                table.Type.ClrType == typeof(Tenant) ? ["ExportedAt", "ExportedHash"] : Array.Empty<string>();
            Assert.Equal(expected, missing.Order(StringComparer.Ordinal));
            Assert.Empty(table.Type.GetComplexProperties());
            Assert.DoesNotContain(table.Type.GetNavigations(), n => n.TargetEntityType.IsOwned());
            Assert.DoesNotContain(table.Type.GetProperties(), p => p.IsShadowProperty());
        }
    }

    [Fact]
    public void No_column_of_it_is_called_like_a_secret()
    {
        var called = ArchiveContents
            .Tables(Model)
            .SelectMany(t => t.Columns.Select(c => $"{t.Type.ClrType.Name}.{c.Name}"))
            .Where(name => SecretWords.Any(word => name.Split('.')[1].Contains(word, StringComparison.Ordinal)))
            .Except(NoSecrets);

        Assert.Empty(called);
    }

    [Fact]
    public void Whoever_is_named_comes_before_who_names_it_on_each_engine()
    {
        foreach (var engine in Enum.GetValues<DatabaseProvider>())
        {
            var order = ArchiveContents.Tables(Models.Open(engine).Model);
            var place = order.Select((t, i) => (t.Type.ClrType, i)).ToDictionary(p => p.ClrType, p => p.i);
            foreach (var (table, key) in order.SelectMany(t => t.Type.GetForeignKeys().Select(k => (t, k))))
            {
                if (place.TryGetValue(key.PrincipalEntityType.ClrType, out var named))
                    Assert.True(named <= place[table.Type.ClrType], $"{table.Name} before {key.PrincipalEntityType}");
                else
                    Assert.Equal(typeof(Account), key.PrincipalEntityType.ClrType);
            }
        }
    }
}
