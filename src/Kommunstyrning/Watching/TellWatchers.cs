using Kommunstyrning.Access;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Watching;

/// <summary>
/// Tells those who watch something what imports have changed of it since they were last told: one notice for each import and
/// subscription. What has been told of is noted in the same transaction, so that it is told once whoever starts this and however
/// often; an import that nobody has been told of is made up for by the next start.
/// </summary>
public sealed class TellWatchers(
    CurrentTenant tenant,
    SubscriptionsQuery subscriptionsQuery,
    FinishedImportsQuery imports,
    ChangedPanelsQuery changedPanels,
    SavedScopeQuery savedScopes,
    OpenDataQuery openData,
    TellPeople tell
)
{
    /// <summary>
    /// The job's, in the municipality that has been entered. Saves in the caller's transaction. Where nobody watches anything it
    /// asks one question.
    /// </summary>
    /// <param name="access">Of the program's own work.</param>
    /// <returns>How many notices were written. Forbidden (403) for whoever does not administer.</returns>
    public async Task<Outcome<int>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var all = await subscriptionsQuery.All(access, cancel);
        if (all.Count == 0)
            return 0;
        var news = await imports.Run(all.Min(s => s.ToldUpTo), cancel);
        if (news.Count == 0)
            return 0;
        var ids = all.Select(s => s.ComparisonId).OfType<Guid>().Distinct().ToList();
        var scopes = await savedScopes.Run(access, ids, cancel);
        var taken = new List<Subscription>();
        foreach (var one in all.Where(s => s.ToldUpTo < news[^1].EndedAt))
        {
            if (one.ComparisonId is { } gone && !scopes.ContainsKey(gone))
                await subscriptionsQuery.Forget(one, cancel);
            else if (await subscriptionsQuery.Take(one, news[^1].EndedAt, cancel))
                taken.Add(one);
        }
        var count = 0;
        foreach (var import in news)
            count += await Tell(import, [.. taken.Where(s => s.ToldUpTo < import.EndedAt)], scopes, access, cancel);
        return count;
    }

    private async Task<int> Tell(
        FinishedImport import,
        List<Subscription> watching,
        IReadOnlyDictionary<Guid, SavedScope> scopes,
        CallerAccess access,
        CancellationToken cancel
    )
    {
        var codes = watching
            .SelectMany(s => s.ComparisonId is { } id ? [.. scopes[id].Indicators] : new[] { s.Target })
            .ToHashSet(StringComparer.Ordinal);
        if (codes.Count == 0)
            return 0;
        var panels = await openData.Panels(cancel);
        var changed = (await changedPanels.Run(import.Id, codes, panels.Areas.Count, cancel)).ToLookup(
            p => p.IndicatorId,
            StringComparer.Ordinal
        );
        var catalogue = await openData.Catalogue(cancel);
        var count = 0;
        foreach (var same in watching.GroupBy(s => s.Target, StringComparer.Ordinal))
        {
            var id = same.First().ComparisonId;
            var told = id is { } comparison
                ? OfComparison(scopes[comparison], changed, catalogue, panels)
                : OfIndicator(same.Key, changed[same.Key], catalogue, panels);
            if (told.Count > 0)
                count += await tell.Run(
                    new Told(LetterKind.WatchedNews)
                    {
                        SubjectId = id,
                        Code = id is null ? same.Key : "",
                        Detail = string.Join('\n', told),
                    },
                    same.Select(s => s.AccountId),
                    [],
                    access,
                    cancel
                );
        }
        return count;
    }

    /// <summary>The municipality's own values.</summary>
    private List<string> OfIndicator(
        string code,
        IEnumerable<ChangedPanel> changed,
        CatalogueCopy catalogue,
        PanelCopy panels
    ) =>
        catalogue.Find(code) is { } indicator && panels.Find(tenant.Tenant.AreaCode) is { } own
            ? NewsText.Lines(indicator, changed, own.Position)
            : [];

    /// <summary>First what is new of the area in focus, indicator by indicator, and then how many others have other values.</summary>
    private static List<string> OfComparison(
        SavedScope scope,
        ILookup<string, ChangedPanel> changed,
        CatalogueCopy catalogue,
        PanelCopy panels
    )
    {
        var (lines, others) = (new List<string>(), new HashSet<int>());
        foreach (var code in scope.Indicators.Order(StringComparer.Ordinal))
        {
            var within = changed[code]
                .Where(p => p.Gender == scope.Gender && (scope.Year is null || p.Year == scope.Year))
                .ToList();
            if (within.Count == 0 || catalogue.Find(code) is not { } indicator)
                continue;
            others.UnionWith(scope.Areas.Where(a => a != scope.Focus && within.Exists(p => p.IsChangedAt(a))));
            if (scope.Focus is { } focus)
                lines.AddRange(
                    NewsText.Lines(indicator, within, focus, $"{panels.Areas[focus].Name}, {indicator.Name}")
                );
        }
        if (NewsText.Others(others.Count) is { } told)
            lines.Add(told);
        return lines;
    }
}
