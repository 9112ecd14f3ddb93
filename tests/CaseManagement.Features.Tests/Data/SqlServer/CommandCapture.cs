using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using CaseManagement.Features.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManagement.Features.Tests.Data.SqlServer;

/// <summary>A command as EF Core would have sent it.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="Parameters">Name and type of each parameter, as a procedure declares them.</param>
internal sealed record CapturedCommand(string Sql, IReadOnlyList<string> Parameters);

/// <summary>
/// Lets use cases run on the SQL Server provider with no server: nothing is opened or executed, every command is kept. Queries answer with no rows, counts and commands with one.
/// </summary>
internal sealed class CommandCapture : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    /// <summary>The commands in their order.</summary>
    public List<CapturedCommand> Commands { get; } = [];

    /// <summary>How many rows UPDATE and DELETE say they touched.</summary>
    public int Affected { get; set; } = 1;

    /// <summary>What EXISTS answers.</summary>
    public bool Exists { get; set; }

    /// <summary>A database that leads to this capture.</summary>
    public CaseDatabase Database() => new(DesignTime.Options(DatabaseEngine.SqlServer), this);

    InterceptionResult IDbConnectionInterceptor.ConnectionOpening(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => InterceptionResult.Suppress();

    ValueTask<InterceptionResult> IDbConnectionInterceptor.ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken
    ) => new(InterceptionResult.Suppress());

    ValueTask<InterceptionResult<DbTransaction>> IDbTransactionInterceptor.TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken
    ) => new(InterceptionResult<DbTransaction>.SuppressWithResult(new NoTransaction(connection)));

    public override InterceptionResult<DbCommand> CommandCreating(
        CommandCorrelatedEventData eventData,
        InterceptionResult<DbCommand> result
    ) => InterceptionResult<DbCommand>.SuppressWithResult(new NoCommand());

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    ) => InterceptionResult<DbDataReader>.SuppressWithResult(Read(command));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => new(InterceptionResult<DbDataReader>.SuppressWithResult(Read(command)));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Keep(command);
        return InterceptionResult<int>.SuppressWithResult(Affected);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Keep(command);
        return new(InterceptionResult<int>.SuppressWithResult(Affected));
    }

    private void Keep(DbCommand command) =>
        Commands.Add(
            new CapturedCommand(
                command.CommandText,
                [.. command.Parameters.Cast<SqlParameter>().Select(p => $"{p.ParameterName} {TypeOf(p)}")]
            )
        );

    private DbDataReader Read(DbCommand command)
    {
        Keep(command);
        var sql = command.CommandText;
        if (sql.Contains("WHEN EXISTS", StringComparison.Ordinal) && sql.StartsWith("SELECT CASE", StringComparison.Ordinal))
        {
            return Table(Exists).CreateDataReader();
        }

        if (sql.StartsWith("SELECT COUNT", StringComparison.Ordinal))
        {
            return Table(1).CreateDataReader();
        }

        // One result a statement of a saved batch: each says that it touched its row.
        var confirmations = Occurrences(sql, "OUTPUT 1") + Occurrences(sql, "SELECT @@ROWCOUNT");
        return confirmations == 0
            ? Table<int>().CreateDataReader()
            : new DataTableReader([.. Enumerable.Range(0, confirmations).Select(_ => Table(1))]);
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static DataTable Table<T>(params T[] values)
    {
        var table = new DataTable { Columns = { { "Value", typeof(T) } } };
        foreach (var value in values)
        {
            table.Rows.Add(value);
        }

        return table;
    }

    private static string TypeOf(SqlParameter parameter) =>
        parameter.SqlDbType switch
        {
            SqlDbType.NVarChar => parameter.Size is > 0 and <= 4000 ? $"nvarchar({parameter.Size})" : "nvarchar(max)",
            SqlDbType.VarBinary => parameter.Size is > 0 and <= 8000 ? $"varbinary({parameter.Size})" : "varbinary(max)",
            var other => other.ToString().ToLowerInvariant(),
        };

    private sealed class NoTransaction(DbConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

        protected override DbConnection? DbConnection => connection;

        public override void Commit() { }

        public override void Rollback() { }
    }

    /// <summary>A command that takes any transaction and has the parameters of SQL Server.</summary>
    private sealed class NoCommand : DbCommand
    {
        private readonly SqlCommand _parameters = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";
        public override int CommandTimeout { get; set; }
        public override CommandType CommandType { get; set; } = CommandType.Text;
        public override bool DesignTimeVisible { get; set; }
        public override UpdateRowSource UpdatedRowSource { get; set; }
        protected override DbConnection? DbConnection { get; set; }
        protected override DbTransaction? DbTransaction { get; set; }
        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

        public override void Cancel() { }

        public override void Prepare() { }

        public override int ExecuteNonQuery() => throw new InvalidOperationException("Nothing is executed.");

        public override object? ExecuteScalar() => throw new InvalidOperationException("Nothing is executed.");

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
            throw new InvalidOperationException("Nothing is executed.");

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _parameters.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
