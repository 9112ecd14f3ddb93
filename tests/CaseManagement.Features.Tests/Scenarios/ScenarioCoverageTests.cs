using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Scenarios;

namespace CaseManagement.Features.Tests.Scenarios;

/// <summary>What the demonstration shows on its day, taken over all cases: nothing the system knows may be missing.</summary>
[TestFixture]
internal sealed class ScenarioCoverageTests
{
    private readonly List<Case> cases = [];

    [OneTimeSetUp]
    public async Task Run()
    {
        var performer = DemoScenarios.InMemory();
        await new ScenarioRunner(performer).RunAsync(DemoScenarios.All, DemoScenarios.Day);
        cases.AddRange(performer.Cases);
    }

    [Test]
    public void Status_EveryOne_IsThePresentOneOfACase() =>
        Assert.That(Enum.GetValues<CaseStatus>().Except(cases.Select(c => c.Status)).Select(s => Named.Of(s)), Is.Empty);

    [Test]
    public void Acts_EveryOne_IsDoneSomewhere() =>
        Assert.That(
            Enum.GetValues<CaseAct>().Except(cases.SelectMany(c => c.Record).Select(entry => entry.Act)).Select(a => Named.Of(a)),
            Is.Empty
        );

    /// <summary>What docs/domain/documents.md says is issued can be seen in the demonstration.</summary>
    [Test]
    public void Documents_EveryKind_IsIssuedSomewhere() => Missing(cases.SelectMany(c => c.Documents).Select(d => d.Kind));

    /// <summary>What it says is composed from the record composes, every form of every case and the proof of every service.</summary>
    [Test]
    public void Forms_EveryKind_ComposesSomewhere()
    {
        var context = LetterContext.Of(
            DemoScenarios.Reference,
            DemoScenarios.Reference.Calendar,
            DemoScenarios.Reference.Settings,
            specimenSeals: true
        );
        var forms = cases.SelectMany(CaseForms.Of).Select(form => (CaseDocument)form.Compose(context));
        var proofs =
            from c in cases
            from document in c.Documents
            from recipient in LetterRecipients.Of(c, document, context.Organisations)
            select ProofsOfService.Of(c, document, recipient.Key, context);

        // What frames the case file is composed with it, not on its own.
        Assert.That(
            Enum.GetValues<FormalDocumentKind>()[(int)FormalDocumentKind.ProofOfService..(int)FormalDocumentKind.DossierCover]
                .Except(forms.Concat(proofs).Select(form => form.Compose().Kind))
                .Select(kind => kind.ChineseName()),
            Is.Empty
        );
    }

    [Test]
    [Law("B4")]
    public void Outcomes_EveryOne_IsReached()
    {
        var decided = cases.Select(c => c.Outcome).OfType<CaseOutcome>().ToList();

        Assert.Multiple(() =>
        {
            Missing(decided.Select(outcome => outcome.Kind));
            Missing(decided.SelectMany(outcome => outcome.Decisions));
            Assert.That(decided.Exists(outcome => outcome.OrderAnew), Is.True, "撤销并责令重作");
            Assert.That(decided.Exists(outcome => outcome.BySettlement), Is.True, "和解撤回");
        });
    }

    [Test]
    [Law("H3")]
    public void Channels_EveryOne_IsUsed() => Missing(cases.Select(c => c.Petition.Channel));

    [Test]
    public void Procedures_AndAcceptances_AreAllThere() =>
        Assert.Multiple(() =>
        {
            Missing(cases.Select(c => c.Procedure).OfType<Procedure>());
            Missing(cases.Select(c => c.Acceptance?.Kind).OfType<AcceptanceKind>());
        });

    [Test]
    public void ParallelRecords_AreThereInEveryState() =>
        Assert.Multiple(() =>
        {
            Missing(cases.SelectMany(c => c.Mediations).Select(m => m.State));
            Missing(cases.SelectMany(c => c.Hearings).Select(h => h.State));
            Missing(cases.SelectMany(c => c.IncidentalReviews).Select(r => r.State));
            Missing(cases.SelectMany(c => c.Obligations).Select(o => o.State));
            Missing(cases.SelectMany(c => c.OpinionLetters).Select(o => o.State));
            // 不再抄告 comes about where a dismissal is undone between its service and its batch.
            Missing(cases.SelectMany(c => c.CopyNotifications).Select(n => n.State), CopyNotificationState.Lapsed);
            Missing(cases.SelectMany(c => c.CopyNotifications).Select(n => n.Recipient.Mode));
            Missing(cases.Select(c => c.Draft?.State).OfType<DraftState>());
            Missing(cases.SelectMany(c => c.Proposals).Select(p => p.State));
            Missing(cases.SelectMany(c => c.Documents).SelectMany(d => d.Services).Select(s => s.State));
            Missing(cases.SelectMany(c => c.Documents).SelectMany(d => d.Services).Select(s => s.Method));
            Missing(cases.SelectMany(c => c.Exclusions).Select(e => e.Kind));
            Missing(cases.SelectMany(c => c.Evidence).Select(e => e.Facts.Kind), EvidenceKind.Object, EvidenceKind.PartyStatement);
        });

    [Test]
    public void ParallelRecords_WithoutAMachine_AreThereOpenAndDone() =>
        Assert.Multiple(() =>
        {
            BothWays("答复", cases.SelectMany(c => c.Replies).Select(r => r.FiledOn is not null));
            BothWays("听取意见", cases.SelectMany(c => c.Opinions).Select(o => o.Heard));
            BothWays("咨询", cases.SelectMany(c => c.Consultations).Select(x => x.Opinion is not null));
            BothWays("中止", cases.SelectMany(c => c.Suspensions).Select(s => s.Until is not null));
            BothWays("鉴定、勘验", cases.SelectMany(c => c.Exclusions).Select(e => e.Until is not null));
            BothWays("停止执行", cases.SelectMany(c => c.Stays).Select(s => s.Until is not null));
            BothWays("撤回", cases.Select(c => c.Withdrawal).OfType<Withdrawal>().Select(w => w.PermittedOn is not null));
            BothWays("附带审查有权处理", cases.SelectMany(c => c.IncidentalReviews).Select(r => r.IsCompetent));
            BothWays(
                "送达全部受送达人",
                cases.SelectMany(c => c.Documents).Where(d => d.Recipients.Count > 0).Select(d => d.IsServedOnAll)
            );
            Assert.That(
                cases.SelectMany(c => c.Recusals).Select(r => r.Granted).Distinct(),
                Is.EquivalentTo(new bool?[] { null, true, false }),
                "回避"
            );
        });

    [Test]
    public void WorkLists_HaveSomethingForEveryone()
    {
        var required = cases
            .SelectMany(c => RequiredActions.For(c, DemoScenarios.Day, DemoScenarios.Reference.Calendar, DemoScenarios.Reference.Settings))
            .ToList();
        var today = DemoScenarios.Day;

        Assert.Multiple(() =>
        {
            foreach (
                var permission in new[]
                {
                    Permission.RegisterPetition,
                    Permission.ReviewAcceptance,
                    Permission.AssignOfficers,
                    Permission.HandleCase,
                    Permission.ProposeDecision,
                    Permission.ReviewDecision,
                    Permission.ApproveByOffice,
                    Permission.ApproveDecision,
                    Permission.DecideDisposal,
                    Permission.OrderPerformance,
                    Permission.GiveConsultation,
                    Permission.HoldHearing,
                    Permission.FileReply,
                    Permission.ReportPerformance,
                    Permission.FollowUp,
                    Permission.Serve,
                    Permission.CopyNotify,
                    Permission.AnswerCopyNotification,
                    Permission.RuleOnRecusal,
                    Permission.CloseCase,
                    Permission.ArchiveCase,
                }
            )
            {
                Assert.That(required.Exists(action => action.Permission == permission), Is.True, Named.Of(permission));
            }

            Assert.That(required.Exists(action => action.Due < today), Is.True, "逾期");
            Assert.That(required.Exists(action => action.Due == today), Is.True, "今日到期");
            Assert.That(
                required.Exists(action => !action.IsWaiting && action.Due > today && action.Due <= today.AddDays(3)),
                Is.True,
                "三日内到期"
            );
            Assert.That(required.Exists(action => action.Provisional), Is.True, "暂定");
            Assert.That(required.Exists(action => action.IsWaiting), Is.True, "等待他人");
        });
    }

    /// <summary>People of the office enter on working days; parties' and agencies' own acts may come on any day.</summary>
    [Test]
    public void Steps_AreEnteredOnWorkingDays() =>
        Assert.That(
            from scenario in DemoScenarios.All
            from step in scenario.Steps
            where !DemoScenarios.Reference.Calendar.IsWorkingDay(step.EnteredOn)
            select $"{scenario.Key} {step.EnteredOn:yyyy-MM-dd} {step.Act.Name}",
            Is.Empty
        );

    /// <summary>Invented people carry the area code 999999, which no person has (GB 11643), and organisations 999999 likewise.</summary>
    [Test]
    public void Parties_ArePlainlyInvented() =>
        Assert.Multiple(() =>
        {
            foreach (var party in cases.SelectMany(c => c.Parties).Select(p => p.Facts).OfType<PartyFacts>())
            {
                Assert.That(party.IdNumber?.Value[..6] ?? party.CreditCode?[2..8], Is.EqualTo("999999"), party.Name);
                Assert.That(party.Telephone.Value, Does.StartWith("0951-000"), party.Name);
                Assert.That(party.Name, Does.Contain("演"));
            }
        });

    [Test]
    public void IdNumbers_NameOnePersonEach() =>
        Assert.That(
            cases
                .SelectMany(c => c.Parties)
                .Select(p => p.Facts)
                .OfType<PartyFacts>()
                .GroupBy(facts => facts.IdNumber?.Value ?? facts.CreditCode!)
                .Where(same => same.Select(facts => facts.Name).Distinct().Count() > 1)
                .Select(same => string.Join("、", same.Select(facts => facts.Name))),
            Is.Empty
        );

    [Test]
    public void Scenarios_TellWhatTheyShow() =>
        Assert.Multiple(() =>
        {
            Assert.That(DemoScenarios.All, Has.Count.GreaterThanOrEqualTo(34));
            Assert.That(DemoScenarios.All.Select(scenario => scenario.Name), Is.Unique);
            Assert.That(DemoScenarios.All.Select(scenario => scenario.Description), Is.Unique);
            Assert.That(DemoScenarios.All.Select(scenario => scenario.Description), Is.All.Contains("（"), "cites what it shows");
        });

    private static void Missing<T>(IEnumerable<T> found, params T[] allowed)
        where T : struct, Enum =>
        Assert.That(Enum.GetValues<T>().Except(found).Except(allowed).Select(value => Named.Of(value)), Is.Empty, typeof(T).Name);

    private static void BothWays(string what, IEnumerable<bool> found) =>
        Assert.That(found.Distinct(), Is.EquivalentTo(new[] { true, false }), what);
}
