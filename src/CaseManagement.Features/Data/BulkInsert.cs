using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseManagement.Features.Data;

/// <summary>
/// Inserts many rows inside the transaction of a context with one prepared command a table. The context does not track them and nothing is read back: for rows whose every value is made by the
/// application. Columns and conversions are those of the model, so that what it writes is what a save would have written.
/// </summary>
internal sealed class BulkInsert(CaseDbContext db) : IAsyncDisposable
{
    private readonly Dictionary<Type, Table> _tables = [];

    /// <summary>Inserts the rows in their order.</summary>
    /// <exception cref="InvalidOperationException">The database makes a value of these rows itself, or no transaction is open.</exception>
    public async Task AddAsync<T>(IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        if (!_tables.TryGetValue(typeof(T), out var table))
        {
            _tables.Add(typeof(T), table = Table.Of(db, db.Model.FindEntityType(typeof(T))!));
        }

        foreach (var row in rows)
        {
            await table.InsertAsync(row, cancellation);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var table in _tables.Values)
        {
            await table.Command.DisposeAsync();
        }
    }

    private sealed class Table
    {
        private readonly List<(DbParameter Parameter, IProperty Property, Func<object?, object?>? Convert)> _columns = [];

        private Table(DbCommand command) => Command = command;

        public DbCommand Command { get; }

        public static Table Of(CaseDbContext db, IEntityType type)
        {
            var words = db.GetService<ISqlGenerationHelper>();
            var transaction =
                db.Database.CurrentTransaction ?? throw new InvalidOperationException("Rows are inserted in bulk inside a transaction.");
            var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction.GetDbTransaction();
            var table = new Table(command);
            var properties = type.GetProperties().ToList();
            foreach (var property in properties)
            {
                if (property.IsShadowProperty() || property.ValueGenerated != ValueGenerated.Never)
                {
                    throw new InvalidOperationException($"{type.DisplayName()}.{property.Name} is not made by the application alone.");
                }

                var mapping = property.GetRelationalTypeMapping();
                var parameter = mapping.CreateParameter(
                    command,
                    words.GenerateParameterName($"p{command.Parameters.Count}"),
                    null,
                    property.IsNullable
                );
                command.Parameters.Add(parameter);
                table._columns.Add((parameter, property, mapping.Converter?.ConvertToProvider));
            }

            command.CommandText =
                $"INSERT INTO {words.DelimitIdentifier(type.GetTableName()!, type.GetSchema())} "
                + $"({string.Join(", ", properties.Select(property => words.DelimitIdentifier(property.GetColumnName())))}) "
                + $"VALUES ({string.Join(", ", table._columns.Select(column => words.GenerateParameterNamePlaceholder(column.Parameter.ParameterName)))})";
            return table;
        }

        public Task InsertAsync(object row, CancellationToken cancellation)
        {
            foreach (var (parameter, property, convert) in _columns)
            {
                var value = property.GetGetter().GetClrValue(row);
                parameter.Value = (convert is null || value is null ? value : convert(value)) ?? DBNull.Value;
            }

            return Command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
