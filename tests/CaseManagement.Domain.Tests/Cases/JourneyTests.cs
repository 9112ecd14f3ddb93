using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Tests.Deadlines;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>The main journey in memory: petition to archived file, every status and parallel record on the way.</summary>
internal sealed class JourneyTests : CaseTests
{
    [Test]
    [Law("B2-1", "B2-2", "B2-8", "B2-20", "B2-21", "B2-22", "B2-23", "B2-35", "B2-38", "H1", "H2")]
    public void AnnulledCase_GoesFromPetitionToArchive()
    {
        var given = Journey();
        var c = given.Case;

        Assert.Multiple(() =>
        {
            Assert.That(c.Status, Is.EqualTo(CaseStatus.Archived));
            Assert.That(c.Outcome!.Name, Is.EqualTo("撤销并责令重作"));
            Assert.That(
                c.CopyNotifications.Select(n => n.Recipient.Name),
                Is.EquivalentTo(new[] { "自治区司法厅", "自治区人力资源和社会保障厅" })
            );
            Assert.That(c.CopyNotifications.Single(n => n.Recipient.Name.EndsWith("保障厅")).Recipient.Statutory, Is.True);
            Assert.That(c.Obligations.Single().IsPerformed, Is.True);
            Assert.That(given.Due("T42"), Is.EqualTo(Calendars.Day("2026-10-26")), "60 days from 2026-08-27");
            Assert.That(c.Record.Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, c.Record.Count)));
        });
    }

    private static Given Journey()
    {
        var given = Given
            .ReadyForDraft()
            .Served(DocumentKind.AcceptanceNotice, "2026-08-20")
            .Decided("2026-08-25")
            .Served(DocumentKind.Decision, "2026-08-27");
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Performing));
        given
            .Do("2026-08-28", new SendCopyNotification())
            .Do("2026-09-10", new RecordPerformance { No = 1, Content = "已重新核定" })
            .Do(
                "2026-09-15",
                new ReportPerformance
                {
                    No = 1,
                    PerformedOn = Calendars.Day("2026-09-10"),
                    Content = "已重新核定并送达",
                }
            )
            .Do(
                "2026-09-17",
                new Revisit
                {
                    No = 1,
                    Method = RevisitMethod.Telephone,
                    Performed = true,
                    Satisfied = true,
                    Content = "申请人确认",
                }
            );
        foreach (var notification in given.Case.CopyNotifications.ToList())
        {
            given.Case.Perform(
                new AcknowledgeCopyNotification { No = notification.No },
                given.At("2026-09-18", Role.Supervisor, notification.Recipient.Organisation)
            );
        }

        return given
            .Do("2026-09-20", new Close { Note = "履行完毕" })
            .Do(
                "2026-09-21",
                new Archive
                {
                    Signature = "2026-0001",
                    Pages = 120,
                    Complete = true,
                }
            );
    }
}
