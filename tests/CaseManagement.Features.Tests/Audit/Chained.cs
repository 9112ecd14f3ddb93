using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Testing;

namespace CaseManagement.Features.Tests.Audit;

/// <summary>Links made by hand, for tests of the chain itself. What an act writes is tested with the pipeline.</summary>
internal static class Chained
{
    private static readonly DateTime Now = Clocks.DemoDay().Instant();

    /// <summary>A case with some entries and its row, tied as the pipeline ties them.</summary>
    public static Task AddCaseAsync(CaseDbContext db, Guid caseId, int entries)
    {
        var head = RecordLink.Genesis;
        for (var sequence = 1; sequence <= entries; sequence++)
        {
            var entry = Entry(caseId, sequence);
            entry.Seal(head);
            head = entry.Hash;
            db.ActEntries.Add(entry);
        }

        db.Cases.Add(RowOf(caseId, entries, head));
        return Task.CompletedTask;
    }

    /// <summary>The row of a case in whose columns only the head matters.</summary>
    private static CaseRow RowOf(Guid caseId, int entries, string head) => RowOf(caseId, null, entries, head);

    /// <summary>The row of a case in whose columns only its relation to people matters.</summary>
    public static CaseRow RowOf(Guid caseId, CaseRelation relation) => RowOf(caseId, relation, 1, RecordLink.Genesis);

    private static CaseRow RowOf(Guid caseId, CaseRelation? relation, int entries, string head) =>
        new()
        {
            AcceptedOn = relation is { IsAccepted: true } ? new DateOnly(2026, 11, 24) : null,
            LeadId = relation?.Lead,
            SecondId = relation?.Second,
            ConsultationIsOpen = relation is { ConsultationIsOpen: true },
            Id = caseId,
            NumberCode = "银政复",
            NumberYear = 2026,
            NumberSequence = 1,
            Slug = caseId.ToString("N"),
            Organ = relation?.Organ.Value ?? "yinchuan",
            Office = relation?.Office.Value ?? "yinchuan.sfj",
            Status = CaseStatus.Received,
            StatusSince = new DateOnly(2026, 11, 24),
            Title = "",
            Applicants = "",
            Respondents = "",
            Field = "",
            Matter = ReviewableMatter.Other,
            Channel = Channel.Window,
            ConcernsEnterprise = false,
            Risk = RiskLevel.Normal,
            ReceivedOn = new DateOnly(2026, 11, 24),
            LastSequence = entries,
            HeadHash = head,
            Version = Guid.CreateVersion7(),
        };

    /// <summary>An entry that is not sealed yet.</summary>
    public static ActEntryRow Entry(Guid caseId, int sequence) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            Sequence = sequence,
            Act = "Note",
            Facts = $$"""{"text":"第{{sequence}}条"}""",
            LegalDay = new DateOnly(2026, 11, 24),
            EnteredAt = Now,
            ActorId = Guid.CreateVersion7(),
            ActorName = "马小兰",
            StatusBefore = sequence == 1 ? null : "Received",
            StatusAfter = "Received",
        };

    /// <summary>A change of a setting.</summary>
    public static SystemAct Setting(string value) =>
        new()
        {
            Chain = Chains.Settings,
            Action = "SettingChanged",
            Facts = new { value },
            ActorId = Guid.CreateVersion7(),
            ActorName = "系统管理员",
            Day = new DateOnly(2026, 11, 24),
            EnteredAt = Now,
        };
}
