using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Holds a run back where it would take from an indicator more than a twentieth of the values that it has.</summary>
internal static class CheckShrinking
{
    private const double Limit = 0.05;

    public static async Task<ImportRun> Run(ImportSession session, ImportRun run, CancellationToken cancel)
    {
        if (run.IsApproved)
            return run;
        var losses = await session.Read(db => Losses.Find(db, run.Id, Limit, cancel));
        if (losses.Count == 0)
            return run;
        foreach (var loss in losses)
            session.Log.Add(loss.Sentence);
        return await session.Write(
            (_, row) =>
            {
                row.State = ImportState.AwaitingReview;
                row.EndedAt = session.Now;
                row.Problem = $"Stannade för en människa: {Named(losses)}. Gränsen är 5 procent. Inget har ändrats.";
                return Task.CompletedTask;
            },
            cancel
        );
    }

    private static string Named(IReadOnlyList<Loss> losses) =>
        losses is [var only]
            ? only.Sentence.TrimEnd('.')
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{losses.Count} nyckeltal skulle ha tappat värden, mest {losses[0].Sentence.TrimEnd('.')}"
            );
}
