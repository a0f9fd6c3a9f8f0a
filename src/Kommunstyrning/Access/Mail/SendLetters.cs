using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.Access;

/// <summary>
/// Takes the letters of the outbox that are due, one at a time, and hands each to the mail server. Whoever takes a letter
/// moves its next try past the own end, in one statement: of two nodes one gets it, and a node that dies leaves it to the
/// next. A letter whose taker died after the server had taken it goes out once more, under the same message id.
/// </summary>
public sealed partial class SendLetters(
    KommunDb db,
    ComposeLetter compose,
    MailCarrier carrier,
    TimeProvider clock,
    ILogger<SendLetters> log
)
{
    /// <summary>So that one job does not go on for hours; the next one takes the rest.</summary>
    private const int MostInOneGo = 50;

    /// <returns>Whether there is anything to do now.</returns>
    public Task<bool> IsDue(CancellationToken cancel) => Due().AnyAsync(cancel);

    /// <param name="origin">Scheme and host of the public address, which the links in letters begin with.</param>
    /// <returns>How many the mail server took. Stops at the first that it did not answer to: the others wait with it.</returns>
    public async Task<int> Run(string origin, CancellationToken cancel)
    {
        var sent = 0;
        await Sweep(cancel);
        for (var i = 0; i < MostInOneGo && await Take(cancel) is { } letter; i++)
        {
            db.ChangeTracker.Clear();
            if (await compose.Run(letter, origin, cancel) is not { } composed)
            {
                await Mine(letter).ExecuteDeleteAsync(cancel);
                continue;
            }
            var delivery = await carrier.Send(composed, cancel);
            await Mark(letter, delivery);
            if (delivery.IsTaken)
                sent++;
            else
                LogNotTaken(letter.Id, letter.Attempts, delivery.Code);
            if (delivery is { IsTaken: false, IsForGood: false })
                break;
        }
        return sent;
    }

    /// <summary>Those of a paused municipality wait until it goes on.</summary>
    private IQueryable<Letter> Due()
    {
        var (now, tenants) = (clock.GetUtcNow(), db.Tenants);
        return db
            .Letters.AsNoTracking()
            .Where(l => l.State == LetterState.Waiting && l.NextTryAt <= now)
            .Where(l => l.TenantId == null || tenants.Any(t => t.Id == l.TenantId && t.State == TenantState.Active));
    }

    /// <returns>One that nobody else has; null when none is due.</returns>
    private async Task<Letter?> Take(CancellationToken cancel)
    {
        while (await Due().OrderBy(l => l.NextTryAt).ThenBy(l => l.Id).FirstOrDefaultAsync(cancel) is { } letter)
        {
            var until = clock.GetUtcNow() + LetterSchedule.Lease;
            var taken = await Mine(letter)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(l => l.Attempts, l => l.Attempts + 1).SetProperty(l => l.NextTryAt, until),
                    cancel
                );
            letter.Attempts++;
            if (taken == 1)
                return letter;
        }
        return null;
    }

    /// <summary>The letter, as long as nobody has taken it since.</summary>
    private IQueryable<Letter> Mine(Letter letter) =>
        db.Letters.Where(l => l.Id == letter.Id && l.State == LetterState.Waiting && l.Attempts == letter.Attempts);

    /// <summary>Goes on when the program stops: the server has answered.</summary>
    private Task Mark(Letter letter, Delivery delivery)
    {
        var now = clock.GetUtcNow();
        var state =
            delivery.IsTaken ? LetterState.Sent
            : delivery.IsForGood ? LetterState.Refused
            : now - letter.CreatedAt >= LetterSchedule.Patience(letter.Kind) ? LetterState.GivenUp
            : LetterState.Waiting;
        // nobody's page tells of these, and an address lies in them
        if (letter.SealedAddress is not null && state != LetterState.Waiting)
            return Mine(letter).ExecuteDeleteAsync(CancellationToken.None);
        var next = now + LetterSchedule.Pause(letter.Attempts);
        return Mine(letter)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(l => l.State, state)
                        .SetProperty(l => l.NextTryAt, next)
                        .SetProperty(l => l.Code, delivery.Code),
                CancellationToken.None
            );
    }

    private Task Sweep(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - LetterSchedule.Kept;
        return db.Letters.Where(l => l.CreatedAt < oldest && l.State != LetterState.Waiting).ExecuteDeleteAsync(cancel);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Letter {Letter} was not taken at attempt {Attempt}; the server's code was {Code}"
    )]
    private partial void LogNotTaken(Guid letter, int attempt, int? code);
}
