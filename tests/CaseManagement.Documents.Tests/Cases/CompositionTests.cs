using CaseManagement.Documents.Cases;
using CaseManagement.Documents.CopyNotifications;
using CaseManagement.Documents.Decisions;
using CaseManagement.Documents.Hearings;
using CaseManagement.Documents.Intake;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Tests.Cases;

/// <summary>What the models refuse, and what follows from their facts without anybody typing it.</summary>
[TestFixture]
internal sealed class CompositionTests
{
    [TestCaseSource(nameof(Incomplete))]
    public void Compose_WhenARequiredFieldIsBlank_IsRefusedNamingIt(CaseDocument model, string field)
    {
        var thrown = Assert.Throws<DocumentIncompleteException>(() => model.Compose());
        Assert.Multiple(() =>
        {
            Assert.That(thrown!.Fields, Does.Contain(field));
            Assert.That(thrown.Document, Is.EqualTo(model.Kind.ChineseName()));
            Assert.That(thrown.Message, Does.Contain(field));
        });
    }

    [Test]
    public void Compose_WhenSeveralFieldsAreBlank_NamesAllAtOnce()
    {
        var model = Samples.Refusal with { Reason = " ", CompetentOrgan = null, Grounds = [Citation.Law(30, 1, 6)] };
        Assert.That(
            () => model.Compose(),
            Throws
                .TypeOf<DocumentIncompleteException>()
                .With.Property("Fields")
                .EqualTo(new[] { "不予受理的理由", "有管辖权的行政复议机关" })
        );
    }

    [TestCaseSource(nameof(IncompleteLetters)), Law("D2.7", "D3.9", "D3.10", "D3.17", "D3.18", "D3.19", "D4.5", "D4.7", "D4.9", "D4.10")]
    public void Compose_OfALetterWithoutWhatItMustSay_IsRefusedNamingIt(CaseDocument model, string field) =>
        Assert.That(Assert.Throws<DocumentIncompleteException>(() => model.Compose())!.Fields, Is.EqualTo(new[] { field }));

    private static IEnumerable<TestCaseData> IncompleteLetters()
    {
        (CaseDocument Model, string Field)[] cases =
        [
            (Samples.Acceptance with { Basis = AcceptanceBasis.Direct, Below = "某区人民政府" }, "下级行政复议机关的处理"),
            (Samples.DirectAcceptance with { Reason = "" }, "直接受理的理由"),
            (Samples.DirectAcceptance with { FiledBelowOn = new DateOnly(2026, 7, 16) }, "向下级机关提出申请的日期（不晚于直接受理之日）"),
            (Samples.Appearance with { CourtNumber = "" }, "法院案号"),
            (Samples.Appearance with { HeldOn = new DateOnly(2026, 10, 19) }, "开庭日期（不早于制发之日）"),
            (Samples.Appraisal with { Matters = [] }, "鉴定的专门事项"),
            (Samples.Appraisal with { Qualification = " " }, "鉴定机构的资格"),
            (Samples.Joinder with { Other = "" }, "合并审理的案号"),
            (Samples.Joinder with { Item = 5 }, "合并审理的情形"),
            (Samples.Joinder with { Item = 4 }, "合并审理的理由"),
            (Samples.Consultation with { Items = [] }, "提请咨询的情形"),
            (Samples.Consultation with { Questions = [" "] }, "咨询的问题"),
            (Samples.ElevatedPapers with { Papers = [] }, "移送的案件材料"),
            (Samples.EvidenceAsked with { Items = [] }, "调取的证据和材料"),
            (Samples.EvidenceAsked with { Officers = ["承办甲"] }, "两名以上行政复议人员"),
            (Samples.EvidenceAsked with { Until = new DateOnly(2026, 8, 3) }, "提供期限（不早于制发之日）"),
            (Samples.Talk with { Whom = "" }, "被约谈人"),
            (Samples.Talk with { Matters = [] }, "约谈事项"),
            (Samples.Talk with { Unperformed = Samples.NotPerformed with { OrderNumber = "" } }, "责令履行通知书文号"),
            (Samples.Criticism with { Audience = " " }, "通报范围"),
            (Samples.Criticism with { Content = "" }, "通报内容"),
            (Samples.Enforcement with { Object = "" }, "申请强制执行的标的"),
            (Samples.Enforcement with { Position = "" }, "当事人的意见"),
            (Samples.Enforcement with { Basis = null }, "作出决定的依据"),
            (Samples.Enforcement with { Document = Performance.BindingDocument.OpinionLetter }, "执行依据"),
            (Samples.Suggesting with { Rules = "" }, "涉及的法律、法规、规章、规范性文件"),
            (Samples.Suggesting with { Advice = [] }, "完善制度和改进行政执法的建议"),
            (Samples.Referring with { Facts = "" }, "违法事实或者问题线索"),
            (Samples.Referring with { Materials = [] }, "移送的材料"),
        ];
        return cases.Select(c => new TestCaseData(c.Model, c.Field).SetArgDisplayNames(c.Model.Kind.ChineseName(), c.Field));
    }

    [TestCase(RecipientKind.Citizen, "你不服", "请你自收到")]
    [TestCase(RecipientKind.Organisation, "你单位不服", "请你单位自收到")]
    public void Compose_Pronoun_FollowsTheRecipient(RecipientKind kind, string opening, string demand)
    {
        var text = (Samples.Supplement with { Recipients = [new Recipient("某某", kind)] }).Compose().ToPlainText();
        Assert.That(text, Does.Contain(opening).And.Contain(demand));
    }

    [Test]
    public void Compose_SeveralRecipients_AreAddressedTogether()
    {
        var text = (Samples.Supplement with { Recipients = Recipient.Of([Samples.Applicant, Samples.Company]) }).Compose().ToPlainText();
        Assert.That(text, Does.Contain("张玥昇、宁夏虚构商贸有限公司：").And.Contain("请你们自收到"));
    }

    [TestCase(3, "申请人甲1、甲2、甲3不服")]
    [TestCase(12, "申请人甲1等12人不服")]
    public void Compose_ManyApplicants_AreNamedUpToThree(int count, string words)
    {
        var applicants = Enumerable.Range(1, count).Select(i => new CitizenLine { Name = $"甲{i}" }).ToList();
        Assert.That(
            (Samples.Reply with { Matter = Samples.Matter with { Applicants = applicants } }).Compose().ToPlainText(),
            Does.Contain(words)
        );
    }

    [Test]
    public void RecipientOf_PartyKinds_DecideThePronoun() =>
        Assert.That(
            Recipient.Of([Samples.Applicant, Samples.Company, Samples.Respondent]).Select(r => r.Kind),
            Is.EqualTo(new[] { RecipientKind.Citizen, RecipientKind.Organisation, RecipientKind.Organisation })
        );

    [TestCaseSource(nameof(Dated))]
    [Law("A0.9")]
    public void Compose_ProvisionalDate_IsNeverPrinted(Func<DueDay, CaseDocument> with, string period)
    {
        var day = new DateOnly(2027, 1, 25);
        var final = with(new DueDay(day, Provisional: false)).Compose().ToPlainText();
        var provisional = with(new DueDay(day, Provisional: true)).Compose().ToPlainText();
        Assert.Multiple(() =>
        {
            Assert.That(final, Does.Contain("2027年1月25日届满"));
            Assert.That(provisional, Does.Not.Contain("2027年").And.Not.Contain("暂定").And.Contain(period));
        });
    }

    [Test, Law("T13")]
    public void Supplement_GivesTenWorkingDaysFromReceiptAndNamesTheConsequence() =>
        Assert.That(
            Samples.Supplement.Compose().ToPlainText(),
            Does.Contain("自收到本通知书之日起10个工作日内").And.Contain("视为放弃行政复议申请，并记录在案").And.Contain("第三十一条第二款")
        );

    [TestCase(ProcedureKind.Ordinary, "10个工作日内", "第四十八条")]
    [TestCase(ProcedureKind.Simplified, "5个工作日内", "第五十四条第一款")]
    [Law("T21")]
    public void Reply_PeriodFollowsTheProcedure(ProcedureKind procedure, string period, string article) =>
        Assert.That(
            (Samples.Reply with { Procedure = procedure }).Compose().ToPlainText(),
            Does.Contain(period).And.Contain(article).And.Contain("视为该行政行为没有证据、依据").And.Contain("第八十二条")
        );

    [TestCase(ProcedureKind.Ordinary, "60日内", "第六十二条第一款", "请求听证")]
    [TestCase(ProcedureKind.Simplified, "30日内", "第六十二条第二款", "适用简易程序")]
    [Law("T23")]
    public void Acceptance_PeriodFollowsTheProcedure(ProcedureKind procedure, string period, string article, string right) =>
        Assert.That(
            (Samples.Acceptance with { Procedure = procedure }).Compose().ToPlainText(),
            Does.Contain(period).And.Contain(article).And.Contain(right)
        );

    [Test, Law("T11")]
    public void Acceptance_Deemed_SaysSinceWhenAndWhy() =>
        Assert.That(
            (Samples.Acceptance with { Basis = AcceptanceBasis.Deemed }).Compose().ToPlainText(),
            Does.Contain("第三十条第三款的规定，该申请自审查期限届满之日即2026年7月15日起视为受理").And.Not.Contain("予以受理")
        );

    [Test, Law("法35", "D2.7")]
    public void Acceptance_Direct_SaysWhatTheOrganBelowDid() =>
        Assert.That(
            (Samples.Acceptance with { Basis = AcceptanceBasis.Direct, Below = "银川市兴庆区人民政府", FaultBelow = "无正当理由不予受理" })
                .Compose()
                .ToPlainText(),
            Does.Contain("你此前向银川市兴庆区人民政府申请行政复议，该机关无正当理由不予受理。")
                .And.Contain("第三十五条的规定，银川市人民政府自2026年7月15日起直接受理。")
        );

    [Test, Law("H10")]
    public void Appearance_TellsTheAgencyWhenAndWhereItsHeadHasToAppear() =>
        Assert.That(
            Samples.Appearance.Compose().ToPlainText(),
            Does.Contain("原告张玥昇诉你单位行政处罚决定（银市监罚〔2026〕57号）一案")
                .And.Contain("开庭时间：2026年11月5日（星期四）9时")
                .And.Contain("由负责人出庭应诉；负责人不能出庭的")
                .And.Contain("银川市司法局")
        );

    [Test, Law("H4")]
    public void Acceptance_Provisional_NamesDoubtsAndMissingPapers() =>
        Assert.That(
            (Samples.Acceptance with { Basis = AcceptanceBasis.Provisional, Doubts = ["利害关系"], MaterialsToSupply = ["租赁合同"] })
                .Compose()
                .ToPlainText(),
            Does.Contain("先行受理").And.Contain("利害关系。").And.Contain("租赁合同。")
        );

    [TestCase(1, true)]
    [TestCase(2, true)]
    [TestCase(3, false)]
    [TestCase(4, true)]
    [TestCase(9, false)]
    [Law("T28", "A6.8")]
    public void Suspension_WarnsOfTerminationOnlyWhereTheLawKnowsIt(int item, bool warns) =>
        Assert.That(
            (Samples.Suspension with { Item = item }).Compose().ToPlainText().Contains("中止满60日", StringComparison.Ordinal),
            Is.EqualTo(warns)
        );

    [TestCase(HearingAddressee.Applicant, "视为放弃听证权利")]
    [TestCase(HearingAddressee.Respondent, "负责人应当参加听证")]
    [TestCase(HearingAddressee.ThirdParty, "不影响案件的审理")]
    public void Hearing_ConsequenceFollowsTheRole(HearingAddressee addressee, string consequence) =>
        Assert.That(
            (Samples.Hearing with { Addressee = addressee }).Compose().ToPlainText(),
            Does.Contain(consequence).And.Contain("听证时间：2026年8月20日（星期四）9时30分")
        );

    [Test]
    public void Termination_AfterWithdrawal_BarsANewPetition() =>
        Assert.Multiple(() =>
        {
            Assert.That(Samples.Termination.Compose().ToPlainText(), Does.Contain("不得再以同一事实和理由提出行政复议申请"));
            Assert.That((Samples.Termination with { Item = 2 }).Compose().ToPlainText(), Does.Not.Contain("不得再以同一事实和理由"));
        });

    [Test, Law("D4.3")]
    public void Termination_NamesNoTimeToSue([Range(1, 4)] int item) =>
        Assert.That(
            (Samples.Termination with { Item = item }).Compose().ToPlainText(),
            Does.Not.Contain("人民法院").And.Contain($"第四十一条第{"一二三四"[item - 1]}项")
        );

    [Test, Law("T44")]
    public void Opinion_AsksForAReportWithinSixtyDays() =>
        Assert.That(Samples.Opinion.Compose().ToPlainText(), Does.Contain("自收到本意见书之日起60日内"));

    [Test, Law("H2")]
    public void Batch_LeavesOutTheApplicants() => Assert.That(Samples.Batch.Compose().ToPlainText(), Does.Not.Contain("申请人张"));

    [Test]
    public void Issuer_IsTheOfficeOnlyWhereTheLawLeavesTheNoticeToIt() =>
        Assert.Multiple(() =>
        {
            Assert.That(Samples.Reply.Compose().Signature!.Organ, Is.EqualTo("银川市司法局"));
            Assert.That(Samples.Decision.Compose().Signature!.Organ, Is.EqualTo("银川市人民政府"));
            Assert.That(Samples.Reply.Compose().ToPlainText(), Does.Not.Contain("本机关"));
        });

    [TestCaseSource(nameof(EveryDocument))]
    public void Serialize_AnyDocument_IsReadBackWhole(CaseDocument model)
    {
        var document = model.Compose();
        var json = FormalDocumentJson.Serialize(document);
        var read = FormalDocumentJson.Deserialize(json);
        Assert.Multiple(() =>
        {
            Assert.That(FormalDocumentJson.Serialize(read), Is.EqualTo(json));
            Assert.That(read.ToPlainText(), Is.EqualTo(document.ToPlainText()));
            Assert.That(FormalDocumentJson.Hash(read), Is.EqualTo(FormalDocumentJson.Hash(document)).And.Length.EqualTo(64));
            Assert.That(document.TemplateVersion, Is.EqualTo($"{model.Kind}/{model.TemplateRevision}"));
        });
    }

    private static IEnumerable<TestCaseData> Incomplete()
    {
        yield return Case(Samples.Supplement with { Items = [] }, "需要补正的事项");
        yield return Case(Samples.Supplement with { Items = ["", "材料"] }, "需要补正的事项");
        yield return Case(Samples.Supplement with { Recipients = [] }, "受送达人");
        yield return Case(Samples.Refusal with { Reason = "\u200B" }, "不予受理的理由");
        yield return Case(Samples.Refusal with { CompetentOrgan = null }, "有管辖权的行政复议机关");
        yield return Case(Samples.Refusal with { Grounds = [Citation.Law(39, 1, 1)] }, "不予受理的依据");
        yield return Case(Samples.Acceptance with { Basis = AcceptanceBasis.Provisional }, "先行受理的存疑事项");
        yield return Case(Samples.Hearing with { Place = "" }, "听证地点");
        yield return Case(Samples.Hearing with { Matters = [] }, "拟听证事项");
        yield return Case(Samples.Hearing with { HearingOfficers = ["甲"] }, "听证员（两名以上）");
        yield return Case(Samples.Suspension with { Facts = "" }, "中止的事实");
        yield return Case(Samples.Suspension with { Item = 11 }, "中止的依据");
        yield return Case(Samples.Extension with { Days = 31 }, "延长的期限（不超过30日）");
        yield return Case(Samples.Conversion with { Reason = "" }, "转为普通程序的理由");
        yield return Case(Samples.Decision with { Dispositions = [] }, "决定内容");
        yield return Case(Samples.Decision with { Opinion = "" }, "本机关认为");
        yield return Case(Samples.Decision with { Dispositions = [new Alter { Item = 1, To = "" }] }, "变更后的内容");
        yield return Case(Samples.Decision with { Dispositions = [new ConfirmUnlawful { Paragraph = 1, Item = 3 }] }, "确认违法的依据");
        yield return Case(Samples.Dismissal with { Reason = "" }, "驳回申请的理由");
        yield return Case(Samples.Termination with { Item = 5 }, "中止的依据（满60日终止的）");
        yield return Case(Samples.Mediation with { Agreement = [] }, "调解结果");
        yield return Case(Samples.Order with { Obligation = "" }, "应当履行的内容");
        yield return Case(Samples.Opinion with { Problems = [] }, "发现的问题");
        yield return Case(Samples.Copy with { Documents = [new CopiedDocument("行政复议决定书", "")] }, "抄告的法律文书文号");
        yield return Case(Samples.Batch with { Rows = [] }, "集中抄告的案件");
        yield return Case(Samples.Proof with { Documents = [] }, "送达文书");
        yield return Case(Samples.Reply with { Matter = Samples.Matter with { Applicants = [] } }, "申请人");
        yield return Case(Samples.Reply with { Issuer = Samples.Issuer with { Organ = "" } }, "行政复议机关");

        static TestCaseData Case(CaseDocument model, string field) =>
            new TestCaseData(model, field).SetArgDisplayNames(model.Kind.ChineseName(), field);
    }

    private static IEnumerable<TestCaseData> Dated()
    {
        yield return Case(due => Samples.Acceptance with { DecisionDue = due }, "受理通知书", "自受理申请之日起60日内作出");
        yield return Case(due => Samples.Resumption with { DecisionDue = due }, "恢复审理通知书", "自恢复审理之日起继续计算。");
        yield return Case(due => Samples.Extension with { DecisionDue = due }, "延期通知书", "自原期限届满之日起延长30日。");
        yield return Case(due => Samples.Conversion with { DecisionDue = due }, "转普通程序通知书", "自受理申请之日起计算，为60日。");
        yield return Case(
            due => Samples.Order with { PerformanceDue = due },
            "责令履行通知书",
            "自收到决定书之日起60日内重新作出行政行为。"
        );

        static TestCaseData Case(Func<DueDay, CaseDocument> with, string name, string period) =>
            new TestCaseData(with, period).SetArgDisplayNames(name);
    }

    private static IEnumerable<TestCaseData> EveryDocument() =>
        Samples.All.Select(model => new TestCaseData(model).SetArgDisplayNames(model.Kind.ChineseName()));
}
