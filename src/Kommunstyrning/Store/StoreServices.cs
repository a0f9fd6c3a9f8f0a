using System.Data.Common;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Store;

/// <summary>Registers the database.</summary>
public static class StoreServices
{
    /// <summary>EF builds a service provider of its own for each new instance, and stops at twenty.</summary>
    private static readonly TenantQueryInterceptor Guard = new();

    private static readonly SqliteSettings Settings = new();

    /// <summary>
    /// A context, a tenant and an actor for each scope, on the engine that the settings name. Whoever opens a scope
    /// enters the tenant in it.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        services.AddScoped<CurrentTenant>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<TenantWork>();
        services.AddScoped<OwnerWorkAcrossTenants>();
        services.AddScoped<Receipts>();
        services.AddScoped<Trail>();
        services.AddScoped<TrailQuery>();
        services.AddScoped<VerifyTrail>();
        services.AddScoped<TrailAcrossTenants>();
        return settings.Provider switch
        {
            DatabaseProvider.PostgreSql => services.AddDbContext<KommunDb, PostgreSqlKommunDb>(o => Use(o, settings)),
            DatabaseProvider.SqlServer => services.AddDbContext<KommunDb, SqlServerKommunDb>(o => Use(o, settings)),
            DatabaseProvider.Sqlite => services.AddDbContext<KommunDb, SqliteKommunDb>(o => Use(o, settings)),
        };
    }

    private static void Use(DbContextOptionsBuilder options, DatabaseSettings settings) =>
        Configure(
            options,
            settings.Provider,
            RequestTimeouts.WithConnectTimeout(settings.Provider, settings.ConnectionString)
        );

    /// <summary>The same on a connection that is open, and stays so.</summary>
    internal static DbContextOptionsBuilder Configure(
        DbContextOptionsBuilder options,
        DatabaseProvider provider,
        DbConnection connection
    )
    {
        options.AddInterceptors(Guard);
        return provider switch
        {
            DatabaseProvider.PostgreSql => options.UseNpgsql(connection),
            DatabaseProvider.SqlServer => options.UseSqlServer(connection),
            DatabaseProvider.Sqlite => options.UseSqlite(connection),
        };
    }

    /// <summary>The engine and the guards; the same for the program, its migrations and its tests.</summary>
    /// <returns>The options that were given, to go on with.</returns>
    public static DbContextOptionsBuilder Configure(
        DbContextOptionsBuilder options,
        DatabaseProvider provider,
        string connectionString
    )
    {
        // the migrator's transaction holds its turn, the migrations, the policies and the rights together
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.MigrationsUserTransactionWarning));
        options.AddInterceptors(Guard);
        return provider switch
        {
            DatabaseProvider.PostgreSql => options.UseNpgsql(connectionString),
            DatabaseProvider.SqlServer => options.UseSqlServer(
                connectionString,
                server =>
                    server
                        .ExecutionStrategy(dependencies => new RetryOutsideTransactions(dependencies))
                        .MigrationsHistoryTable(HistoryRepository.DefaultTableName, SqlServerSchema.Name)
            ),
            DatabaseProvider.Sqlite => options.UseSqlite(connectionString).AddInterceptors(Settings),
        };
    }
}
