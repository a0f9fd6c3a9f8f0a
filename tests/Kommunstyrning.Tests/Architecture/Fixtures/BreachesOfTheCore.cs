#pragma warning disable CA1812, CA1822, S1144, IDE0051 // known breaches, read by ModulesTests and never run
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Tenancy
{
    internal sealed class InheritsABreach : IRecorded
    {
        public TenantId TenantId { get; set; }

        public Guid Id => Guid.Empty;

        public Guid SubjectId => Guid.Empty;
    }

    internal sealed class DeclaresABreach
    {
        public Unit? Unit { get; set; }
    }

    internal sealed class HidesABreachInABody
    {
        public int Count() => Wording.Keys.Count;
    }

    internal sealed class HidesABreachInALambda
    {
        public Func<object, bool> Ask() => thing => thing is Element;
    }

    internal sealed class HidesABreachInAsyncWork
    {
        public async Task Work(object thing)
        {
            await Task.Yield();
            await ((TenantTransaction)thing).Commit(default);
        }
    }

    internal sealed class NamesABreachAsTypeArgument
    {
        public int Count() => Enumerable.Empty<Unit>().Count();
    }
}

namespace Kommunstyrning.Unheard
{
    internal sealed class OfRoom
    {
        public Tenancy.TenantId Id { get; set; }
    }
}

namespace Kommunstyrning.Onboarding
{
    internal sealed class MayTouchItsNeighbours
    {
        public Unit? Unit { get; set; }

        public string Line() => Text.Line(Wording.Foundation + nameof(Access.Membership) + typeof(Access.Role));
    }
}
