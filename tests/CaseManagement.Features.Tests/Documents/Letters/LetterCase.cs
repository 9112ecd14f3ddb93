using System.Globalization;
using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>
/// A case brought to a state by acts, with the seeded organisations and calendar; every document is composed at once when an act issues it, as the pipeline
/// does.
/// </summary>
internal sealed class LetterCase
{
    public static readonly Guid Lead = Guid.Parse("01990000-0000-7000-8000-000000000001");
    public static readonly Guid Second = Guid.Parse("01990000-0000-7000-8000-000000000002");
    public static readonly Guid Presiding = Guid.Parse("01990000-0000-7000-8000-000000000003");
    public static readonly Guid Recorder = Guid.Parse("01990000-0000-7000-8000-000000000004");

    public static readonly ReferenceData Reference = ReferenceData.Load(SeedFolder.Find());

    public static readonly LetterContext Context = LetterContext.Of(
        Reference,
        Reference.Calendar,
        Reference.Settings,
        specimenSeals: false
    );

    private static readonly Dictionary<Guid, StaffMember> Staff = new()
    {
        [Lead] = new StaffMember(Lead, "承演示", true, "证001"),
        [Second] = new StaffMember(Second, "协演示", true, "证002"),
        [Presiding] = new StaffMember(Presiding, "听演示", true, "证003"),
        [Recorder] = new StaffMember(Recorder, "记演示", false),
    };

    private readonly Dictionary<DocumentKind, int> _numbers = [];
    private readonly List<Issued> _issued = [];

    private LetterCase(string received, RegisterPetition petition) =>
        Case = Case.Register(CaseId.New(), new CaseNumber("银政复", Day(received).Year, 7), petition, At(received, Role.IntakeClerk));

    public Case Case { get; }

    /// <summary>Every document with its model as composed at issue.</summary>
    public IReadOnlyList<Issued> Documents => _issued;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static LetterCase Received(string day, RegisterPetition? petition = null) => new(day, petition ?? Petitions.Penalty());

    public LetterCase Do(string day, ActFacts facts, Role? role = null) => DoLater(day, day, facts, role);

    /// <summary>An act of an earlier day, entered later.</summary>
    public LetterCase DoLater(string day, string entered, ActFacts facts, Role? role = null)
    {
        var acts = Case.Perform(facts, At(day, role ?? RoleFor(facts)) with { Today = Day(entered) });
        var sequences = acts.Select(a => a.Sequence).ToHashSet();
        foreach (var document in Case.Documents.Where(d => sequences.Contains(d.Sequence)))
        {
            var model = CaseLetters.Of(Case, document, Context);
            _issued.Add(new Issued(document, model, model.Compose()));
        }

        return this;
    }

    public FormalDocument Last(DocumentKind kind) => _issued.Last(i => i.Document.Kind == kind).Composed;

    public string Text(DocumentKind kind) => Last(kind).ToPlainText();

    public LetterCase Served(DocumentKind kind, string day, ServiceMethod method = ServiceMethod.Direct)
    {
        var document = Case.LastDocument(kind)!;
        foreach (var recipient in document.Unserved.ToList())
        {
            Do(
                day,
                new RecordService
                {
                    Document = document.No,
                    Recipient = recipient,
                    Method = method,
                    Proof = "本人签收。",
                }
            );
        }

        return this;
    }

    private ActContext At(string day, Role role) =>
        new()
        {
            By = new Actor
            {
                Id = role == Role.Officer ? Lead : Guid.Parse($"01990000-0000-7000-8000-0000000001{(int)role:00}"),
                Name = role == Role.Officer ? Staff[Lead].Name : Named.Of(role),
                Organisation = new OrganisationId("yinchuan.sfj"),
                Roles = new HashSet<Role> { role },
            },
            Day = Day(day),
            Today = Day(day),
            EnteredAt = Day(day).ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc),
            Calendar = Reference.Calendar,
            Organisations = Reference.Organisations,
            Staff = id => Staff.GetValueOrDefault(id),
            NextNumber = kind =>
            {
                _numbers[kind] = _numbers.GetValueOrDefault(kind) + 1;
                return $"银政复{DocumentKinds.SeriesCode(kind)}〔{Day(day).Year}〕{_numbers[kind]}号";
            },
            Settings = Reference.Settings,
        };

    /// <summary>The first role that may do it; acts of the system are entered by anybody.</summary>
    private static Role RoleFor(ActFacts facts) =>
        Enum.GetValues<Role>()
            .FirstOrDefault(role => PermissionMatrix.Allows([role], Acts.Of(facts.GetType()).Permission) && role != Role.SecondOfficer);

    /// <summary>A document as the case knows it, its model and its words at the moment of issue.</summary>
    internal sealed record Issued(IssuedDocument Document, CaseDocument Model, FormalDocument Composed);
}
