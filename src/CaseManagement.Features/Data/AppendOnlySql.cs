using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

#pragma warning disable EF1001 // The constructor of Npgsql's generator asks for its internal options; there is no public way to derive from it.

namespace CaseManagement.Features.Data;

/// <summary>SQLite rebuilds a table to alter it: a new one is filled, the old one dropped with its triggers, the new one renamed. The triggers follow at the rename.</summary>
internal sealed class SqliteAppendOnlySql(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private const string RebuildPrefix = "ef_temp_";

    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        base.Generate(operation, model, builder, terminate);
        AddTriggers(operation.Name, model, builder);
    }

    protected override void Generate(RenameTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        base.Generate(operation, model, builder);
        if (operation.Name.StartsWith(RebuildPrefix, StringComparison.Ordinal) && operation.NewName is { } name)
        {
            AddTriggers(name, model, builder);
        }
    }

    private static void AddTriggers(string table, IModel? model, MigrationCommandListBuilder builder)
    {
        if (!AppendOnly.Marks(model, table))
        {
            return;
        }

        foreach (var statement in SqliteProvider.Instance.RefuseChanges(table))
        {
            builder.Append(statement).AppendLine(";").EndCommand();
        }
    }
}

/// <summary>CREATE TRIGGER must stand alone in its batch, and an idempotent script puts each command inside an IF: hence EXEC.</summary>
internal sealed class SqlServerAppendOnlySql(MigrationsSqlGeneratorDependencies dependencies, ICommandBatchPreparer batches)
    : SqlServerMigrationsSqlGenerator(dependencies, batches)
{
    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        base.Generate(operation, model, builder, terminate);
        if (!AppendOnly.Marks(model, operation.Name))
        {
            return;
        }

        foreach (var statement in SqlServerProvider.Instance.RefuseChanges(operation.Name))
        {
            builder.Append("EXEC(N'").Append(statement.Replace("'", "''", StringComparison.Ordinal)).AppendLine("');").EndCommand();
        }
    }
}

/// <summary>PostgreSQL needs a function for its triggers; one serves all tables.</summary>
internal sealed class PostgresAppendOnlySql(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
{
    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        base.Generate(operation, model, builder, terminate);
        if (!AppendOnly.Marks(model, operation.Name))
        {
            return;
        }

        foreach (var statement in PostgresProvider.Instance.RefuseChanges(operation.Name))
        {
            builder.Append(statement).AppendLine(";").EndCommand();
        }
    }
}
