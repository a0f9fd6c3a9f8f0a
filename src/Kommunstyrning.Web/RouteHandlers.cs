using Microsoft.AspNetCore.Routing;

namespace Kommunstyrning.Web;

/// <summary>
/// Maps handlers as the framework's own methods of these names do, which these stand before in every module: what a
/// handler takes is looked at when the program starts, and it is compiled when its address is first asked for. The
/// framework compiles each of several hundred, twice, before the first answer.
/// </summary>
internal static class RouteHandlers
{
    /// <exception cref="InvalidOperationException">When the endpoints are made: a parameter can be had from nowhere.</exception>
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Get, pattern, handler);

    /// <inheritdoc cref="MapGet"/>
    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Post, pattern, handler);

    /// <inheritdoc cref="MapGet"/>
    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Put, pattern, handler);

    /// <inheritdoc cref="MapGet"/>
    public static RouteHandlerBuilder MapPatch(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Patch, pattern, handler);

    /// <inheritdoc cref="MapGet"/>
    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Delete, pattern, handler);

    private static RouteHandlerBuilder Map(
        IEndpointRouteBuilder routes,
        string method,
        string pattern,
        Delegate handler
    ) =>
        RouteHandlerServices.Map(
            routes,
            pattern,
            handler,
            [method],
            RequestDelegateFactory.InferMetadata,
            CompileWhenAsked
        );

    private static RequestDelegateResult CompileWhenAsked(
        Delegate handler,
        RequestDelegateFactoryOptions options,
        RequestDelegateMetadataResult? inferred
    ) =>
        new(
            options.ServiceProvider!.GetRequiredService<HandlerCompiler>().WhenAsked(handler, options, inferred),
            [.. options.EndpointBuilder!.Metadata]
        );
}
