using System.Linq.Expressions;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kommunstyrning.Store;

/// <summary>
/// The isolation at query: nothing steps out of the tenant filter, no bulk update moves a row to another tenant, and no bulk
/// statement touches what is written once.
/// </summary>
internal sealed class TenantQueryInterceptor : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        new Look().Visit(queryExpression);

    private sealed class Look : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            switch (node.Method.Name)
            {
                case nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters):
                    throw new TenantIsolationException("A query tried to leave the tenant filter.");
                case nameof(EntityFrameworkQueryableExtensions.ExecuteUpdate) when SetsTenant(node.Arguments[1]):
                    throw new TenantIsolationException("A bulk update tried to set the tenant of a row.");
                case nameof(EntityFrameworkQueryableExtensions.ExecuteUpdate)
                or nameof(EntityFrameworkQueryableExtensions.ExecuteDelete) when TouchesWrittenOnce(node):
                    throw new AppendOnlyException("A bulk statement tried to change what is written once.");
                default:
                    return base.VisitMethodCall(node);
            }
        }

        /// <summary>The rows themselves, or a part of them that a setter reaches through something wider.</summary>
        private static bool TouchesWrittenOnce(MethodCallExpression node)
        {
            var finder = new FindWrittenOnce();
            foreach (var setters in node.Arguments.Skip(1))
                finder.Visit(setters);
            return finder.Found || Array.Exists(node.Method.GetGenericArguments(), IsWrittenOnce);
        }

        private static bool SetsTenant(Expression setters)
        {
            var finder = new FindTenant();
            finder.Visit(setters);
            return finder.Found;
        }
    }

    private static bool IsWrittenOnce(Type? type) => type?.IsAssignableTo(typeof(IAppendOnly)) == true;

    private sealed class FindWrittenOnce : ExpressionVisitor
    {
        public bool Found { get; private set; }

        public override Expression? Visit(Expression? node)
        {
            Found |= IsWrittenOnce(node?.Type);
            return base.Visit(node);
        }
    }

    private sealed class FindTenant : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitMember(MemberExpression node)
        {
            Found |= node.Type == typeof(TenantId);
            return base.VisitMember(node);
        }

        /// <summary>A column named in a string: only a name that can be read here, and is another, goes through.</summary>
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(EF))
                Found |= node.Arguments[^1] is not ConstantExpression { Value: string and not nameof(IOwned.TenantId) };
            return base.VisitMethodCall(node);
        }
    }
}
