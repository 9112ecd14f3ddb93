using System.Collections;
using CaseManagement.Domain.Cases;
using FluentValidation;

namespace CaseManagement.Features.Cases;

/// <summary>
/// Is the form filled properly? One validator for the facts of every act, whatever door they come through (page, API, scenario); the rules are the fields themselves
/// (<see cref="FieldAttribute"/>). What the law demands of the facts is the domain's business (<see cref="ActDefinition"/>), not this one's.
/// </summary>
public sealed class FactsValidator : AbstractValidator<ActFacts>
{
    /// <summary>Rows a person may enter of one kind; above it a list is a mistake or an attack.</summary>
    private const int MostRows = 500;

    /// <summary>Creates the validator; it keeps no state.</summary>
    public FactsValidator()
    {
        RuleFor(facts => facts)
            .Custom(
                static (facts, context) =>
                {
                    foreach (var (path, message) in Faults(facts, null, facts.GetType()))
                    {
                        context.AddFailure(path, message);
                    }
                }
            );
    }

    /// <summary>The same as violations, each at its field.</summary>
    public IReadOnlyList<RuleViolation> Violations(ActFacts facts) =>
        [.. Validate(facts).Errors.Select(e => new RuleViolation("form.field", e.ErrorMessage, null, e.PropertyName))];

    private static IEnumerable<(string Path, string Message)> Faults(object of, string? prefix, Type type)
    {
        foreach (var field in FactsSchema.Of(type))
        {
            var path = string.IsNullOrEmpty(prefix) ? field.Name : $"{prefix}.{field.Name}";
            var value = field.Property.GetValue(of);
            foreach (var fault in FaultsOf(field, path, value))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> FaultsOf(FieldSchema field, string path, object? value)
    {
        switch (value)
        {
            case null:
            case string text when string.IsNullOrWhiteSpace(text):
            case PersonalText personal when string.IsNullOrWhiteSpace(personal.Value):
                if (field.IsRequired)
                {
                    yield return (path, $"请填写{field.Label}。");
                }

                break;
            case string text:
                if (TextFault(field, text) is { } fault)
                {
                    yield return (path, fault);
                }

                break;
            case PersonalText personal:
                if (TextFault(field, personal.Value) is { } personalFault)
                {
                    yield return (path, personalFault);
                }

                break;
            case Enum member:
                if (!Enum.IsDefined(field.ValueType, member))
                {
                    yield return (path, $"请选择{field.Label}。");
                }

                break;
            case DateOnly day when day.Year is < 1900 or > 2199:
            case DateTime moment when moment.Year is < 1900 or > 2199:
                yield return (path, $"{field.Label}不是有效的日期。");
                break;
            case long cents when cents < 0:
                yield return (path, $"{field.Label}不能为负数。");
                break;
            case Guid id when id == Guid.Empty && field.IsRequired:
                yield return (path, $"请选择{field.Label}。");
                break;
            case ActFacts inner:
                foreach (var innerFault in Faults(inner, path, inner.GetType()))
                {
                    yield return innerFault;
                }

                break;
            case IList list when field.Kind is not FieldKind.Text:
                foreach (var listFault in ListFaults(field, path, list))
                {
                    yield return listFault;
                }

                break;
            case var group when field.Kind == FieldKind.Group:
                foreach (var groupFault in Faults(group, path, field.ValueType))
                {
                    yield return groupFault;
                }

                break;
        }
    }

    private static IEnumerable<(string Path, string Message)> ListFaults(FieldSchema field, string path, IList list)
    {
        if (list.Count == 0 && field.IsRequired)
        {
            yield return (path, $"请填写{field.Label}。");
        }

        if (list.Count > MostRows)
        {
            yield return (path, $"{field.Label}不能超过{MostRows}项。");
            yield break;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is Enum member && !Enum.IsDefined(field.ValueType, member))
            {
                yield return (path, $"请选择{field.Label}。");
            }
            else if (list[i] is { } item && field.Kind == FieldKind.Groups)
            {
                foreach (var fault in Faults(item, $"{path}[{i}]", field.ValueType))
                {
                    yield return fault;
                }
            }
        }
    }

    private static string? TextFault(FieldSchema field, string text)
    {
        if (text.Length > field.Attribute.Max)
        {
            return $"{field.Label}不能超过{field.Attribute.Max}字，现有{text.Length}字。";
        }

        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? $"{field.Label}含有不能显示的字符，请删除后重新填写。"
            : null;
    }
}
