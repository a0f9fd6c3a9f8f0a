using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Then;

/// <summary>What pages and answers of an earlier day ask of the core; endpoints take it beside others, so its names are its own.</summary>
public sealed record ThenReads(
    PlanThenQuery PlanThen,
    PlanQuery PlanNow,
    TargetsQuery TargetsNow,
    OpenDataQuery DataNow,
    TimeProvider Clock
);
