using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>
/// Random persons do random things with plausible facts. The case may say no, in its own way only; whatever happened, the record is the case, and from wherever it was
/// left an office that does what is required brings it to the archive.
/// </summary>
internal sealed class FuzzTests
{
    private const int Steps = 80;
    private const int Seeds = 90;

    [Test]
    public void AnySequence_RefusesInItsOwnWay_ReplaysEqual_AndCanBeFinished()
    {
        var performed = new HashSet<CaseAct>();
        var stood = new HashSet<CaseStatus>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var run = new Run(seed);
            try
            {
                run.Wander(Steps);
                performed.UnionWith(run.Case.Record.Select(e => e.Act));
                stood.UnionWith(run.Case.Record.Select(e => e.After));
                run.Finish();
                Assert.That(run.Case.Status, Is.EqualTo(CaseStatus.Archived));
                CaseTests.AssertReplays(run.Case);
            }
            catch (Exception e) when (e is not AssertionException)
            {
                throw new AssertionException($"seed {seed}: {run.Told()}", e);
            }
        }

        // The wanderings are worth something only when they come everywhere.
        Assert.Multiple(() =>
        {
            Assert.That(Enum.GetValues<CaseStatus>().Except(stood).ToList(), Has.Count.LessThanOrEqualTo(1));
            Assert.That(performed, Has.Count.GreaterThan(Acts.All.Count * 8 / 10));
        });
    }

    private sealed class Run
    {
        private static readonly CaseAct[] Seldom =
        [
            CaseAct.DeclineToProcess,
            CaseAct.DismissPetition,
            CaseAct.Terminate,
            CaseAct.TransferToSuperior,
            CaseAct.Close,
            CaseAct.Archive,
            CaseAct.RecordSuperiorOrder,
            CaseAct.CorrectDocument,
            CaseAct.ClassifyCase,
            CaseAct.RequestRecusal,
            CaseAct.StayExecution,
            CaseAct.RequestIncidentalReview,
            CaseAct.RegisterAgent,
            CaseAct.ChangeAgency,
            CaseAct.AcceptAsOrdered,
            CaseAct.NotifyThirdParty,
            CaseAct.SubmitProposal,
            CaseAct.AcceptDirectly,
            CaseAct.RequestEvidence,
            CaseAct.IssueSuggestionLetter,
            CaseAct.ReferMatter,
        ];

        /// <summary>Where time itself is what happens.</summary>
        private static readonly CaseStatus[] Waits = [CaseStatus.AwaitingSupplement, CaseStatus.Suspended, CaseStatus.Performing];

        private readonly Random _random;
        private DateOnly _today = Day("2026-03-02");
        private int _number;
        private ActRefusedException? _refused;

        public Run(int seed)
        {
            _random = new Random(seed);
            var petition = Given.Petition() with
            {
                SeveralActs = seed % 8 == 0,
                Elevated = seed % 16 == 1,
                Applicants = _random.Next(8) switch
                {
                    0 => [.. Enumerable.Range(1, 11).Select(i => Given.Citizen($"申演{i}"))],
                    1 => [Given.Company()],
                    _ => [Given.Citizen()],
                },
                ThirdParties = _random.Next(3) == 0 ? [Given.Company()] : [],
                RuleComplainedOf = _random.Next(5) == 0 ? "某办法第三条" : null,
                CompensationCents = _random.Next(6) == 0 ? 100_000 : null,
                Respondents =
                    _random.Next(4) == 0
                        ? [new OrganisationId("yinchuan.rsj"), new OrganisationId("yinchuan.gaj")]
                        : [new OrganisationId("yinchuan.rsj")],
            };
            Case = Case.Register(CaseId.New(), new CaseNumber("银政复", 2026, 1), petition, At(Role.IntakeClerk));
        }

        public Case Case { get; }

        /// <summary>The story so far, to tell where it went wrong.</summary>
        public string Told() => string.Join(" ", Case.Record.Select(e => $"{e.Sequence} {Named.Of(e.Act)} {e.Day:MM-dd}；"));

        /// <summary>Every other step goes on with the case, the rest is whatever comes to somebody's mind.</summary>
        public void Wander(int steps)
        {
            for (var i = 0; i < steps && Case.Status != CaseStatus.Archived; i++)
            {
                _today = _today.AddDays(
                    _random.Next(8) switch
                    {
                        0 when Waits.Contains(Case.Status) => 25 + _random.Next(50),
                        3 or 4 when Case.Status == CaseStatus.AwaitingSupplement => 15,
                        1 or 2 => _random.Next(12),
                        _ => _random.Next(3),
                    }
                );
                Sweep();
                if (Case.Hearings.LastOrDefault() is { State: HearingState.Ordered } hearing && _random.Next(3) == 0)
                {
                    Attend(hearing);
                }
                else if (
                    Case.Status == CaseStatus.AwaitingSupplement
                    && Case.LastDocument(DocumentKind.SupplementNotice)!.Unserved.FirstOrDefault() is { } applicant
                )
                {
                    Do(Given.Service(Case.LastDocument(DocumentKind.SupplementNotice)!.No, applicant), null);
                }
                else if (
                    _random.Next(Waits.Contains(Case.Status) ? 6 : 2) == 0
                    && new DiligentOffice(Case).Next(_today) is { Facts: not (Close or Archive or ProposeDecision) } next
                )
                {
                    Do(next.Facts, next.Organisation);
                }
                else
                {
                    Try(Pick());
                }

                Assert.That(Case.Record.Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, Case.Record.Count)));
                if (i % 10 == 9)
                {
                    CaseTests.AssertReplays(Case);
                }
            }

            Assert.That(
                RequiredActions.For(Case, _today, Published, OrganSettings.Default).Where(a => a.For is null),
                Case.Status == CaseStatus.Archived ? Is.Empty : Is.Not.Empty
            );
        }

        /// <summary>What a diligent office does, in order; nothing that it would not find among its required actions or in the act bar.</summary>
        public void Finish()
        {
            var office = new DiligentOffice(Case);
            for (var i = 0; i < 400 && Case.Status != CaseStatus.Archived; i++)
            {
                Sweep();
                if (office.Next(_today) is not { } next || !Do(next.Facts, next.Organisation))
                {
                    _today = _today.AddDays(1 + (i % 7));
                }
            }

            Assert.That(
                Case.Status,
                Is.EqualTo(CaseStatus.Archived),
                $"left at {Named.Of(Case.Status)}, last refused: {_refused?.Message}; {Told()}"
            );
        }

        /// <summary>The notice reaches everybody, the day comes.</summary>
        private void Attend(Hearing hearing)
        {
            foreach (var party in Case.Documents[hearing.NoticeNo - 1].Unserved.ToList())
            {
                Do(Given.Service(hearing.NoticeNo, party), null);
            }

            _today = hearing.Day > _today ? hearing.Day : _today;
            Sweep();
            Try(CaseAct.HoldHearing);
        }

        /// <summary>Mostly something the case knows and nothing stands against; seldom one of those that are always open or that end the case early.</summary>
        private CaseAct Pick()
        {
            var known = Acts.All.Where(a => !a.Automatic && a.From.Contains(Case.Status)).Select(a => a.Act).ToList();
            var open = known.Where(act => Case.WhyNot(act, At(Role.Officer)).Count == 0).ToList();
            Assert.That(open, Is.Not.Empty, $"{Named.Of(Case.Status)} has a way on");
            var pool = _random.Next(6) == 0 ? known : open;
            var act = pool[_random.Next(pool.Count)];
            return Seldom.Contains(act) && _random.Next(5) != 0 ? pool[_random.Next(pool.Count)] : act;
        }

        private bool Do(ActFacts facts, OrganisationId? organisation)
        {
            var definition = Acts.Of(facts.GetType());
            var role = Enum.GetValues<Role>().First(r => PermissionMatrix.Allows([r], definition.Permission));
            try
            {
                Case.Perform(facts, At(role, organisation, Guid.CreateVersion7()));
                return true;
            }
            catch (ActRefusedException refused)
            {
                _refused = refused;
                return false;
            }
        }

        private void Try(CaseAct act)
        {
            var definition = Acts.Of(act);
            var roles = Enum.GetValues<Role>().Where(r => PermissionMatrix.Allows([r], definition.Permission)).ToList();
            var facts = new PlausibleFacts(_random, Case, _today).For(act);
            var copied = Case.CopyNotifications.Select(n => (OrganisationId?)n.Recipient.Organisation).FirstOrDefault();
            var at = At(roles[_random.Next(roles.Count)], definition.Permission == Permission.AnswerCopyNotification ? copied : null);
            at = _random.Next(4) == 0 ? at with { Day = _today.AddDays(-_random.Next(6)), Reason = "补录" } : at;
            var before = _random.Next(3) == 0 ? Snapshot.Of(Case) : null;
            try
            {
                Case.Perform(facts, at);
            }
            catch (ActRefusedException refused)
            {
                Assert.That(refused.Violations, Is.Not.Empty);
                Assert.That(refused.Violations.Select(v => v.Message), Is.All.Not.Empty);
                Assert.That(before, Is.Null.Or.EqualTo(Snapshot.Of(Case)), $"{definition.Name} was refused and changes nothing");
            }
        }

        private void Sweep()
        {
            while (DueByLapse.Of(Case, Published, OrganSettings.Default.Deadlines, _today) is [var lapsed, ..])
            {
                Case.Perform(lapsed.Facts, At(Role.SystemAdministrator) with { By = Actor.System, Day = lapsed.Day });
            }
        }

        private ActContext At(Role role, OrganisationId? organisation = null, Guid? person = null) =>
            new()
            {
                By = new Actor
                {
                    Id = person ?? (_random.Next(6) == 0 ? Given.Lead : Guid.Parse($"01990000-0000-7000-8000-0000000001{(int)role:00}")),
                    Name = Named.Of(role),
                    Organisation = organisation ?? new OrganisationId("yinchuan.sfj"),
                    Roles = new HashSet<Role> { role },
                },
                Day = _today,
                Today = _today,
                EnteredAt = _today.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc),
                Calendar = Published,
                Organisations = Given.Tree,
                Staff = Given.Member,
                NextNumber = kind => $"银政复{DocumentKinds.SeriesCode(kind)}〔2026〕{++_number}号",
            };
    }
}
