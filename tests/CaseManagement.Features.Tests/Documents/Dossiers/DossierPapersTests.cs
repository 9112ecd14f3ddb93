using CaseManagement.Documents;
using CaseManagement.Documents.Dossiers;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Documents.Dossiers;
using CaseManagement.Features.Tests.Documents.Letters;
using Journeys = CaseManagement.Features.Tests.Documents.Letters.Journeys;

namespace CaseManagement.Features.Tests.Documents.Dossiers;

/// <summary>The papers of a case are a function of its record, and what the record brings later comes behind.</summary>
[TestFixture]
internal sealed class DossierPapersTests
{
    private static readonly FileRef Scan = new(new string('a', 64), "扫描件.pdf", 10);

    private static readonly Lazy<IReadOnlyList<(string Name, LetterCase Case)>> Cases = new(() =>
        [
            .. Journeys.All.Select(j => (j.Name, j.Make())),
            ("退回", SentBack()),
            ("不批准", NotApproved()),
            ("回避", Recused()),
            ("咨询", Consulted()),
        ]
    );

    /// <summary>Whenever the file was built, its papers are the first ones of today's, word for word.</summary>
    [TestCaseSource(nameof(AllCases))]
    public void Papers_OfTheRecordAtAnyTime_AreTheFirstOfTodays(LetterCase given)
    {
        var c = given.Case;
        var whole = Told(c);
        Assert.Multiple(() =>
        {
            for (var entries = 1; entries <= c.Record.Count; entries++)
            {
                var then = Told(Case.Replay(c.Id, c.Number, [.. c.Record.Take(entries)]));
                foreach (var part in Enum.GetValues<DossierPart>())
                {
                    Assert.That(
                        whole.Where(paper => paper.Part == part).Take(then.Count(paper => paper.Part == part)),
                        Is.EqualTo(then.Where(paper => paper.Part == part)),
                        $"{part}, {entries} entries"
                    );
                }
            }
        });
    }

    [TestCaseSource(nameof(AllCases))]
    public void Internal_AreApprovals_WhatTheCommitteeWasAskedAndSaid_AndLeads_AndNothingElseIs(LetterCase given) =>
        Assert.Multiple(() =>
        {
            foreach (var item in DossierPapers.Of(given.Case, LetterCase.Context))
            {
                Assert.That(
                    item.Paper.Part,
                    Is.EqualTo(
                        item switch
                        {
                            FormItem form => form.Compose(LetterCase.Context).Kind
                                is FormalDocumentKind.ApprovalForm
                                    or FormalDocumentKind.ConsultationRecord
                                    or FormalDocumentKind.CollectiveDiscussionRecord,
                            IssuedItem issued => given.Case.Documents[issued.No - 1].Kind
                                is DocumentKind.ConsultationLetter
                                    or DocumentKind.ReferralLetter,
                            _ => false,
                        }
                            ? DossierPart.Internal
                            : DossierPart.Main
                    ),
                    item.Paper.Name
                );
                Assert.That(item.Paper.Author, Is.Not.Empty, item.Paper.Name);
            }
        });

    [TestCaseSource(nameof(AllCases))]
    public void Every_Approval_IsInTheFileOnce(LetterCase given) =>
        Assert.That(
            Names(given, DossierPart.Internal).FindAll(name => name.EndsWith("审批表", StringComparison.Ordinal)),
            Has.Count.EqualTo(
                given.Case.Record.Count(entry =>
                    entry.Facts is Accept or AcceptProvisionally or ApproveProposal or ReturnProposal or ApproveDecision or RuleOnRecusal
                )
                    + given.Case.Record.Count(entry => entry.Facts is SendBack && IsReviewed(given.Case, entry))
                    + given.Case.Record.Count(entry =>
                        Acts.Of(entry.Act).ProposedBy is not null
                        && (entry.Sequence == 1 || given.Case.Record[entry.Sequence - 2].Facts is not ApproveProposal)
                    )
            )
        );

    [Test]
    public void Replied_HasItsPapersInTheOrderOfTheProcedure()
    {
        var c = Journeys.Replied();
        Assert.That(
            Names(c, DossierPart.Main),
            Is.EqualTo(
                new[]
                {
                    "行政复议申请书（按登记内容）",
                    "受理通知书",
                    "答复通知书",
                    "送达回证（答复通知书，被申请人）",
                    "行政复议答复书（按登记内容）",
                    "证据清单（被申请人）",
                }
            )
        );
    }

    [Test]
    public void Decision_HasItsOpinionWhenItIsReviewed_AndItsApprovalWhenItIsApproved()
    {
        var c = Journeys.Heard().Do("2026-09-08", new BeginDrafting()).Do("2026-09-08", Journeys.Upholding());
        var proposed = Names(c, DossierPart.Internal).Count;
        c.Do("2026-09-10", new ReviewDecision { Opinion = "可以维持" });
        var reviewed = Names(c, DossierPart.Internal);
        c.Do("2026-09-11", new ApproveDecision { Opinion = "通过" });

        Assert.That(reviewed.Skip(proposed), Is.EqualTo(new[] { "审查意见书" }), "not before it is complete");
        Assert.That(Names(c, DossierPart.Internal).Skip(proposed), Is.EqualTo(new[] { "审查意见书", "决定审批表" }));
    }

    [Test]
    public void SentBack_EachRoundIsKept() =>
        Assert.That(
            Names(SentBack(), DossierPart.Internal).Skip(1),
            Is.EqualTo(new[] { "审查意见书", "审查意见书", "决定审批表", "审查意见书", "决定审批表", "集体讨论记录" })
        );

    [Test]
    public void Recusal_IsOneApproval_WithTheRuling() =>
        Assert.That(
            DossierPapers
                .Of(Recused().Case, LetterCase.Context)
                .OfType<FormItem>()
                .Last(item => item.Paper.Part == DossierPart.Internal)
                .Compose(LetterCase.Context)
                .Compose()
                .ToPlainText(),
            Does.Contain("回避审批表").And.Contain("系被申请人工作人员的近亲属").And.Contain("准予回避。情形属实。")
        );

    [Test]
    public void Consultation_IsOnePaper_WithQuestionAndAnswer() =>
        Assert.That(
            DossierPapers
                .Of(Consulted().Case, LetterCase.Context)
                .OfType<FormItem>()
                .Last(item => item.Paper.Part == DossierPart.Internal)
                .Compose(LetterCase.Context)
                .Compose()
                .ToPlainText(),
            Does.Contain("咨询意见记录").And.Contain("处罚幅度是否适当？").And.Contain("幅度适当。").And.Contain("委员甲、委员乙")
        );

    [TestCase("申请书.pdf", false)]
    [TestCase("行政复议申请书（签名）.pdf", false)]
    [TestCase("身份证.pdf", true)]
    public void Petition_IsPrintedFromTheRecord_UnlessItWasHandedIn(string file, bool printed)
    {
        var c = LetterCase.Received("2026-08-03", Petitions.Penalty() with { Files = [Scan with { Name = file }] });
        Assert.That(
            Names(c, DossierPart.Main),
            printed
                ? Is.EqualTo(new[] { "行政复议申请书（按登记内容）", "身份证" })
                : Is.EqualTo(new[] { Path.GetFileNameWithoutExtension(file) })
        );
    }

    [Test]
    public void OralPetition_IsItsRecord() =>
        Assert.That(
            Names(LetterCase.Received("2026-08-03", Petitions.Penalty() with { Channel = Channel.Oral }), DossierPart.Main),
            Is.EqualTo(new[] { "口头申请笔录" })
        );

    /// <summary>Reply before the list, the list before the evidence; the list holds what came with this act only.</summary>
    [Test]
    public void Reply_AsAFile_StandsBeforeTheListOfItsEvidence()
    {
        var c = Journeys.InOrdinary().Do("2026-08-06", new SendReplyNotice { Enclosures = "行政复议申请书副本" });
        c.Served(DocumentKind.ReplyNotice, "2026-08-07");
        var before = Names(c, DossierPart.Main).Count;
        var reply = Journeys.Reply("被1");
        c.Do(
                "2026-08-13",
                reply with
                {
                    Files = [Scan],
                    Evidence =
                    [
                        reply.Evidence[0] with
                        {
                            Name = "现场检查笔录",
                            File = Scan with { Hash = new string('b', 64), Name = "b.pdf" },
                        },
                    ],
                }
            )
            .Do(
                "2026-08-14",
                new SubmitEvidence
                {
                    By = "申1",
                    Evidence =
                    [
                        reply.Evidence[0] with
                        {
                            Name = "进货票据",
                            File = Scan with { Hash = new string('c', 64), Name = "c.pdf" },
                        },
                    ],
                }
            );
        var lists = DossierPapers
            .Of(c.Case, LetterCase.Context)
            .OfType<FormItem>()
            .Where(item => item.Paper.Name.StartsWith("证据清单", StringComparison.Ordinal))
            .Select(item => item.Compose(LetterCase.Context).Compose().ToPlainText())
            .ToList();

        Assert.Multiple(() =>
        {
            Assert.That(
                Names(c, DossierPart.Main).Skip(before),
                Is.EqualTo(new[] { "答复书：扫描件", "证据清单（被申请人）", "证据：现场检查笔录", "证据清单（申请人）", "证据：进货票据" })
            );
            Assert.That(lists[0], Does.Contain("现场检查笔录").And.Not.Contain("进货票据"));
            Assert.That(lists[1], Does.Contain("进货票据").And.Not.Contain("现场检查笔录"));
        });
    }

    private static bool IsReviewed(Case c, PerformedAct entry) =>
        c.Record.Take(entry.Sequence - 1).Last(e => e.Facts is ProposeDecision or ReviewDecision).Facts is ReviewDecision;

    private static List<string> Names(LetterCase c, DossierPart part) =>
        [.. DossierPapers.Of(c.Case, LetterCase.Context).Where(item => item.Paper.Part == part).Select(item => item.Paper.Name)];

    /// <summary>What decides on the pages of each paper.</summary>
    private static List<(DossierPart Part, string Name, string Content)> Told(Case c) =>
        [
            .. DossierPapers
                .Of(c, LetterCase.Context)
                .Select(item =>
                    (
                        item.Paper.Part,
                        item.Paper.Name,
                        item switch
                        {
                            FormItem form => FormalDocumentJson.Hash(form.Compose(LetterCase.Context).Compose()),
                            HandedInItem file => file.File.Hash,
                            IssuedItem issued => $"{issued.No}",
                            _ => throw new InvalidOperationException(item.GetType().Name),
                        }
                    )
                ),
        ];

    private static LetterCase SentBack() =>
        Journeys
            .Heard()
            .Do("2026-09-08", new BeginDrafting())
            .Do("2026-09-08", Journeys.Upholding())
            .Do("2026-09-08", new SendBack { Remark = "补充理由" }, Role.Reviewer)
            .Do("2026-09-09", Journeys.Upholding())
            .Do("2026-09-10", new ReviewDecision { Opinion = "可以维持" })
            .Do("2026-09-10", new SendBack { Remark = "再议" }, Role.HeadOfOrgan)
            .Do("2026-09-11", Journeys.Upholding())
            .Do("2026-09-11", new ReviewDecision { Opinion = "可以维持" })
            .Do("2026-09-11", new ApproveDecision { Opinion = "通过", CollectiveDiscussion = true });

    private static LetterCase NotApproved() =>
        Journeys
            .InOrdinary()
            .Do(
                "2026-09-08",
                new SubmitProposal
                {
                    Proposed = new Extend { Days = 30, Reason = "需要进一步核实" },
                }
            )
            .Do("2026-09-09", new ReturnProposal { No = 1, Remark = "案情不复杂" }, Role.HeadOfOffice)
            .Do(
                "2026-09-09",
                new SubmitProposal
                {
                    Proposed = new Extend { Days = 20, Reason = "证人在外地" },
                }
            )
            .Do("2026-09-10", new ApproveProposal { No = 2, Opinion = "可以。" }, Role.HeadOfOffice);

    private static LetterCase Consulted() =>
        Journeys
            .InOrdinary()
            .Do(
                "2026-08-12",
                new RequestConsultation { Grounds = [ConsultationGround.OfficeDeemsNecessary], Questions = "处罚幅度是否适当？" }
            )
            .Do(
                "2026-08-14",
                new RecordConsultation
                {
                    No = 1,
                    Opinion = "幅度适当。",
                    Members = "委员甲、委员乙",
                },
                Role.CommitteeMember
            );

    private static LetterCase Recused()
    {
        var c = Journeys.InOrdinary();
        return c.Do(
                "2026-08-12",
                new RequestRecusal
                {
                    Person = c.Case.Staffing!.Second!.Value,
                    By = "申请人",
                    Reason = "系被申请人工作人员的近亲属",
                }
            )
            .Do(
                "2026-08-13",
                new RuleOnRecusal
                {
                    No = 1,
                    Granted = true,
                    Reason = "情形属实。",
                },
                Role.HeadOfOffice
            );
    }

    private static IEnumerable<TestCaseData> AllCases() => Cases.Value.Select(c => new TestCaseData(c.Case).SetArgDisplayNames(c.Name));
}
