using System.Text.Json.Serialization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Onboarding;

/// <summary>The steps from an invitation to a page that everyone can read, in the order in which they are proposed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StartStep>))]
public enum StartStep
{
    Profile,
    Model,
    Units,
    People,
    Goals,
    Peers,
    Publish,
}

/// <summary>A kind of sheet that can be taken in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SheetKind>))]
public enum SheetKind
{
    Units,
    People,
    Goals,
}

/// <summary>Rows that could not be taken in and wait to be mended.</summary>
/// <param name="Text">As they are pasted: tabs between cells, headings first.</param>
public sealed record WaitingRows(SheetKind Kind, string Text, int Count);

/// <summary>What a municipality's way in does not tell by itself: what was passed over, and what waits.</summary>
public sealed class StartProgress : IOwned
{
    public TenantId TenantId { get; set; }

    public List<StartStep> PassedOver { get; set; } = [];

    /// <summary>At most one of each kind.</summary>
    public List<WaitingRows> Waiting { get; set; } = [];
}

internal sealed class StartProgressTable : IEntityTypeConfiguration<StartProgress>
{
    public void Configure(EntityTypeBuilder<StartProgress> builder)
    {
        builder.ToTable("StartProgress");
        builder.HasKey(s => s.TenantId);
        builder.Property(s => s.PassedOver).HasJson();
        builder.Property(s => s.Waiting).HasJson();
    }
}

/// <summary>How far municipalities have come.</summary>
public static class StartSet
{
    extension(KommunDb db)
    {
        /// <summary>Of the tenant that has been entered: one or none.</summary>
        public DbSet<StartProgress> StartProgress => db.Set<StartProgress>();

        internal async Task<StartProgress> StartProgressToChange(CancellationToken cancel)
        {
            if (await db.Set<StartProgress>().SingleOrDefaultAsync(cancel) is { } there)
                return there;
            var begun = new StartProgress();
            db.Add(begun);
            return begun;
        }
    }
}
