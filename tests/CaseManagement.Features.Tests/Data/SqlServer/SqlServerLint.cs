using System.Globalization;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CaseManagement.Features.Tests.Data.SqlServer;

/// <summary>What SQL Server refuses at run time and neither its parser nor its model notices.</summary>
internal static class SqlServerLint
{
    private const int ClusteredKey = 900;
    private const int IndexKey = 1700;
    private const int Unlimited = int.MaxValue;

    /// <summary>Keys that are too long (1946) or without limit (1919), and tables reached by more than one cascade (1785).</summary>
    public static IEnumerable<string> CheckModel(IModel designTimeModel)
    {
        var tables = designTimeModel.GetRelationalModel().Tables.ToList();
        return tables.SelectMany(CheckKeys).Concat(CheckCascades(tables));
    }

    /// <summary>OUTPUT without INTO on a table with triggers (334). ORDER BY in a subquery (1033) is refused by the parser already.</summary>
    public static IEnumerable<string> CheckStatement(TSqlStatement statement, IReadOnlySet<string> tablesWithTriggers)
    {
        var visitor = new StatementVisitor(tablesWithTriggers);
        statement.Accept(visitor);
        return visitor.Found;
    }

    private static IEnumerable<string> CheckKeys(ITable table)
    {
        if (table.PrimaryKey is { } key && SizeOf(key.Columns) is > ClusteredKey and var size)
        {
            yield return $"{table.Name}: clustered key of {Words(size)} (at most {ClusteredKey})";
        }

        foreach (var index in table.Indexes)
        {
            if (SizeOf(index.Columns) is > IndexKey and var bytes)
            {
                yield return $"{table.Name}.{index.Name}: index key of {Words(bytes)} (at most {IndexKey})";
            }
        }
    }

    private static string Words(long size) => size >= Unlimited ? "no limit" : $"{size} bytes";

    private static long SizeOf(IEnumerable<IColumn> columns) => columns.Sum(column => (long)SizeOf(column.StoreType));

    private static int SizeOf(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return type switch
            {
                "uniqueidentifier" => 16,
                "bigint" => 8,
                "int" => 4,
                "bit" => 1,
                "date" => 3,
                _ => throw new ArgumentException($"How long is a {type}?", nameof(type)),
            };
        }

        var argument = type[(open + 1)..^1];
        return (type[..open], argument) switch
        {
            (_, "max") => Unlimited,
            ("nvarchar" or "nchar", _) => 2 * int.Parse(argument, CultureInfo.InvariantCulture),
            ("varbinary" or "varchar", _) => int.Parse(argument, CultureInfo.InvariantCulture),
            ("datetime2", _) => 8,
            _ => throw new ArgumentException($"How long is a {type}?", nameof(type)),
        };
    }

    private static IEnumerable<string> CheckCascades(List<ITable> tables)
    {
        var cascades = tables
            .SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .ToLookup(key => key.PrincipalTable.Name, key => key.Table.Name);
        foreach (var root in tables.Select(table => table.Name))
        {
            var pathTo = new Dictionary<string, string>();
            var open = new Queue<(string Table, string Path)>([(root, root)]);
            while (open.TryDequeue(out var at))
            {
                foreach (var next in cascades[at.Table])
                {
                    var path = $"{at.Path} > {next}";
                    if (next == root)
                    {
                        yield return $"a cascade in a circle: {path}";
                    }
                    else if (pathTo.TryAdd(next, path))
                    {
                        open.Enqueue((next, path));
                    }
                    else
                    {
                        yield return $"two cascades from {root} to {next}: {pathTo[next]} and {path}";
                    }
                }
            }
        }
    }

    private sealed class StatementVisitor(IReadOnlySet<string> tablesWithTriggers) : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(InsertSpecification node) => CheckOutput(node);

        public override void Visit(UpdateSpecification node) => CheckOutput(node);

        public override void Visit(DeleteSpecification node) => CheckOutput(node);

        public override void Visit(MergeSpecification node) => CheckOutput(node);

        private void CheckOutput(DataModificationSpecification node)
        {
            var target = (node.Target as NamedTableReference)?.SchemaObject.BaseIdentifier.Value;
            if (node.OutputClause is not null && node.OutputIntoClause is null && target is not null && tablesWithTriggers.Contains(target))
            {
                Found.Add($"OUTPUT without INTO on {target}, which has triggers");
            }
        }
    }

    /// <summary>The tables on which the migrations put triggers.</summary>
    public static IReadOnlySet<string> TablesWithTriggers(IModel model) =>
        model
            .GetEntityTypes()
            .Where(entity => entity.IsAppendOnly())
            .Select(entity => entity.GetTableName()!)
            .ToHashSet(StringComparer.Ordinal);
}
