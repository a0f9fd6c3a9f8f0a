using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Store;

/// <summary>How often something has happened since its window began. Shared by all nodes.</summary>
public sealed class WindowCounter
{
    /// <summary>What is counted and a hash of whom, at most 80 characters.</summary>
    public required string Key { get; init; }

    public int Count { get; set; }

    /// <summary>Unix time in milliseconds, compared within the statement that counts.</summary>
    public long EndsAt { get; set; }
}

internal sealed class WindowCounterTable : IEntityTypeConfiguration<WindowCounter>
{
    public void Configure(EntityTypeBuilder<WindowCounter> builder)
    {
        builder.ToTable("WindowCounters");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Key).HasMaxLength(80);
        builder.HasIndex(c => c.EndsAt);
    }
}

/// <summary>What a counter stood at after counting one more.</summary>
/// <param name="Count">This one included.</param>
/// <param name="EndsAt">Unix time in milliseconds.</param>
public sealed record Counted(int Count, long EndsAt);
