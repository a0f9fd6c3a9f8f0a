namespace Kommunstyrning.KoladaStandIn;

/// <summary>Several faults, and how many requests they have met.</summary>
public sealed class FaultList
{
    private readonly Lock gate = new();
    private readonly Dictionary<Fault, int> met;
    private int dataRequests;

    private FaultList(IEnumerable<Fault> faults) => met = faults.ToDictionary(fault => fault, _ => 0);

    public IEnumerable<Fault> All => met.Keys;

    /// <param name="text">Faults with commas between them; none when empty.</param>
    /// <exception cref="FormatException">One is not a fault.</exception>
    public static FaultList Parse(string text) =>
        new(
            text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Fault.Parse)
        );

    /// <summary>Counts the request and names what goes wrong in it; the first of several.</summary>
    public Fault? Meet(StandInRequest request)
    {
        lock (gate)
        {
            if (request.IsData)
                dataRequests++;
            var fault = All.FirstOrDefault(fault => IsDue(fault, request));
            if (fault is not null)
                met[fault]++;
            return fault;
        }
    }

    private bool IsDue(Fault fault, StandInRequest request)
    {
        if (fault.Is(Fault.ShrinkName) || met[fault] >= fault.Times)
            return false;
        return fault.Under is { } path ? request.IsUnder("/v3" + path) : request.IsData && dataRequests >= fault.From;
    }
}
