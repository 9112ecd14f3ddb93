using System.Runtime.CompilerServices;
using CaseManagement.Documents;
using CaseManagement.Documents.Decisions;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Documents.Letters;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>Forms composed from the record when somebody asks: what is known is in them, what is not done is left to a pen.</summary>
[TestFixture]
internal sealed class CaseFormTests
{
    private static readonly Lazy<IReadOnlyList<(string Journey, LetterCase Case)>> Cases = new(() =>
        [
            .. Journeys.All.Select(j => (j.Name, j.Make())),
            ("提请延期", Proposed()),
            ("口头申请", Oral()),
            ("勘验", Inspected()),
            ("咨询", Consulted()),
            ("待批准", Reviewed()),
        ]
    );

    [Test, Law("D1.1", "D1.9", "D1.10", "D2.1", "D2.2", "D3.2", "D3.4", "D3.6", "D3.8", "D3.9", "D3.17", "D3.20", "D4.13")]
    public void Journeys_BetweenThem_OfferEveryForm() =>
        Assert.That(
            Cases
                .Value.SelectMany(c => CaseForms.Of(c.Case.Case))
                .Select(form => form.Compose(LetterCase.Context).Kind)
                .Append(FormalDocumentKind.ProofOfService)
                .Distinct(),
            Is.EquivalentTo(
                Enum.GetValues<FormalDocumentKind>()[(int)FormalDocumentKind.ProofOfService..(int)FormalDocumentKind.DossierCover]
            )
        );

    /// <summary>docs/domain/documents.md names the signer that the letters have.</summary>
    [TestCaseSource(nameof(IssuedUnderOneKind))]
    public void Catalogue_NamesWhoSigns(CatalogueEntry entry) =>
        Assert.That(
            entry.By,
            entry.Kinds[0] == DocumentKind.CorrectionNotice
                ? Is.EqualTo("与被更正的文书相同")
                : Is.EqualTo(CaseLetters.IsSignedByOffice(entry.Kinds[0]) ? "行政复议机构" : "行政复议机关")
        );

    /// <summary>docs/domain/documents.md knows every kind of form, and what it says is composed has one.</summary>
    [Test]
    public void Catalogue_CountsTheForms() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                DocumentCatalogue.All.Sum(entry => entry.Forms),
                Is.EqualTo(FormalDocumentKind.DossierCover - FormalDocumentKind.ProofOfService)
            );
            Assert.That(
                DocumentCatalogue.All.Where(entry => entry is { Origin: DocumentOrigin.Composed, Forms: 0 }).Select(entry => entry.Id),
                Is.Empty
            );
        });

    [Test]
    public void Catalogue_NamesTheFormsOfTheCaseFile() =>
        Assert.That(
            DocumentCatalogue.CaseFile.Select(form => form.Name),
            Is.EqualTo(Enum.GetValues<FormalDocumentKind>()[(int)FormalDocumentKind.DossierCover..].Select(kind => kind.ChineseName()))
        );

    [Test]
    public void EveryForm_IsOfTheKindItIsOfferedAs() =>
        Assert.That(
            Cases
                .Value.SelectMany(c => CaseForms.Of(c.Case.Case))
                .Where(form => form.Compose(LetterCase.Context).Kind != form.Kind)
                .Select(form => form.Key),
            Is.Empty
        );

    /// <summary>What can be put before a head has an approval that says what for and why, and who decides as the permission has it.</summary>
    [Test, Law("D4.13")]
    public void EveryActThatIsPutForward_HasWordsForItsApproval()
    {
        var without = new List<string>();
        foreach (var act in Acts.All.Where(act => act.ProposedBy is not null))
        {
            try
            {
                _ = ApprovalForms.Words((ActFacts)RuntimeHelpers.GetUninitializedObject(act.FactsType));
            }
            catch (ArgumentOutOfRangeException)
            {
                without.Add(act.Name);
            }
            catch (Exception wordless) when (wordless is NullReferenceException or ArgumentNullException or InvalidOperationException)
            {
                // It has words, which read fields that are blank here.
            }
        }

        Assert.That(without, Is.Empty);
    }

    [Test, Law("D4.13")]
    public void Approval_CitesEveryGround() =>
        Assert.That(
            Enum.GetValues<RefusalGround>()
                .Select(ground => Basis(new Refuse { Grounds = [ground], Reasons = "。" }))
                .Concat(
                    Enum.GetValues<DismissalGround>().Select(ground => Basis(new DismissPetition { Grounds = [ground], Reasons = "。" }))
                )
                .Concat(Enum.GetValues<TerminationGround>().Select(ground => Basis(new Terminate { Ground = ground, Reasons = "。" })))
                .Concat(Enum.GetValues<StayGround>().Select(ground => Basis(new StayExecution { Ground = ground, Reason = "。" })))
                .Concat(
                    Enum.GetValues<ElevationGround>().Select(ground => Basis(new ReportForElevation { Ground = ground, Reason = "。" }))
                ),
            Has.All.StartsWith("《中华人民共和国行政复议法")
        );

    private static string? Basis(ActFacts facts) => ApprovalForms.Words(facts).Basis;

    [Test, Law("D4.13")]
    public void Journeys_BetweenThem_AskForEveryApproval() =>
        Assert.That(
            Cases
                .Value.SelectMany(c => CaseForms.Of(c.Case.Case))
                .Select(form => form.Compose(LetterCase.Context))
                .OfType<ApprovalForm>()
                .Select(form => form.Approves)
                .Distinct(),
            Is.EquivalentTo(Enum.GetValues<ApprovalMatter>())
        );

    [TestCaseSource(nameof(Forms))]
    public void Compose_AnyForm_HoldsTheCaseAndNoPersonalNumber(LetterCase c, OfferedForm form)
    {
        var document = form.Compose(LetterCase.Context).Compose();
        var text = document.ToPlainText();
        Assert.Multiple(() =>
        {
            Assert.That(document.Metadata.Subject, Does.Contain(c.Case.Number.ToString()));
            Assert.That(document.Number, Is.Null);
            Assert.That(document.Signature, Is.Null);
            Assert.That(text, Does.Not.Contain(Petitions.IdNumber));
            Assert.That(Wording.SlipsIn(document), Is.Empty);
        });
    }

    [TestCaseSource(nameof(Forms))]
    public void Compose_AnyForm_IsTheSameFromTheReplayedRecord(LetterCase c, OfferedForm form)
    {
        var again = Case.Replay(c.Case.Id, c.Case.Number, c.Case.Record);
        Assert.That(
            FormalDocumentJson.Hash(CaseForms.Find(again, form.Key)!.Compose(LetterCase.Context).Compose()),
            Is.EqualTo(FormalDocumentJson.Hash(form.Compose(LetterCase.Context).Compose()))
        );
    }

    [TestCaseSource(nameof(AllCases))]
    public void Keys_AreUniqueInTheCase(LetterCase c) => Assert.That(CaseForms.Of(c.Case).Select(form => form.Key), Is.Unique);

    /// <summary>Whoever the act's permission belongs to is whom the form asks (法42、55、61①、62①、30②).</summary>
    [TestCase(ApprovalMatter.Extension, typeof(Extend)), Law("法62①")]
    [TestCase(ApprovalMatter.Conversion, typeof(ConvertToOrdinary)), Law("法55")]
    [TestCase(ApprovalMatter.Stay, typeof(StayExecution)), Law("法42")]
    [TestCase(ApprovalMatter.Decision, typeof(ApproveDecision)), Law("法61①")]
    [TestCase(ApprovalMatter.Acceptance, typeof(Refuse)), Law("法30②")]
    public void Approver_IsTheRoleThatMayDoTheAct(ApprovalMatter matter, Type act)
    {
        var form = Cases
            .Value.SelectMany(c => CaseForms.Of(c.Case.Case))
            .Select(offered => offered.Compose(LetterCase.Context))
            .OfType<ApprovalForm>()
            .First(f => f.Approves == matter && f.Refuses == (act == typeof(Refuse)));
        var permission = Acts.Of(act).Permission;
        Assert.That(
            form.Approver,
            Is.EqualTo(PermissionMatrix.Allows([Role.HeadOfOffice], permission) ? "行政复议机构负责人" : "行政复议机关负责人")
        );
    }

    [Test, Law("法62①")]
    public void Extension_PutForward_IsLeftToTheHeadToSign_UntilItIsDecided()
    {
        var c = Proposed();
        var open = Approval(c, "extension-approval");
        c.Do("2026-09-09", new ApproveProposal { No = 1, Opinion = "情况属实。" }, Role.HeadOfOffice);
        var done = Approval(c, "extension-approval");
        Assert.Multiple(() =>
        {
            Assert.That(open.Proposed, Is.EqualTo(new ApprovalStep("承演示", LetterCase.Day("2026-09-08"), "提请审批")));
            Assert.That(open.Decided, Is.EqualTo(ApprovalStep.Open));
            Assert.That(open.Request, Is.EqualTo("延长审理期限30日"));
            Assert.That(done.Decided, Is.EqualTo(new ApprovalStep("机构负责人", LetterCase.Day("2026-09-09"), "同意。情况属实。")));
        });
    }

    [Test]
    public void Extension_NotApproved_SaysWhy()
    {
        var c = Proposed().Do("2026-09-09", new ReturnProposal { No = 1, Remark = "案情不复杂" }, Role.HeadOfOffice);
        Assert.That(Approval(c, "extension-approval").Decided!.Opinion, Is.EqualTo("不同意。案情不复杂"));
    }

    [Test, Law("法61①")]
    public void Decision_SentBackAndPutForwardAgain_TellsTheLastRound()
    {
        var c = Journeys
            .Heard()
            .Do("2026-09-08", new BeginDrafting())
            .Do("2026-09-08", Journeys.Upholding())
            .Do("2026-09-08", new SendBack { Remark = "补充理由" }, Role.Reviewer);
        var back = Approval(c, "decision-approval");
        c.Do("2026-09-09", Journeys.Upholding()).Do("2026-09-10", new ReviewDecision { Opinion = "可以维持" });
        var again = Approval(c, "decision-approval");
        c.Do("2026-09-11", new ApproveDecision { Opinion = "通过", CollectiveDiscussion = true });
        var approved = Approval(c, "decision-approval");
        Assert.Multiple(() =>
        {
            Assert.That(back.Reviewed!.Opinion, Is.EqualTo("退回修改。补充理由"));
            Assert.That(again.Proposed.On, Is.EqualTo(LetterCase.Day("2026-09-09")));
            Assert.That(again.Reviewed!.Opinion, Is.EqualTo("可以维持"));
            Assert.That(again.Decided, Is.EqualTo(ApprovalStep.Open));
            Assert.That(approved.Compose().ToPlainText(), Does.Contain("通过。").And.Contain("经集体讨论通过。"));
            Assert.That(Approval(c, "review-opinion").Decided, Is.Null);
        });
    }

    [Test, Law("D1.1", "条例26 27")]
    public void Petition_IsPrintedAsRegistered()
    {
        var text = Text(Journeys.InOrdinary(), "petition");
        var stated = Petitions.Penalty();
        Assert.That(
            text,
            Does.Contain("行政复议申请书")
                .And.Contain(stated.Applicants[0].ServiceAddress)
                .And.Contain(stated.Applicants[0].Telephone.Masked)
                .And.Contain(stated.Requests.TrimEnd('。'))
                .And.Contain("申请人（签名、盖章或者按指印）")
        );
    }

    [Test, Law("D2.2", "法22③")]
    public void Petition_MadeOrally_IsARecordTheApplicantConfirms()
    {
        var c = Oral();
        Assert.That(CaseForms.Find(c.Case, "petition"), Is.Null);
        Assert.That(
            Text(c, "oral-petition"),
            Does.Contain("申请人核对无误。").And.Contain("记录人：收件人员").And.Contain("申请人（签名或者按指印）")
        );
    }

    [Test, Law("D3.8", "法50③")]
    public void HearingRecord_IsBlankBeforeTheHearing_AndTellsItAfterwards()
    {
        var c = Journeys.LongWay();
        Assert.That(
            Text(c, "hearing-record-1"),
            Does.Contain("2026年9月3日14时")
                .And.Contain("双方进行了质证和辩论。")
                .And.Contain("负责人参加")
                .And.Contain("第三人（代理人）签名")
        );
    }

    [Test, Law("D3.9", "法45")]
    public void Inspection_IsTakenAlongByTwoOfficers() =>
        Assert.That(
            Text(Inspected(), "inspection-record-1"),
            Does.Contain("勘验笔录").And.Contain("虚构街12号").And.Contain("承演示、协演示已向在场人出示行政复议工作证件。")
        );

    [Test, Law("D2.1", "T11")]
    public void Receipt_TellsWhatCameIn_AndWhenAcceptanceIsDecided()
    {
        var c = LetterCase.Received(
            "2026-08-03",
            Petitions.Penalty() with
            {
                Channel = Channel.Post,
                PostedOn = LetterCase.Day("2026-07-30"),
            }
        );
        var received = Text(c, "receipt");
        c.Do("2026-08-05", new RequestSupplement { Items = "身份证明" })
            .Served(DocumentKind.SupplementNotice, "2026-08-06")
            .Do("2026-08-10", new ReceiveSupplement { Content = "补齐" });
        Assert.Multiple(() =>
        {
            Assert.That(
                received,
                Does.Contain("邮寄")
                    .And.Contain("2026年7月30日")
                    .And.Contain("收件人员")
                    .And.Contain("5个工作日内进行审查，至2026年8月10日届满")
            );
            Assert.That(Text(c, "receipt"), Is.EqualTo(received), "what happened later is told by other papers");
            Assert.That(CaseForms.Find(Journeys.Elevated().Case, "receipt"), Is.Null, "the petition was filed below");
        });
    }

    [Test, Law("D1.9")]
    public void ServiceAddress_IsConfirmedByEachWhoIsServed()
    {
        var c = Journeys.LongWay();
        var forms = CaseForms.Of(c.Case).Where(form => form.Key.StartsWith("service-address-", StringComparison.Ordinal)).ToList();
        Assert.That(
            forms.Select(form => form.Name),
            Is.EqualTo(c.Case.Parties.Where(p => p.Facts is not null).Select(p => $"送达地址确认书（{Named.Of(p.Role)}{p.Name}）"))
        );
        Assert.That(Text(c, forms[0].Key), Does.Contain(Petitions.Penalty().Applicants[0].ServiceAddress));
    }

    [Test, Law("D1.9", "A6.12")]
    public void ServiceAddress_OfManyApplicants_IsThatOfTheirRepresentatives()
    {
        var many = Enumerable.Range(1, 11).Select(i => Petitions.Citizen($"申演{"一二三四五六七八九十百"[i - 1]}"));
        var c = LetterCase
            .Received("2026-08-03", Petitions.Penalty() with { Applicants = [.. many] })
            .Do("2026-08-04", new RegisterRepresentatives { Representatives = ["申1", "申2"], SignedByAll = true });
        Assert.That(CaseForms.Of(c.Case).Count(form => form.Key.StartsWith("service-address-", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test, Law("D3.4", "法53")]
    public void SimplifiedProcedure_IsAskedBeforeItIsChosen_AndToldAfterwards()
    {
        var accepted = LetterCase
            .Received("2026-08-03")
            .Do("2026-08-05", new AssignOfficers { Lead = LetterCase.Lead, Second = LetterCase.Second })
            .Do("2026-08-05", new Accept());
        var asked = Text(accepted, "simplified-procedure");
        accepted.Do(
            "2026-08-06",
            new ApplySimplifiedProcedure { Ground = SimplifiedGround.AllPartiesAgree, Consent = "双方于八月五日书面同意。" }
        );
        Assert.Multiple(() =>
        {
            Assert.That(asked, Does.Contain("各方同意适用简易程序确认书").And.Not.Contain("各方同意的情况"));
            Assert.That(Text(accepted, "simplified-procedure"), Does.Contain("各方同意的情况：双方于八月五日书面同意。"));
            Assert.That(Text(Journeys.InSimplified(), "simplified-procedure"), Does.Contain("第五十三条第一款第三项"));
            Assert.That(CaseForms.Find(Journeys.InOrdinary().Case, "simplified-procedure"), Is.Null);
        });
    }

    [Test, Law("D3.20", "法5")]
    public void MediationRecord_TellsEachAttemptWithItsOwnEnd()
    {
        var c = Journeys
            .InOrdinary()
            .Do("2026-08-10", new BeginMediation { Content = "第一次协商" })
            .Do("2026-08-12", new FailMediation { Reason = "数额分歧较大" })
            .Do("2026-08-17", new BeginMediation { Content = "第二次协商" });
        Assert.Multiple(() =>
        {
            Assert.That(Text(c, "mediation-record-1"), Does.Contain("第一次协商。").And.Contain("未达成协议。\n数额分歧较大。"));
            Assert.That(Text(c, "mediation-record-2"), Does.Contain("第二次协商。").And.Not.Contain("达成协议。"));
            Assert.That(Text(Journeys.Mediated(), "mediation-record-1"), Does.Contain("达成协议。"));
        });
    }

    [Test, Law("D4.13", "法61①")]
    public void CollectiveDiscussion_IsOfferedOnceReviewed_AndKeptOnlyWhereItWasHeld()
    {
        const string Key = "collective-discussion";
        var c = Journeys.Heard().Do("2026-09-08", new BeginDrafting()).Do("2026-09-08", Journeys.Upholding());
        Assert.That(CaseForms.Find(c.Case, Key), Is.Null, "not reviewed yet");
        c.Do("2026-09-08", new SendBack { Remark = "补充理由" }, Role.Reviewer);
        Assert.That(CaseForms.Find(c.Case, Key), Is.Null, "sent back");

        var held = Reviewed();
        Assert.That(Text(held, Key), Does.Contain("提请集体讨论。").And.Not.Contain("经集体讨论通过"));
        held.Do("2026-09-10", new ApproveDecision { Opinion = "通过", CollectiveDiscussion = true });
        Assert.That(Text(held, Key), Does.Contain("经集体讨论通过。\n通过。"));

        var alone = Reviewed().Do("2026-09-10", new ApproveDecision { Opinion = "同意" });
        Assert.That(CaseForms.Find(alone.Case, Key), Is.Null, "the head alone approved");
    }

    [Test, Law("D1.10")]
    public void EvidenceList_HoldsTheLinesOfItsParty() =>
        Assert.That(
            Journeys.Replied() is var c
                ? CaseForms
                    .Of(c.Case)
                    .Single(f => f.Key.StartsWith("evidence-list-", StringComparison.Ordinal))
                    .Compose(LetterCase.Context)
                    .Compose()
                    .ToPlainText()
                : "",
            Does.Contain("检查经过").And.Contain("执法人员制作").And.Contain("提交人（签名或者盖章）")
        );

    private static string Text(LetterCase c, string key) =>
        CaseForms.Find(c.Case, key)!.Compose(LetterCase.Context).Compose().ToPlainText();

    private static ApprovalForm Approval(LetterCase c, string key) =>
        (ApprovalForm)CaseForms.Find(c.Case, key)!.Compose(LetterCase.Context);

    private static LetterCase Proposed() =>
        Journeys
            .InOrdinary()
            .Do(
                "2026-09-08",
                new SubmitProposal
                {
                    Proposed = new Extend { Days = 30, Reason = "需要进一步核实" },
                }
            );

    private static LetterCase Reviewed() =>
        Journeys
            .Heard()
            .Do("2026-09-08", new BeginDrafting())
            .Do("2026-09-08", Journeys.Upholding())
            .Do("2026-09-09", new ReviewDecision { Opinion = "提请集体讨论" });

    private static LetterCase Oral() => LetterCase.Received("2026-08-03", Petitions.Penalty() with { Channel = Channel.Oral });

    private static LetterCase Consulted() =>
        Journeys
            .InOrdinary()
            .Do(
                "2026-08-12",
                new RequestConsultation { Grounds = [ConsultationGround.OfficeDeemsNecessary], Questions = "处罚幅度是否适当？" }
            );

    private static LetterCase Inspected() =>
        Journeys
            .InOrdinary()
            .Do(
                "2026-08-12",
                new BeginExclusion
                {
                    Kind = ExclusionKind.Inspection,
                    Where = "虚构街12号",
                    Matter = "经营场所的现状",
                }
            );

    private static IEnumerable<TestCaseData> IssuedUnderOneKind() =>
        DocumentCatalogue
            .All.Where(entry => entry.Forms == 0 && entry.Kinds is [_] or [DocumentKind.StayNotice, _])
            .Select(entry => new TestCaseData(entry).SetArgDisplayNames(entry.Id));

    private static IEnumerable<TestCaseData> AllCases() => Cases.Value.Select(c => new TestCaseData(c.Case).SetArgDisplayNames(c.Journey));

    private static IEnumerable<TestCaseData> Forms() =>
        Cases.Value.SelectMany(c =>
            CaseForms.Of(c.Case.Case).Select(form => new TestCaseData(c.Case, form).SetArgDisplayNames(c.Journey, form.Key))
        );
}
