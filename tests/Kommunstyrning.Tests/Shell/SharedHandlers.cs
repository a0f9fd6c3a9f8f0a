using System.Collections.Concurrent;
using System.Reflection;
using Kommunstyrning.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommunstyrning.Tests.Shell;

/// <summary>
/// A run starts the program some hundreds of times; what a handler is compiled to is the same each time, and a quarter of
/// the processor's time went there. Of an endpoint it depends on the handler, the address and the method alone: services
/// are looked up anew with each request, and no filter of ours remembers anything.
/// </summary>
internal sealed class SharedHandlers : HandlerCompiler
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly ConcurrentDictionary<(MethodInfo, string?, string), RequestDelegate> shared = new();

    public static SharedHandlers Instance { get; } = new();

    /// <summary>Of a handler that is mapped again nothing is held but what the first program made, so that later ones can go.</summary>
    public override RequestDelegate WhenAsked(
        Delegate handler,
        RequestDelegateFactoryOptions options,
        RequestDelegateMetadataResult? inferred
    )
    {
        var endpoint = (RouteEndpointBuilder)options.EndpointBuilder!;
        var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().SelectMany(m => m.HttpMethods);
        // a handler that closes over something is another each time
        return handler.Target is { } target && target.GetType().GetFields(Own).Length > 0
            ? base.WhenAsked(handler, options, inferred)
            : shared.GetOrAdd(
                (handler.Method, endpoint.RoutePattern.RawText, string.Join(' ', methods)),
                _ => base.WhenAsked(handler, options, inferred)
            );
    }
}
