using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Tests.Architecture;

[Trait("Database", "none")]
public sealed class TableOwnersTests
{
    [Fact]
    public void Nobody_reads_another_modules_tables() => Assert.Empty(TableOwners.Breaches(Modules.Types));

    [Fact]
    public void A_class_that_reads_anothers_tables_is_found() =>
        Assert.Equal(
            [$"{typeof(ReadsWhatIsSteerings).FullName} reads SteeringSets"],
            TableOwners.Breaches([typeof(ReadsWhatIsSteerings)])
        );
}

internal static class ReadsWhatIsSteerings
{
    public static object Read(KommunDb db) => db.Elements;
}
