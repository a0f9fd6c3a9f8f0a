using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Store;

/// <summary>
/// Text from outside that says who somebody is: the name of an account, or what a provider of single sign-on calls a
/// person. Two that differ in case, accents or form are two, also on SQL Server, whose usual order takes them for one.
/// </summary>
public static class ExactText
{
    private const string Mark = "Kommunstyrning:Exact";

    private const string BinaryCollation = "Latin1_General_100_BIN2";

    /// <summary>Marks a column. SQL Server then compares it by code point; the others tell such texts apart anyway.</summary>
    public static PropertyBuilder<T> ComparedExactly<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(Mark, true);

    /// <summary>The mark itself is for this program only and stands in no migration.</summary>
    internal static void Apply(IMutableModel model, DatabaseProvider engine)
    {
        var collation = engine switch
        {
            DatabaseProvider.SqlServer => BinaryCollation,
            DatabaseProvider.Sqlite or DatabaseProvider.PostgreSql => null,
        };
        foreach (var property in model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            if (property.RemoveAnnotation(Mark) is not null && collation is not null)
                property.SetCollation(collation);
        }
    }
}
