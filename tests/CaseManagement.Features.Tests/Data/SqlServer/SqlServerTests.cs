using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CaseManagement.Features.Tests.Data.SqlServer;

internal sealed class SqlServerTests
{
    private TSqlModel _model = null!;
    private IReadOnlySet<string> _tablesWithTriggers = null!;
    private int _procedures;

    [OneTimeSetUp]
    public void Build()
    {
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant)
        {
            Assert.Ignore("Microsoft's model of SQL Server needs culture data (libicu).");
        }

        _model = SqlServerScript.BuildModel(SqlServerScript.Generate());
        using var db = DesignTime.Create(DatabaseEngine.SqlServer);
        _tablesWithTriggers = SqlServerLint.TablesWithTriggers(db.Model);
    }

    [OneTimeTearDown]
    public void Drop() => _model?.Dispose();

    [TestCase(MigrationsSqlGenerationOptions.Default)]
    [TestCase(MigrationsSqlGenerationOptions.Idempotent)]
    public void Script_IsUnderstoodByTheFloor(MigrationsSqlGenerationOptions options)
    {
        var (statements, errors) = SqlServerScript.Parse(SqlServerScript.Generate(options));

        Assert.That(errors, Is.Empty);
        Assert.That(statements.OfType<CreateTriggerStatement>().Count(), Is.EqualTo(_tablesWithTriggers.Count * AppendOnly.Verbs.Length));
    }

    [Test]
    public void Script_MakesAValidDatabase()
    {
        Assert.That(SqlServerScript.Faults(_model), Is.Empty);
        Assert.That(
            _model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Table).Select(table => table.Name.Parts[^1]),
            Does.Contain("ActEntries").And.Contain("Accounts")
        );
    }

    [Test]
    public void Model_HasNothingThatOnlySqlServerRefuses()
    {
        using var db = DesignTime.Create(DatabaseEngine.SqlServer);

        Assert.That(SqlServerLint.CheckModel(db.GetService<IDesignTimeModel>().Model), Is.Empty);
    }

    [TestCaseSource(typeof(CapturedUseCaseAttribute), nameof(CapturedUseCaseAttribute.All))]
    public async Task Commands_OfEachUseCase_ParseAndBind(Func<CommandCapture, Task> useCase)
    {
        var capture = new CommandCapture();
        await useCase(capture);

        Assert.That(capture.Commands, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach (var command in capture.Commands)
            {
                Assert.That(Check(command), Is.Empty, command.Sql);
            }
        }
    }

    [TestCase("SELECT * FORM [Cases]", "FORM")]
    [TestCase("SELECT [Nope] FROM [Cases]", "Nope")]
    [TestCase("SELECT [Id] FROM (SELECT [Id] FROM [Cases] ORDER BY [Id]) AS [c]", "ORDER BY clause is not valid")]
    [TestCase("INSERT INTO [ActEntries] ([Act]) OUTPUT INSERTED.[Id] VALUES (N'x')", "OUTPUT without INTO on ActEntries")]
    [TestCase("SELECT [value] FROM OPENJSON(N'[]') WITH ([value] int '$')", "")]
    public void Check_OfABadCommand_SaysWhatIsWrong(string sql, string what) =>
        Assert.That(Check(new CapturedCommand(sql, [])), Has.Some.Contains(what));

    [Test]
    public void Lint_OfABadModel_SaysWhatIsWrong()
    {
        using var db = new BadContext();

        var found = SqlServerLint.CheckModel(db.GetService<IDesignTimeModel>().Model).ToList();

        Assert.That(found, Has.Some.Contains("two cascades").And.Some.Contains("no limit").And.Some.Contains("4000 bytes"));
    }

    private List<string> Check(CapturedCommand command)
    {
        var (statements, errors) = SqlServerScript.Parse(command.Sql);
        var faults = errors
            .Concat(statements.SelectMany(statement => SqlServerLint.CheckStatement(statement, _tablesWithTriggers)))
            .ToList();
        if (errors.Count > 0)
        {
            return faults;
        }

        // As the body of a procedure its names and columns are bound to the schema. Script objects carry a name, so that one check does not see the procedure of another.
        var name = $"q{_procedures++}";
        var parameters = string.Join(", ", command.Parameters);
        _model.AddOrUpdateObjects(
            $"CREATE PROCEDURE [dbo].[{name}] {parameters} AS BEGIN\n{command.Sql}\nEND",
            name,
            new TSqlObjectOptions()
        );
        faults.AddRange(SqlServerScript.Faults(_model));
        _model.DeleteObjects(name);
        return faults;
    }

    private sealed class BadContext() : DbContext(new DbContextOptionsBuilder().UseSqlServer("Server=nowhere").Options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity(
                "A",
                a =>
                {
                    a.Property<int>("Id");
                    a.Property<string>("Long").HasMaxLength(2000);
                    a.HasIndex("Long");
                    a.Property<byte[]>("Bytes").HasColumnType("varbinary(max)");
                    a.HasIndex("Bytes");
                }
            );
            modelBuilder.Entity(
                "B",
                b =>
                {
                    b.Property<int>("Id");
                    b.Property<int>("AId");
                    b.HasOne("A").WithMany().HasForeignKey("AId");
                }
            );
            modelBuilder.Entity(
                "C",
                c =>
                {
                    c.Property<int>("Id");
                    c.Property<int>("AId");
                    c.Property<int>("BId");
                    c.HasOne("A").WithMany().HasForeignKey("AId");
                    c.HasOne("B").WithMany().HasForeignKey("BId");
                }
            );
        }
    }
}
