using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <summary>What anyone may know of how a municipality is reached and of how accessible its pages are.</summary>
/// <param name="Contact">Empty where nothing has been said; its revision is 0 then.</param>
/// <param name="Statement">Null where none has been made.</param>
public sealed record PublicNotice(ContactDetails Contact, AccessibilityStatement? Statement);

/// <summary>Of the municipality that has been entered.</summary>
public sealed class PublicNoticeQuery(KommunDb db)
{
    public async Task<PublicNotice> Run(CancellationToken cancel) =>
        new(
            await db.ContactDetails.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new ContactDetails(),
            await db.AccessibilityStatements.AsNoTracking().SingleOrDefaultAsync(cancel)
        );
}
