using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>
/// Says each query of a run on SQLite to SQL Server too: whatever EF compiles is compiled once more on the model of SQL
/// Server, and what it would have sent is read by Microsoft's parser. A query that cannot be said fails where it is asked.
/// </summary>
internal sealed class SpokenToSqlServer : IQueryExpressionInterceptor
{
    private readonly ConcurrentDictionary<string, byte> heard = new(StringComparer.Ordinal);

    /// <summary>One for the run: EF keeps its compiled queries by which interceptors there are.</summary>
    public static SpokenToSqlServer Instance { get; } = new();

    /// <summary>The different commands so far.</summary>
    public IReadOnlyCollection<string> Commands => [.. heard.Keys];

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is SqliteKommunDb && !HasRawSql.In(queryExpression))
            Say(queryExpression);
        return queryExpression;
    }

    private void Say(Expression query)
    {
        using var connection = new RecordedConnection(WithoutServer.Hear);
        using var db = WithoutServer.Open(connection, WithoutServer.Ale());
        var there = new OnModel(db.Model);
        var moved = there.Visit(query);
        // the keys of Find are values of no type until it runs
        if (there.Parameters.Values.Any(type => type.IsAssignableFrom(typeof(object[]))))
            return;
        var run = RunMethod.MakeGenericMethod(ResultOf(query.Type));
        try
        {
            run.Invoke(null, [db, moved, there.Parameters]);
        }
        catch (TargetInvocationException fault) when (Root(fault) is WithoutServer.Heard)
        {
            // said, and no answer to wait for
        }
        if (connection.Commands.Count == 0)
            throw new InvalidOperationException($"Nothing was said to SQL Server by {query}");
        foreach (var command in connection.Commands)
        {
            if (SqlServerLanguage.Faults(command) is [var fault, ..])
                throw new InvalidOperationException($"SQL Server cannot read {command}: {fault}");
            heard.TryAdd(command, 0);
        }
    }

    private static void Run<T>(KommunDb db, Expression query, Dictionary<string, Type> parameters)
    {
        var asked = db.GetService<IDatabase>().CompileQuery<T>(query, async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, type) in parameters)
            context.Parameters[name] = Sample.Of(type);
        if (asked(context) is System.Collections.IEnumerable rows and not string)
        {
            foreach (var _ in rows)
                break;
        }
    }

    private static readonly MethodInfo RunMethod = typeof(SpokenToSqlServer).GetMethod(
        nameof(Run),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    private static Type ResultOf(Type type) =>
        type.GetInterfaces().Prepend(type).FirstOrDefault(IsQueryable) is { } queryable
            ? typeof(IEnumerable<>).MakeGenericType(queryable.GetGenericArguments())
            : type;

    private static bool IsQueryable(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>);

    private static Exception Root(Exception fault) => fault.InnerException is { } inner ? Root(inner) : fault;

    /// <summary>Hangs a query on the tables of another model, and notes which values it is given.</summary>
    private sealed class OnModel(IModel model) : ExpressionVisitor
    {
        public Dictionary<string, Type> Parameters { get; } = new(StringComparer.Ordinal);

        [return: NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = parameter.Type;
                    return parameter;
                default:
                    return base.Visit(node);
            }
        }
    }

    private sealed class HasRawSql : ExpressionVisitor
    {
        private bool found;

        public static bool In(Expression query)
        {
            var look = new HasRawSql();
            look.Visit(query);
            return look.found;
        }

        [return: NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node)
        {
            found |= node?.GetType().Name is "FromSqlQueryRootExpression" or "SqlQueryRootExpression";
            return found ? node : base.Visit(node);
        }
    }
}

internal static class SpokenToSqlServerServices
{
    /// <summary>Has each query of a program on SQLite said to SQL Server as well.</summary>
    public static IServiceCollection SpokenToSqlServer(this IServiceCollection services) =>
        services.ConfigureDbContext<SqliteKommunDb>(o =>
            o.AddInterceptors(Kommunstyrning.Tests.Store.SqlServer.SpokenToSqlServer.Instance)
        );
}
