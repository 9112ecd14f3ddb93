using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Cases.Drafts;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.DataProtection;
using SchemaKind = CaseManagement.Domain.Cases.FieldKind;

namespace CaseManagement.Web.Cases;

/// <summary>What was asked of a form that was sent.</summary>
internal enum FormButton
{
    /// <summary>Do the act; where it cannot be undone, show the answers first.</summary>
    Send,

    /// <summary>The answers were checked: do it.</summary>
    Confirm,

    /// <summary>Keep the form as a draft.</summary>
    Keep,

    /// <summary>Keep it and show what it would issue.</summary>
    Preview,

    /// <summary>Back to the form, or one more row, or a hint: nothing is done and nothing is judged.</summary>
    Redraw,
}

/// <summary>The form of an act as one request brings it: the envelope (day, reason, key, version), the facts, the button.</summary>
internal sealed class ActForm
{
    internal const string DayName = "Day";
    internal const string ReasonName = "Reason";
    internal const string KeyName = "CommandKey";
    internal const string SeenName = "SeenEntries";

    /// <summary>Asks for the hints of the registration; nothing is saved.</summary>
    internal const string HintButton = "_hint";

    private const int LongestReason = 500;

    private readonly Type _factsType;
    private readonly List<RuleViolation> _faults = [];

    private ActForm(Type factsType, TypedValues typed)
    {
        _factsType = factsType;
        Typed = typed;
    }

    /// <summary>What was typed, to be shown again.</summary>
    internal TypedValues Typed { get; }

    /// <summary>Made when the form was opened and sent with every try: the same key does the act once.</summary>
    internal required string CommandKey { get; set; }

    /// <summary>How many entries the record had when the form was opened; null at registration.</summary>
    internal int? SeenEntries { get; private init; }

    internal FormButton Button { get; private init; }

    /// <summary>The legal day; null when it was left empty, then today.</summary>
    internal DateOnly? Day { get; private set; }

    /// <summary>Why the day lies back, or why the act is done; null when nothing was typed.</summary>
    internal string? Reason { get; private set; }

    /// <summary>The facts; null when they could not be read.</summary>
    internal ActFacts? Facts { get; private set; }

    /// <summary>What could not be read or is not among what can be chosen.</summary>
    internal IReadOnlyList<RuleViolation> Faults => _faults;

    /// <summary>A form that is opened: empty, but for what is known beforehand, what the address fills in and what leaves no choice.</summary>
    internal static ActForm Opened(ActFormOpening opening)
    {
        var fromAddress = opening
            .Query.Where(pair => pair.Key.StartsWith($"{FactsForm.Prefix}.", StringComparison.Ordinal))
            .SelectMany(pair => pair.Value.OfType<string>().Select(value => KeyValuePair.Create(pair.Key, value)))
            .ToList();
        var only =
            from field in FactsSchema.Of(opening.FactsType)
            let name = $"{FactsForm.Prefix}.{field.Name}"
            where field.IsRequired && field.Kind is SchemaKind.Item or SchemaKind.Party or SchemaKind.Organisation or SchemaKind.Person
            where opening.Known.One(name) is null && !fromAddress.Exists(pair => pair.Key == name)
            let options = opening.Choices.Of(field)
            where options.Count == 1
            select KeyValuePair.Create(name, options[0].Value);
        return new ActForm(
            opening.FactsType,
            opening.Known.With([.. fromAddress, .. only, KeyValuePair.Create(DayName, Text(opening.Today))])
        )
        {
            CommandKey = NewKey(),
            SeenEntries = opening.SeenEntries,
        };
    }

    /// <summary>A form that was kept, as it was left. Of one that was sent since, what follows is a form of its own.</summary>
    /// <param name="factsType">The facts it asks for.</param>
    /// <param name="kept">The version.</param>
    /// <param name="choices">What can be chosen today.</param>
    /// <param name="protection">Makes the tickets of its files.</param>
    /// <param name="seenEntries">How many entries the record has now.</param>
    internal static ActForm Resumed(
        Type factsType,
        OpenedDraft kept,
        FormChoices choices,
        IDataProtectionProvider protection,
        int seenEntries
    )
    {
        var typed = TypedValues.From(kept.Content.Values.Select(value => KeyValuePair.Create(value.Field, value.Text)));
        foreach (var (field, file) in kept.Content.Files)
        {
            typed.Keep(field, KeptFile.Of(file, protection));
        }

        var form = new ActForm(factsType, typed) { CommandKey = kept.Draft.IsDone ? NewKey() : kept.Draft.Key, SeenEntries = seenEntries };
        form.Read(choices);
        return form;
    }

    /// <summary>A form that was sent. Its files are taken into the store first, so that whatever is wrong elsewhere loses none.</summary>
    internal static async Task<ActForm> SentAsync(
        Type factsType,
        HttpRequest request,
        FormFiles files,
        Guid account,
        FormChoices choices,
        CancellationToken cancellation
    )
    {
        var form = await request.ReadFormAsync(cancellation);
        var typed = TypedValues.Of(form);
        var refused = await files.KeepAsync(form, typed, account, cancellation);
        var sent = new ActForm(factsType, typed)
        {
            CommandKey = Key(typed.One(KeyName)),
            SeenEntries = int.TryParse(typed.One(SeenName), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null,
            Button = ButtonOf(form),
        };
        sent._faults.AddRange(refused);
        sent.Read(choices);
        return sent;
    }

    /// <summary>The fields of the form with what was typed and what is wrong, the envelope last.</summary>
    internal ActFormFields Describe(FormChoices choices, EnvelopeWords words, IReadOnlyList<RuleViolation> violations)
    {
        var errors = violations.Where(v => v.Field is not null && !IsOfEnvelope(v)).ToLookup(v => PathOf(v.Field!), v => v.Message);
        var facts = new FactsForm(_factsType, choices);
        return new ActFormFields(
            facts.Describe(Typed, errors),
            !facts.IsOpen(Typed)
                ? []
                :
                [
                    new FieldDescriptor
                    {
                        Name = DayName,
                        Label = words.DayLabel,
                        Kind = Ui.Forms.FieldKind.Date,
                        Required = true,
                        Hint = words.DayHint,
                        Value = Typed.One(DayName),
                        Errors = [.. violations.Where(v => IsOfEnvelope(v) && v.Field == DayName).Select(v => v.Message)],
                    },
                    new FieldDescriptor
                    {
                        Name = ReasonName,
                        Label = "原因",
                        Kind = Ui.Forms.FieldKind.Text,
                        Hint = words.ReasonHint,
                        MaxLength = LongestReason,
                        Value = Typed.One(ReasonName),
                        Errors = [.. violations.Where(v => IsOfEnvelope(v) && v.Field == ReasonName).Select(v => v.Message)],
                    },
                ]
        )
        {
            First = choices.First is null ? null : $"{FactsForm.Prefix}.{choices.First}",
            Kept = [.. facts.Unasked(Typed), .. facts.IsOpen(Typed) ? [] : Typed.Sent(DayName, ReasonName)],
        };
    }

    /// <summary>The first question, where one asked for what follows it without answering it; nothing else.</summary>
    internal IEnumerable<RuleViolation> Unanswered(FormChoices choices) =>
        Typed.One(FormButtons.Answer) is null || new FactsForm(_factsType, choices).IsOpen(Typed)
            ? []
            :
            [
                new RuleViolation(
                    "form.first",
                    $"请选择{FactsSchema.Of(_factsType).First(field => field.Name == choices.First).Label}。",
                    null,
                    choices.First
                ),
            ];

    /// <summary>The form as it is, to be kept.</summary>
    internal DraftContent Content() =>
        new(
            [.. Sent().OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new DraftValue(pair.Key, pair.Value))],
            [.. Typed.AllKept().Select(pair => new DraftFile(pair.Key, pair.Value.File))]
        );

    /// <summary>Everything that was typed, for the hidden fields of the page that shows the answers.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Hidden() =>
        Sent().Concat(Typed.AllKept().Select(pair => KeyValuePair.Create($"{pair.Key}{FormButtons.KeptSuffix}", pair.Value.Ticket)));

    private IEnumerable<KeyValuePair<string, string>> Sent() =>
        Typed
            .Sent($"{FactsForm.Prefix}.", DayName, ReasonName)
            .Where(pair => !pair.Key.EndsWith(FormButtons.KeptSuffix, StringComparison.Ordinal));

    /// <summary>
    /// A rule about the legal day speaks of the envelope; facts may have a reason of their own, which is another field.
    /// </summary>
    private bool IsOfEnvelope(RuleViolation violation) =>
        violation.Field is DayName or ReasonName
        && (
            violation.Code.StartsWith("day.", StringComparison.Ordinal)
            || FactsSchema.Of(_factsType).All(field => field.Name != violation.Field)
        );

    private static string PathOf(string field) => field.StartsWith(Proposed, StringComparison.Ordinal) ? field[Proposed.Length..] : field;

    private void Read(FormChoices choices)
    {
        if (Typed.One(DayName) is { } day)
        {
            if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                Day = read;
            }
            else
            {
                _faults.Add(new RuleViolation("day.unreadable", "日期应为年月日，例如 2026-11-24。", null, DayName));
            }
        }

        Reason = Typed.One(ReasonName);
        if (Reason?.Length > LongestReason)
        {
            _faults.Add(new RuleViolation("day.reason-long", $"原因不能超过{LongestReason}字，现有{Reason.Length}字。", null, ReasonName));
        }

        var asked = Typed.Without(new FactsForm(_factsType, choices).Unasked(Typed));
        var reader = new FactsReader(asked);
        Facts = reader.Read(_factsType);
        _faults.AddRange(reader.Faults);
        _faults.AddRange(NotOffered(choices, asked));
    }

    /// <summary>What is sent must be among what was offered: a list is a rule, not a suggestion.</summary>
    private IEnumerable<RuleViolation> NotOffered(FormChoices choices, TypedValues asked) =>
        new FactsForm(_factsType, choices)
            .Describe(asked, Array.Empty<string>().ToLookup(text => text))
            .SelectMany(field => field.Flat())
            .Where(field =>
                field.Kind
                    is Ui.Forms.FieldKind.Select
                        or Ui.Forms.FieldKind.Person
                        or Ui.Forms.FieldKind.Checkboxes
                        or Ui.Forms.FieldKind.Choice
                && field.Values.Any(value => value.Length > 0 && field.Options.All(option => option.Value != value))
            )
            .Select(field => field.Name[(FactsForm.Prefix.Length + 1)..])
            .Where(path => !_faults.Exists(fault => fault.Field == path))
            .Select(path => new RuleViolation("form.not-offered", "请从列表中选择。", null, path))
            .ToList();

    private static FormButton ButtonOf(IFormCollection form) =>
        form.ContainsKey(FormButtons.More)
        || form.ContainsKey(FormButtons.Change)
        || form.ContainsKey(FormButtons.Answer)
        || form.ContainsKey(HintButton)
            ? FormButton.Redraw
        : form.ContainsKey(FormButtons.Keep) ? FormButton.Keep
        : form.ContainsKey(FormButtons.Preview) ? FormButton.Preview
        : form.ContainsKey(FormButtons.Confirm) ? FormButton.Confirm
        : FormButton.Send;

    private static string Key(string? sent) => sent is { Length: > 0 and <= LongestKey } ? sent : NewKey();

    /// <summary>A key for an act that has not been asked for yet.</summary>
    internal static string NewKey() => Guid.CreateVersion7().ToString("N");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private const int LongestKey = 64;
    private const string Proposed = "Proposed.";
}

/// <summary>What is known when a form is opened.</summary>
internal sealed record ActFormOpening
{
    internal required Type FactsType { get; init; }

    internal required DateOnly Today { get; init; }

    /// <summary>The address's query: a link can fill in fields.</summary>
    internal required IQueryCollection Query { get; init; }

    internal required FormChoices Choices { get; init; }

    /// <summary>What was drafted before and sent back; <see cref="TypedValues.None"/> as a rule.</summary>
    internal TypedValues Known { get; init; } = TypedValues.None;

    /// <summary>How many entries the record has; null at registration.</summary>
    internal required int? SeenEntries { get; init; }
}

/// <summary>The fields of an act's form.</summary>
/// <param name="Facts">What the act states.</param>
/// <param name="Envelope">Legal day and reason.</param>
internal sealed record ActFormFields(IReadOnlyList<FieldDescriptor> Facts, IReadOnlyList<FieldDescriptor> Envelope)
{
    internal IEnumerable<FieldDescriptor> All => Facts.Concat(Envelope);

    /// <summary>Name of the field that is asked first, the others once it is answered; null where everything is asked at once.</summary>
    internal string? First { get; init; }

    /// <summary>True while the form asks its first question alone.</summary>
    internal bool AsksFirst => First is not null && Envelope.Count == 0;

    /// <summary>What was typed and is not asked for at the moment, for hidden fields.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; } = [];
}

/// <summary>How the legal day is asked for.</summary>
internal sealed record EnvelopeWords(string DayLabel, string DayHint, string ReasonHint)
{
    /// <summary>The words for an act: when it happened, and when a reason is needed.</summary>
    internal static EnvelopeWords Of(ActDefinition act, OrganSettings settings) =>
        act.Act == CaseAct.RegisterPetition
            ? new("收到申请之日", "审查期限自这一天的次日起算；线上渠道为材料到达系统之日（条例26 28）", "补录较早日期的，写明原因")
        : act.LearnedLater ? new("办理日期", "实际发生（签收、送达、收到）的那一天，可以早于今天", "需要说明的情况")
        : new(
            "办理日期",
            $"早于今天 {settings.FreeBackdatingWorkingDays.ToString(CultureInfo.InvariantCulture)} 个工作日以上的，须有补录权限并写明原因",
            "补录较早日期的必填"
        );
}
