using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using SchemaKind = CaseManagement.Domain.Cases.FieldKind;

namespace CaseManagement.Web.Ui.Forms;

/// <summary>What can be chosen in one case by one person; the page fills it from the case and the reference data.</summary>
/// <param name="Of">Options of a field; empty for fields that are typed.</param>
public sealed record FormChoices(Func<FieldSchema, IReadOnlyList<FieldOption>> Of)
{
    /// <summary>Fields that are not for this person; none unless the page says so.</summary>
    public Func<FieldSchema, bool> Hides { get; init; } = static _ => false;

    /// <summary>Property of the question the form begins with; null where everything is asked at once.</summary>
    public string? First { get; init; }

    /// <summary>Whether a field is asked for under the answers to <see cref="First"/>.</summary>
    public Func<IReadOnlyList<string>, FieldSchema, bool> Asks { get; init; } = static (_, _) => true;

    /// <summary>Whether a choice of a field, as it is sent, is offered under the answers to <see cref="First"/>.</summary>
    public Func<IReadOnlyList<string>, FieldSchema, string, bool> Offers { get; init; } = static (_, _, _) => true;
}

/// <summary>
/// The form of an act, made from its facts (<see cref="FactsSchema"/>): one definition gives labels, hints, controls and names. What was typed is kept as text, so that
/// a form comes back as it was sent, whatever was wrong with it.
/// </summary>
public sealed class FactsForm(Type factsType, FormChoices choices)
{
    /// <summary>Names of all fields begin with it; the envelope of the act (day, reason) has names of its own.</summary>
    public const string Prefix = "Facts";

    private const int FewChoices = 6;

    /// <summary>True when everything is asked for: the form begins with no question, or that is answered.</summary>
    public bool IsOpen(TypedValues typed) => choices.First is null || AnswersIn(typed).Count > 0;

    /// <summary>
    /// What was typed where the answer to the first question asks for nothing. It is kept, so that it is there again when the answer is changed back, and never read.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Unasked(TypedValues typed)
    {
        if (choices.First is null)
        {
            return [];
        }

        var answers = AnswersIn(typed);
        return
        [
            .. from field in FactsSchema.Of(factsType)
            where field.Name != choices.First
            let asked = IsAsked(field, answers)
            from value in typed.Under($"{Prefix}.{field.Name}")
            where !asked || (IsChosenFrom(field) && !choices.Offers(answers, field, value.Value))
            select value,
        ];
    }

    /// <summary>
    /// The fields as they are to be shown: with what was typed, and what is wrong with it (by path without <see cref="Prefix"/>). A choice that may stay empty and
    /// offers nothing is left out.
    /// </summary>
    public IReadOnlyList<FieldDescriptor> Describe(TypedValues typed, ILookup<string, string> errors) =>
        [
            .. FactsSchema
                .Of(factsType)
                .Where(field => !choices.Hides(field) && IsAsked(field, AnswersIn(typed)))
                .Select(field => Describe(field, Prefix, typed, errors))
                .Where(field =>
                    field is not { Kind: FieldKind.Checkboxes, Required: false, Options.Count: 0, Values.Count: 0, Errors.Count: 0 }
                ),
        ];

    private IReadOnlyList<string> AnswersIn(TypedValues typed) =>
        choices.First is null ? [] : [.. typed.Of($"{Prefix}.{choices.First}").Where(answer => answer.Length > 0)];

    private bool IsAsked(FieldSchema field, IReadOnlyList<string> answers) =>
        choices.First is null || field.Name == choices.First || (answers.Count > 0 && choices.Asks(answers, field));

    private static bool IsChosenFrom(FieldSchema field) =>
        field.Kind is SchemaKind.OneOf or SchemaKind.SeveralOf or SchemaKind.Party or SchemaKind.Parties or SchemaKind.Item;

    private FieldDescriptor Describe(FieldSchema field, string prefix, TypedValues typed, ILookup<string, string> errors)
    {
        var name = $"{prefix}.{field.Name}";
        var descriptor = new FieldDescriptor
        {
            Name = name,
            Label = field.Label,
            Kind = KindOf(field),
            Required = field.IsRequired || field.Kind == SchemaKind.YesNo,
            Hint = field.Attribute.Hint,
            Values = Default(field, typed.Of(name)),
            Options =
            [
                .. OptionsOf(field, AnswersIn(typed))
                    .Where(option => choices.First is null || choices.Offers(AnswersIn(typed), field, option.Value)),
            ],
            Errors = [.. errors[name[(Prefix.Length + 1)..]].Distinct()],
            MaxLength = field.Kind is SchemaKind.Text or SchemaKind.Personal ? field.Attribute.Max : null,
            Lines = Math.Max(3, field.Attribute.Lines),
            KeptFiles = field.Kind is SchemaKind.File or SchemaKind.Files ? typed.KeptFiles(name) : [],
            Single = field.Kind is SchemaKind.File,
        };
        return field.Kind switch
        {
            SchemaKind.Groups => descriptor with
            {
                Rows = [.. RowsOf(field, name, typed).Select(i => Row(field.ValueType, $"{name}[{i}]", typed, errors))],
            },
            SchemaKind.Group => descriptor with { Rows = [Row(field.ValueType, name, typed, errors)], Single = true },
            SchemaKind.Organisations => descriptor with
            {
                Rows = [.. RowsOf(field, name, typed).Select(i => OrganisationRow(field, $"{name}[{i}]", typed, errors))],
            },
            _ => descriptor,
        };
    }

    private IReadOnlyList<FieldDescriptor> Row(Type group, string prefix, TypedValues typed, ILookup<string, string> errors) =>
        [.. FactsSchema.Of(group).Select(inner => Describe(inner, prefix, typed, errors))];

    private IReadOnlyList<FieldDescriptor> OrganisationRow(
        FieldSchema field,
        string name,
        TypedValues typed,
        ILookup<string, string> errors
    ) =>
        [
            new FieldDescriptor
            {
                Name = name,
                Label = field.Label,
                Kind = FieldKind.Select,
                Required = true,
                Options = choices.Of(field),
                Values = typed.Of(name),
                Errors = [.. errors[name[(Prefix.Length + 1)..]]],
            },
        ];

    // What must be there starts with a row to fill in; what may be there starts with the button that adds one.
    private static IEnumerable<int> RowsOf(FieldSchema field, string name, TypedValues typed) =>
        Enumerable.Range(0, Math.Max(field.IsRequired ? 1 : 0, typed.Rows(name)));

    private IReadOnlyList<FieldOption> OptionsOf(FieldSchema field, IReadOnlyList<string> answers) =>
        field.Kind switch
        {
            SchemaKind.OneOf or SchemaKind.SeveralOf =>
            [
                .. Named
                    .All(field.ValueType)
                    .Select(m => new FieldOption(m.ToString(), Named.Of(m), HeadingOf(m, answers), Named.ArticleOf(m)))
                    .GroupBy(option => option.Group)
                    .SelectMany(group => group),
            ],
            SchemaKind.Organisation
            or SchemaKind.Person
            or SchemaKind.Persons
            or SchemaKind.Party
            or SchemaKind.Parties
            or SchemaKind.Item
            or SchemaKind.FilesOfCase => choices.Of(field),
            SchemaKind.Text when field.Attribute.From != Choice.Nothing => choices.Of(field),
            _ => [],
        };

    /// <summary>What a choice stands under, where a list is too long to be read through: grounds under the decisions they can carry.</summary>
    private static string? HeadingOf(Enum member, IReadOnlyList<string> answers) =>
        member is not DecisionGround ground || answers.Count == 1
            ? null
            : string.Join(
                '、',
                DecisionOutcomes
                    .OutcomesOf(ground)
                    .Where(outcome => answers.Count == 0 || answers.Contains(outcome.ToString()))
                    .Select(outcome => Named.Of(outcome))
            );

    private static IReadOnlyList<string> Default(FieldSchema field, IReadOnlyList<string> values) =>
        values.Count == 0 && field.Kind == SchemaKind.YesNo ? ["false"] : values;

    private static FieldKind KindOf(FieldSchema field) =>
        field.Kind switch
        {
            SchemaKind.Text when field.Attribute.From != Choice.Nothing => FieldKind.Select,
            SchemaKind.Text => field.Attribute.Lines > 1 ? FieldKind.MultiLine : FieldKind.Text,
            SchemaKind.Personal => FieldKind.Text,
            SchemaKind.Number => FieldKind.Number,
            SchemaKind.Money => FieldKind.Amount,
            SchemaKind.Day => FieldKind.Date,
            SchemaKind.Moment => FieldKind.DateTime,
            SchemaKind.YesNo => FieldKind.YesNo,
            SchemaKind.OneOf => Named.All(field.ValueType).Count <= FewChoices && field.IsRequired ? FieldKind.Choice : FieldKind.Select,
            SchemaKind.SeveralOf or SchemaKind.Persons or SchemaKind.Parties or SchemaKind.FilesOfCase => FieldKind.Checkboxes,
            SchemaKind.Organisation or SchemaKind.Party or SchemaKind.Item => FieldKind.Select,
            SchemaKind.Person => FieldKind.Person,
            SchemaKind.File or SchemaKind.Files => FieldKind.Files,
            SchemaKind.Group or SchemaKind.Groups or SchemaKind.Organisations => FieldKind.Group,
            SchemaKind.Act => throw new InvalidOperationException("A proposal is made on the form of the proposed act"),
        };

    /// <summary>The fields of facts as typed text, for a form that starts from something known (a proposal sent back).</summary>
    public static string TextOf(object value) =>
        value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            long cents => Amounts.Editable(cents),
            PersonalText personal => personal.Value,
            FileRef file => string.Create(CultureInfo.InvariantCulture, $"{file.Hash}|{file.Size}|{file.Name}"),
            OrganisationId organisation => organisation.Value,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
