using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>
/// “谁定”、文书、钟 of law.md B2, row by row. Where the reference names a person (机构负责人, 机关负责人), nobody else may decide. Where it names the organ or
/// the office without a person, the office acts in the organ's name; the law leaves the allotment to it [推定].
/// </summary>
internal sealed class DeciderTests
{
    private static readonly Role[] Office = [Role.Officer, Role.SecondOfficer, Role.Reviewer, Role.HeadOfOffice];
    private static readonly Role[] Handlers = [Role.Officer, Role.SecondOfficer];

    private static IEnumerable<TestCaseData> Rows()
    {
        TestCaseData Row(string ids, CaseAct act, Role[] deciders, params DocumentKind[] documents) =>
            new TestCaseData(act, deciders, documents, ids.Split(' ')).SetName($"Row_{ids.Replace(' ', '_')}_{Named.Of(act)}");

        yield return Row("B2-1", CaseAct.RegisterPetition, [Role.IntakeClerk, Role.Officer, Role.SecondOfficer]);
        yield return Row("B2-3", CaseAct.RequestSupplement, Office, DocumentKind.SupplementNotice);
        yield return Row("B2-4", CaseAct.ReceiveSupplement, [Role.IntakeClerk, Role.Officer, Role.SecondOfficer]);
        yield return Row("B2-5", CaseAct.DeemWaived, Office);
        yield return Row("B2-6", CaseAct.Refuse, [Role.HeadOfOrgan], DocumentKind.RefusalDecision);
        yield return Row("B2-7", CaseAct.DeclineToProcess, [Role.HeadOfOrgan], DocumentKind.NotProcessedNotice);
        yield return Row("B2-8", CaseAct.Accept, Office, DocumentKind.AcceptanceNotice);
        yield return Row("B2-8", CaseAct.DeemAccepted, [], DocumentKind.AcceptanceNotice);
        yield return Row("B2-9", CaseAct.ApplySimplifiedProcedure, Office);
        yield return Row("B2-10", CaseAct.ApplyOrdinaryProcedure, Office);
        yield return Row("B2-11", CaseAct.ConvertToOrdinary, [Role.HeadOfOffice], DocumentKind.ConversionNotice);
        yield return Row("B2-12", CaseAct.Suspend, Handlers, DocumentKind.SuspensionNotice);
        yield return Row("B2-13", CaseAct.Resume, Handlers, DocumentKind.ResumptionNotice);
        yield return Row("B2-14 B2-15", CaseAct.Terminate, [Role.HeadOfOrgan], DocumentKind.TerminationDecision);
        yield return Row("B2-15 B2-19", CaseAct.PermitWithdrawal, [Role.HeadOfOffice]);
        yield return Row("B2-15 B2-19", CaseAct.RefuseWithdrawal, [Role.HeadOfOffice]);
        yield return Row("B2-16", CaseAct.DismissPetition, [Role.HeadOfOrgan], DocumentKind.DismissalDecision);
        yield return Row("B2-17", CaseAct.ConcludeMediation, [Role.HeadOfOrgan], DocumentKind.MediationLetter);
        yield return Row("B2-18", CaseAct.FailMediation, Handlers);
        yield return Row("B2-20", CaseAct.BeginDrafting, Handlers);
        yield return Row("B2-21", CaseAct.ProposeDecision, [Role.Officer]);
        yield return Row("B2-21", CaseAct.ReviewDecision, [Role.Reviewer, Role.HeadOfOffice]);
        yield return Row("B2-21", CaseAct.ApproveDecision, [Role.HeadOfOrgan]);
        yield return Row("B2-21", CaseAct.IssueDecision, Handlers, DocumentKind.Decision);
        yield return Row("B2-22", CaseAct.RecordService, [Role.IntakeClerk, Role.Officer, Role.SecondOfficer]);
        yield return Row("B2-23", CaseAct.Urge, Handlers);
        yield return Row("B2-23", CaseAct.OrderPerformance, [Role.HeadOfOrgan], DocumentKind.OrderToPerform);
        yield return Row("B2-23", CaseAct.CallToTalk, [Role.HeadOfOrgan], DocumentKind.AdmonitoryTalkNotice);
        yield return Row("B2-23", CaseAct.HoldAdmonitoryTalk, [Role.HeadOfOrgan]);
        yield return Row("B2-23", CaseAct.CirculateCriticism, [Role.HeadOfOrgan], DocumentKind.CriticismCircular);
        yield return Row("B2-24", CaseAct.BeginEnforcement, Handlers, DocumentKind.EnforcementApplication);
        yield return Row(
            "法35",
            CaseAct.AcceptDirectly,
            [Role.HeadOfOffice],
            DocumentKind.AcceptanceNotice,
            DocumentKind.DirectAcceptanceNotice
        );
        // B5: the suggestion letter is the office's, the referral the organ's.
        yield return Row("B5", CaseAct.IssueSuggestionLetter, [Role.HeadOfOffice], DocumentKind.SuggestionLetter);
        yield return Row("B5", CaseAct.ReferMatter, [Role.HeadOfOrgan], DocumentKind.ReferralLetter);
        yield return Row("B2-25", CaseAct.Extend, [Role.HeadOfOffice], DocumentKind.ExtensionNotice);
        yield return Row("B2-26", CaseAct.RegisterElevatedCase, [Role.HeadOfOffice], DocumentKind.ElevationNotice);
        yield return Row("B2-26", CaseAct.ReportForElevation, [Role.HeadOfOffice]);
        yield return Row("B2-27", CaseAct.Join, Handlers, DocumentKind.JoinderNotice);
        yield return Row("B2-28", CaseAct.DecideDirectly, Handlers);
        yield return Row("B2-29", CaseAct.AssignOfficers, [Role.Reviewer, Role.HeadOfOffice]);
        yield return Row("B2-30", CaseAct.SplitPetition, [Role.IntakeClerk, Role.Officer, Role.SecondOfficer]);
        yield return Row("B2-31", CaseAct.SendBack, [Role.Reviewer, Role.HeadOfOffice, Role.HeadOfOrgan]);
        yield return Row("B2-32", CaseAct.AcceptProvisionally, Office, DocumentKind.AcceptanceNotice);
        yield return Row("B2-34 B2-35 B2-36 B2-37", CaseAct.Close, Office);
        yield return Row("B2-36", CaseAct.RecordEnforcement, Handlers);
        yield return Row("B2-38", CaseAct.Archive, [Role.Archivist]);
        yield return Row("B2-39", CaseAct.Reopen, [Role.HeadOfOffice]);
    }

    [TestCaseSource(nameof(Rows))]
    [Law("B2")]
    public void Row_IsDecidedByWhomTheReferenceSays_WithItsDocument(CaseAct act, Role[] deciders, DocumentKind[] documents, string[] ids)
    {
        var definition = Acts.Of(act);
        var may = Enum.GetValues<Role>().Where(role => PermissionMatrix.Allows([role], definition.Permission));

        Assert.Multiple(() =>
        {
            Assert.That(may, Is.EquivalentTo(deciders));
            Assert.That(definition.Documents, Is.EquivalentTo(documents));
            Assert.That(definition.Law, Is.SupersetOf(ids));
        });
    }

    [Test]
    [Law("B2")]
    public void EveryRow_IsCarriedOutByAnAct([Range(1, 39)] int row) =>
        Assert.That(Acts.All.SelectMany(a => a.Law), Has.Member($"B2-{row}"));

    [Test]
    public void WhatIsReservedToAHead_CanBePutForwardByTheOfficer_NotByTheSecond()
    {
        var reserved = Acts.All.Where(a =>
            a.Permission is Permission.DecideDisposal or Permission.ApproveByOffice && a.Act != CaseAct.RegisterElevatedCase
        );

        Assert.That(reserved.Select(a => a.ProposedBy), Is.All.EqualTo(Permission.SubmitProposal));
        Assert.That(PermissionMatrix.Allows([Role.Officer], Permission.SubmitProposal), Is.True);
        Assert.That(PermissionMatrix.Allows([Role.HeadOfOffice], Permission.SubmitProposal), Is.True, "机构负责人 puts before the organ");
        Assert.That(PermissionMatrix.Allows([Role.SecondOfficer], Permission.SubmitProposal), Is.False);
    }

    [Test]
    public void Administrators_HoldNothingOfACase(
        [Values(Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator)] Role role
    )
    {
        Assert.That(Acts.All.Where(a => PermissionMatrix.Allows([role], a.Permission)), Is.Empty);
        Assert.That(PermissionMatrix.Allows([role], Permission.ReadCase), Is.False);
    }

    [Test]
    public void EveryAct_HasAPermissionThatSomebodyHolds_OrIsTheSystems()
    {
        Assert.Multiple(() =>
        {
            foreach (var act in Acts.All)
            {
                var held = Enum.GetValues<Role>().Any(role => PermissionMatrix.Allows([role], act.Permission));
                Assert.That(held, Is.EqualTo(!act.Automatic), act.Name);
            }
        });
    }
}
