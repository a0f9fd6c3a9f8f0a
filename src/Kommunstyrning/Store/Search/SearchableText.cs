using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Store;

/// <summary>
/// The words of one <see cref="ISearchable"/> row, beside themselves as they are compared. It tells nobody who may read them:
/// whoever searches does so within what the row's module lets the reader see.
/// </summary>
public sealed class SearchableText : IOwned
{
    public TenantId TenantId { get; set; }

    /// <summary>The same each time for the same words of the same row.</summary>
    public Guid Id { get; init; }

    public SearchableKind Kind { get; init; }

    /// <summary>The row that it is of.</summary>
    public Guid RowId { get; init; }

    /// <inheritdoc cref="SearchableWords"/>
    public string Place { get; init; } = "";

    public string Name { get; init; } = "";

    public string Text { get; init; } = "";

    /// <inheritdoc cref="SearchableWords.IsExample"/>
    public bool IsExample { get; init; }

    /// <summary><see cref="SearchFolding.Of"/> the name.</summary>
    public string FoldedName { get; init; } = "";

    /// <summary><see cref="SearchFolding.Of"/> the text.</summary>
    public string FoldedText { get; init; } = "";
}

internal sealed class SearchableTextTable : IEntityTypeConfiguration<SearchableText>
{
    public void Configure(EntityTypeBuilder<SearchableText> builder)
    {
        builder.ToTable("SearchableTexts");
        builder.HasKey(t => new { t.TenantId, t.Id });
        builder.HasIndex(t => new { t.TenantId, t.RowId });
        builder.HasIndex(t => new { t.TenantId, t.Kind });
        builder.Property(t => t.Place).HasMaxLength(120);
        builder.Property(t => t.FoldedName).ComparedExactly();
        builder.Property(t => t.FoldedText).ComparedExactly();
    }
}

internal static class SearchableTextSet
{
    extension(KommunDb db)
    {
        internal DbSet<SearchableText> SearchableTexts => db.Set<SearchableText>();
    }
}
