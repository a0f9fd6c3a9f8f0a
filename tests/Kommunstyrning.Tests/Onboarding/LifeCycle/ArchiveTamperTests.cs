using System.IO.Compression;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using static Kommunstyrning.Tests.Onboarding.LifeCycle.ArchiveFiles;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Onboarding.LifeCycle;

/// <summary>An archive that is not as it was written is found, whatever was done to it, and nothing of it is taken in.</summary>
public sealed class ArchiveTamperTests(Instance instance) : IClassFixture<Instance>, IAsyncLifetime
{
    private readonly List<DatabaseSettings> made = [];

    [Fact]
    public async Task A_byte_that_was_flipped_anywhere_is_found_and_nothing_is_taken_in()
    {
        var whole = await instance.Exported("norrkoping");
        var target = await Clean();
        await using var store = new TestProgram(target);
        store.StartServer();
        var places = Enumerable
            .Range(0, 200)
            .Select(i => (int)((long)i * (whole.Length - 1) / 199))
            .Concat(Enumerable.Range(whole.Length - 120, 120))
            .Concat(Enumerable.Range(0, 60));

        foreach (var place in places.Distinct())
        {
            var flipped = whole.ToArray();
            flipped[place] ^= 1;
            var outcome = await Import(store, flipped);
            Assert.False(outcome.Succeeded, $"byte {place} of {whole.Length}");
            Assert.Contains("kontrollsumman i slutet av den stämmer inte", outcome.Refusals[0].Sentence);
        }
        foreach (var shorter in new[] { whole[..^1], whole[1..], [], whole[..70] })
            Assert.False((await Import(store, shorter)).Succeeded);
        Assert.Empty(await Rows.Of(target, "norrkoping"));
        Assert.True((await Import(store, whole)).Succeeded);
    }

    /// <summary>Somebody opens the file, changes it and seals it anew: the manifest, then the hash of it all, tell.</summary>
    [Theory]
    [InlineData("tables/Elements.json", "är ändrad: kontrollsumman stämmer inte")]
    [InlineData("people.json", "är ändrad: kontrollsumman stämmer inte")]
    [InlineData("README.txt", "är ändrad: kontrollsumman stämmer inte")]
    [InlineData("-tables/Units.json", "Filen tables/Units.json saknas i exporten")]
    [InlineData("+tables/Mer.json", "Filen tables/Mer.json i exporten står inte i manifest.json")]
    [InlineData("-manifest.json", "Exporten saknar manifest.json")]
    public async Task A_file_that_was_changed_within_and_sealed_anew_is_named(string change, string sentence)
    {
        var changed = await Resealed(
            await instance.Exported("norrkoping"),
            zip =>
            {
                var path = change.TrimStart('-', '+');
                if (change[0] != '+')
                {
                    var text = change[0] == '-' ? "" : Text(zip, path) + " ";
                    zip.GetEntry(path)!.Delete();
                    if (change[0] == '-')
                        return;
                    Write(zip, path, text);
                }
                else
                    Write(zip, path, "[]");
            }
        );
        await using var store = new TestProgram(await Clean());
        store.StartServer();

        var outcome = await Import(store, changed);

        Assert.Contains(sentence, Assert.Single(outcome.Refusals).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_were_changed_together_with_their_hashes_are_found_by_the_hash_of_the_whole()
    {
        var changed = await Resealed(
            await instance.Exported("norrkoping"),
            zip => Rewrite(zip, "tables/Units.json", "Kommunfullmäktige", "Kommunfullmaktige")
        );
        var foreign = await Resealed(
            await instance.Exported("norrkoping"),
            zip => Rewrite(zip, "tables/Units.json", "\"norrkoping\"", "\"pitea\"")
        );
        var target = await Clean();
        await using var store = new TestProgram(target);
        store.StartServer();

        var (differs, others) = (await Import(store, changed), await Import(store, foreign));

        Assert.Contains("en annan dataset-hash", Assert.Single(differs.Refusals).Sentence, StringComparison.Ordinal);
        Assert.Contains("en rad i tabellen Units", Assert.Single(others.Refusals).Sentence, StringComparison.Ordinal);
        Assert.Empty(await Rows.Of(target, "norrkoping"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var settings in made)
        {
            await new TestStore(settings).DisposeAsync();
            await Template.Drop(settings);
        }
    }

    private async Task<DatabaseSettings> Clean()
    {
        var settings = await Template.Empty();
        made.Add(settings);
        await new TestStore(settings).Migrate();
        return settings;
    }
}
