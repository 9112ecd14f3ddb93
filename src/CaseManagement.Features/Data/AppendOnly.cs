using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CaseManagement.Features.Data;

/// <summary>
/// Marks a table that only grows. The mark travels with the model into each migration; the three SQL generators beside this file turn it into triggers, so that migrations stay
/// generated and nobody can forget the triggers.
/// </summary>
internal static class AppendOnly
{
    /// <summary>Name of the mark in the model and in the snapshots.</summary>
    public const string Annotation = "CaseManagement:AppendOnly";

    /// <summary>What the database answers to UPDATE and DELETE. Plain ASCII: it passes through every client's code page.</summary>
    public const string Refusal = "This table is append-only.";

    /// <summary>The events a trigger answers on every engine.</summary>
    public static readonly string[] Verbs = ["UPDATE", "DELETE"];

    /// <summary>Marks the table of an entity.</summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.HasAnnotation(Annotation, true);
        return entity;
    }

    /// <summary>True when the entity's table is marked.</summary>
    public static bool IsAppendOnly(this IReadOnlyEntityType entity) => entity.FindAnnotation(Annotation)?.Value is true;

    /// <summary>Name of the trigger on a table for an event.</summary>
    public static string TriggerName(string table, string verb) => $"{table}_refuse_{verb.ToLowerInvariant()}";

    /// <summary>True when <paramref name="table"/> is the table of a marked entity in the model a migration leads to.</summary>
    public static bool Marks(IModel? model, string table) =>
        model?.GetEntityTypes().Any(entity => entity.GetTableName() == table && entity.IsAppendOnly()) ?? false;
}

/// <summary>
/// Declares the triggers of marked tables to EF Core, so that it writes to them without an OUTPUT clause, which SQL Server refuses on a table with triggers (error 334).
/// </summary>
internal sealed class AppendOnlyConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes().Where(entity => entity.IsAppendOnly()))
        {
            var table = entity.GetTableName() ?? throw new InvalidOperationException($"{entity.Name} has no table");
            foreach (var verb in AppendOnly.Verbs)
            {
                entity.Builder.HasTrigger(AppendOnly.TriggerName(table, verb));
            }
        }
    }
}
