namespace Kommunstyrning.Web;

/// <summary>
/// Makes of an endpoint's handler what answers a request: its parameters are read, its filters run, its result written.
/// A service of its own, so that many programs in one process can share what has been compiled.
/// </summary>
public class HandlerCompiler
{
    /// <param name="options">With the endpoint that is being built, and its filters.</param>
    /// <param name="inferred">What was learnt of the handler's parameters when the endpoint was made.</param>
    /// <returns>Compiled when it is first called.</returns>
    public virtual RequestDelegate WhenAsked(
        Delegate handler,
        RequestDelegateFactoryOptions options,
        RequestDelegateMetadataResult? inferred
    )
    {
        var compiled = new Lazy<RequestDelegate>(() =>
            RequestDelegateFactory.Create(handler, options, inferred).RequestDelegate
        );
        return context => compiled.Value(context);
    }
}
