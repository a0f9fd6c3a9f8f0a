using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Shell.Events;

/// <summary>What a row of events tells of: one thing of one municipality. Those who follow the same one share what is read and drawn.</summary>
/// <param name="Kind">Which of the house's pages, such as "round".</param>
public sealed record EventTopic(TenantId Tenant, string Kind, Guid Id);

/// <summary>
/// The part of a page that changes by itself, for <see cref="EventStreams.Answer"/>. What it is read by belongs to the request
/// that made it, and is asked in short transactions of its own (<see cref="Store.TenantWork"/>).
/// </summary>
/// <param name="Topic">Shared by all who follow it on this node.</param>
/// <param name="IsFor">Whether whoever has these rights may follow it; asked again before everything that is sent.</param>
/// <param name="Mark">One cheap question: a text in one line that is another when the part would be drawn otherwise; null when it is gone.</param>
/// <param name="Draw">
/// The markup, the same for all who may follow it and so without forms, as elements with data-part. It must end by itself: others
/// wait for it.
/// </param>
public sealed record LivePart(
    EventTopic Topic,
    Func<CallerAccess, bool> IsFor,
    Func<Task<string?>> Mark,
    Func<Task<string>> Draw
);
