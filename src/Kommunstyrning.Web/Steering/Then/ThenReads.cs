using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Then;

/// <summary>What pages and answers of an earlier day ask of the core.</summary>
public sealed record ThenReads(
    PlanThenQuery Query,
    PlanQuery Plan,
    TargetsQuery Targets,
    OpenDataQuery OpenData,
    TimeProvider Clock
);
