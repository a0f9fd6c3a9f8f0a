using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>A version that a round is about stays, also where it has been taken back and is a draft again.</summary>
internal sealed class RoundsOfVersion(KommunDb db) : IUsesVersions
{
    public async Task<Refusal?> WhyKept(ModelVersion version, CancellationToken cancel) =>
        await db.Rounds.Where(r => r.VersionId == version.Id).Select(r => r.Name).ToListAsync(cancel) is [var name, ..]
            ? Refusal.Conflict("", $"Uppföljningen ”{name}” handlar om den här versionen, så den står kvar.")
            : null;
}
