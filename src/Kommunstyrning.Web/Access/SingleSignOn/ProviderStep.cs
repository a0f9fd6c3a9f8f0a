using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>How one part of a check came out.</summary>
public enum ProviderStepState
{
    Good,

    /// <summary>Could not be found out from here.</summary>
    Unknown,
    Faulty,
}

/// <summary>One part of a check of the provider.</summary>
/// <param name="What">The part, in few words.</param>
/// <param name="Told">What was found, a sentence.</param>
/// <param name="Mend">What to do about it; empty for nothing.</param>
public sealed record ProviderStep(string What, ProviderStepState State, string Told, string Mend = "")
{
    public static ProviderStep Of(string what, ProviderFaultException fault) =>
        new(what, ProviderStepState.Faulty, ProviderFaultText.Of(fault), ProviderFaultText.Mend(fault.Fault));
}
