using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kommunstyrning.Store;

/// <summary>
/// A statement that stands alone is tried again when a server in the cloud moves or is busy. Within a transaction it
/// would run without what came before it; there the whole transaction is run again by whoever began it, or left to
/// whoever looks next.
/// </summary>
internal sealed class RetryOutsideTransactions(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, 3, TimeSpan.FromSeconds(3), errorNumbersToAdd: null)
{
    public override bool RetriesOnFailure =>
        base.RetriesOnFailure
        && Dependencies.CurrentContext.Context.GetService<IRelationalConnection>().CurrentTransaction is null;
}
