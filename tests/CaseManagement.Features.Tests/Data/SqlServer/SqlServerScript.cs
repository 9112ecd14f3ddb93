using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CaseManagement.Features.Tests.Data.SqlServer;

/// <summary>
/// SQL Server cannot be installed where these tests run. What it would say is asked of its own parser and of its own model of a database, both at the floor: SQL Server 2014,
/// compatibility level 120.
/// </summary>
internal static class SqlServerScript
{
    /// <summary>The script that makes the database.</summary>
    public static string Generate(MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        using var db = DesignTime.Create(DatabaseEngine.SqlServer);
        return db.GetService<IMigrator>().GenerateScript(options: options);
    }

    /// <summary>Parses statements, also those inside EXEC(N'…').</summary>
    /// <returns>The statements, and what the parser said against them.</returns>
    public static (IReadOnlyList<TSqlStatement> Statements, IReadOnlyList<string> Errors) Parse(string sql)
    {
        var script = (TSqlScript)new TSql120Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        var found = new List<string>(errors.Select(error => $"{error.Line}:{error.Column} {error.Message}"));
        if (found.Count > 0)
        {
            return ([], found);
        }

        var statements = new List<TSqlStatement>();
        foreach (var statement in script.Batches.SelectMany(batch => batch.Statements))
        {
            statements.Add(statement);
            var inner = new InnerText();
            statement.Accept(inner);
            foreach (var text in inner.Found)
            {
                var (more, wrong) = Parse(text);
                statements.AddRange(more);
                found.AddRange(wrong);
            }
        }

        return (statements, found);
    }

    /// <summary>A model of the database that the migrations make, to bind queries against. To be disposed.</summary>
    public static TSqlModel BuildModel(string script)
    {
        var model = new TSqlModel(SqlServerVersion.Sql120, new TSqlModelOptions());
        var writer = new Sql120ScriptGenerator();
        var (statements, errors) = Parse(script);
        Assert.That(errors, Is.Empty);
        foreach (var statement in statements)
        {
            if (statement is CreateTableStatement or CreateIndexStatement or AlterTableStatement or CreateTriggerStatement)
            {
                writer.GenerateScript(statement, out var text);
                model.AddObjects(text);
            }
        }

        return model;
    }

    /// <summary>What the model says against what it was given.</summary>
    public static IReadOnlyList<string> Faults(TSqlModel model) =>
        [.. model.Validate().Select(message => $"{message.MessageType} {message.Prefix}{message.Number} {message.Message}")];

    private sealed class InnerText : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(ExecutableStringList node) =>
            Found.Add(string.Concat(node.Strings.OfType<StringLiteral>().Select(literal => literal.Value)));
    }
}
