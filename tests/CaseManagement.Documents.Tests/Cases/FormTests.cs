using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Decisions;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Tests.Cases;

/// <summary>Forms composed on demand: what the law demands of each, and what is left blank to be signed.</summary>
[TestFixture]
internal sealed class FormTests
{
    [Test]
    public void Samples_HoldEveryKind() =>
        Assert.That(Samples.All.Select(model => model.Kind), Is.EquivalentTo(Enum.GetValues<FormalDocumentKind>()));

    [TestCase(ApprovalMatter.Acceptance, "行政复议机构负责人", "立案审批表")]
    [TestCase(ApprovalMatter.Conversion, "行政复议机构负责人", "转程序审批表"), Law("法55")]
    [TestCase(ApprovalMatter.Extension, "行政复议机构负责人", "延期审批表"), Law("法62①")]
    [TestCase(ApprovalMatter.Stay, "行政复议机关负责人", "停止执行审批表"), Law("法42")]
    [TestCase(ApprovalMatter.Decision, "行政复议机关负责人", "决定审批表"), Law("法61①")]
    public void Approval_IsAskedOfTheOneTheLawNames(ApprovalMatter matter, string approver, string title)
    {
        var form = Samples.Approval with { Approves = matter, Reviewed = matter == ApprovalMatter.Decision ? ApprovalStep.Open : null };
        var document = form.Compose();
        Assert.Multiple(() =>
        {
            Assert.That(document.Title, Is.EqualTo("行政复议" + title));
            Assert.That(document.ToPlainText(), Does.Contain(approver + "审批意见"));
        });
    }

    [Test, Law("法30②")]
    public void Approval_OfARefusal_IsTheOrgans() =>
        Assert.That(
            (Samples.Approval with { Approves = ApprovalMatter.Acceptance, Refuses = true }).Approver,
            Is.EqualTo("行政复议机关负责人")
        );

    [Test, Law("法61①")]
    public void ReviewOpinion_IsReviewedAndDecidesNothing()
    {
        var text = Samples.ReviewOpinion.Compose().ToPlainText();
        Assert.That(text, Does.Contain("审核意见").And.Contain("事实和理由：").And.Not.Contain("审批意见"));
        using var pdf = ReadPdf.Of(Samples.ReviewOpinion.Compose());
        Assert.That(pdf.TaggedText, Is.EqualTo(ReadPdf.WithoutBlanks(text)));
    }

    [Test]
    public void Approval_ShowsWhatWasDone_AndLeavesTheRestToAPen()
    {
        var open = Samples.Approval.Compose();
        var done = (Samples.Approval with { Decided = new ApprovalStep("机构负责人己", new DateOnly(2026, 9, 9), "同意。") }).Compose();
        Assert.Multiple(() =>
        {
            Assert.That(Cells(open, "行政复议机构\n负责人\n审批意见").Value, Is.Null);
            Assert.That(Cells(done, "行政复议机构\n负责人\n审批意见").Value, Is.EqualTo("同意。\n机构负责人己　2026年9月9日"));
            Assert.That(open.IsDraft, Is.False, "a form has no number and is no draft");
        });
    }

    [TestCase(true, "行政复议机关\n负责人\n审批意见")]
    [TestCase(false, "行政复议机构\n负责人\n审批意见")]
    public void Approval_OfAnyOtherAct_IsNamedAfterIt_AndAsksWhoDecidesIt(bool byOrgan, string place)
    {
        var form = (Samples.OtherApproval with { ByOrgan = byOrgan }).Compose();
        Assert.Multiple(() =>
        {
            Assert.That(form.Metadata.Title, Is.EqualTo("终止行政复议审批表"));
            Assert.That(Cells(form, place).Value, Does.StartWith("同意。"));
        });
    }

    [
        TestCaseSource(nameof(Incomplete)),
        Law("D1.1", "D1.9", "D1.10", "D2.1", "D2.2", "D3.2", "D3.4", "D3.6", "D3.8", "D3.9", "D3.17", "D3.20", "D4.13")
    ]
    public void Compose_WithoutWhatTheLawDemands_IsRefusedByName(CaseDocument model, string missing) =>
        Assert.That(Assert.Throws<DocumentIncompleteException>(() => model.Compose())!.Message, Does.Contain(missing));

    private static IEnumerable<TestCaseData> Incomplete()
    {
        var citizen = Samples.Applicant;
        var matter = Samples.Matter;
        (CaseDocument Model, string Missing)[] cases =
        [
            (Samples.Approval with { Reason = " " }, "事实和理由"),
            (Samples.Approval with { Request = "" }, "提请事项"),
            (Samples.Approval with { AcceptedOn = null }, "受理日期"),
            (Samples.Approval with { Decided = null }, "审批意见"),
            (Samples.ReviewOpinion with { Decided = ApprovalStep.Open }, "审批意见"),
            (Samples.Approval with { Reviewed = ApprovalStep.Open }, "审核意见"),
            (Samples.Approval with { Decided = new ApprovalStep(null, new DateOnly(2026, 9, 9), "同意") }, "签署人"),
            (Samples.OralPetition with { Matter = matter with { Applicants = [citizen with { Sex = null }] } }, "性别"),
            (Samples.OralPetition with { Matter = matter with { Applicants = [citizen with { IdentityNumber = null }] } }, "证件号码"),
            (Samples.OralPetition with { Matter = matter with { Applicants = [citizen with { Address = null }] } }, "住所"),
            (
                Samples.OralPetition with
                {
                    Matter = matter with { Applicants = [Samples.Company with { UnifiedCode = null }] },
                },
                "统一社会信用代码"
            ),
            (Samples.OralPetition with { Matter = matter with { Applicants = [Samples.Company with { Head = null }] } }, "职务"),
            (Samples.Petition with { Requests = "" }, "行政复议请求"),
            (Samples.Petition with { Reasons = "" }, "主要事实和理由"),
            (Samples.Petition with { Reached = [] }, "送达地址"),
            (Samples.OralPetition with { RecordedBy = null }, "记录人"),
            (Samples.Opinions with { Content = null }, "意见内容"),
            (Samples.Opinions with { WillingToMediate = null }, "调解"),
            (Samples.Opinions with { Unheard = " " }, "原因"),
            (Samples.HearingHeld with { HearingOfficers = ["听证乙"] }, "两名以上听证员"),
            (Samples.HearingHeld with { Recorder = "" }, "记录员"),
            (Samples.Inquiry with { Inquirers = ["承办甲"] }, "两名以上调查人员"),
            (Samples.Evidence with { Lines = [] }, "证据"),
            (Samples.Evidence with { Lines = [Samples.Evidence.Lines[0] with { Source = "" }] }, "证据来源"),
            (Samples.ReplyEntered with { Lawfulness = "" }, "合法性"),
            (Samples.ReplyEntered with { Agents = [] }, "代理人"),
            (Samples.ConsultationHeld with { Questions = "" }, "咨询的问题"),
            (Samples.ConsultationHeld with { AnsweredOn = null }, "咨询意见和日期"),
            (Samples.OtherApproval with { Act = null }, "审批事项"),
            (Samples.Approval with { Act = "延期" }, "审批事项"),
            (Samples.Receipt with { ReceivedBy = "" }, "收件人"),
            (Samples.Receipt with { Channel = " " }, "申请渠道"),
            (Samples.Receipt with { PostedOn = new DateOnly(2026, 7, 11) }, "交邮日期"),
            (Samples.Receipt with { Contact = Samples.Contact with { Telephone = "" } }, "联系电话"),
            (Samples.ServiceAddress with { Address = " " }, "送达地址"),
            (Samples.ServiceAddress with { Telephone = "" }, "联系方式"),
            (Samples.Consent with { Parties = [Samples.Consent.Parties[0]] }, "各方当事人"),
            (Samples.Consent with { Item = 5 }, "适用简易程序的情形"),
            (Samples.Mediating with { Mediators = [] }, "调解人员"),
            (Samples.Mediating with { Outcome = null }, "调解结果"),
            (Samples.Discussion with { Proposal = "" }, "提请讨论的意见"),
            (Samples.Discussion with { Officers = [] }, "汇报人"),
            (Samples.Discussion with { Resolved = new ApprovalStep(null, new DateOnly(2026, 9, 9), "同意") }, "签署人"),
        ];
        return cases.Select(c => new TestCaseData(c.Model, c.Missing).SetArgDisplayNames(c.Model.Kind.ChineseName(), c.Missing));
    }

    [Test, Law("法45")]
    public void Inquiry_SaysThatThePapersWereShown() =>
        Assert.That(Samples.Inquiry.Compose().ToPlainText(), Does.Contain("调查人员承办甲、承办乙已向被调查人出示行政复议工作证件。"));

    [Test, Law("D2.1", "T11", "A0.9")]
    public void Receipt_SaysByWhenAcceptanceIsDecided_ButNoProvisionalDay()
    {
        var sure = Samples.Receipt.Compose().ToPlainText();
        var provisional = (Samples.Receipt with { ReviewDue = new DueDay(new DateOnly(2027, 1, 8), Provisional: true) })
            .Compose()
            .ToPlainText();
        Assert.Multiple(() =>
        {
            Assert.That(sure, Does.Contain("5个工作日内进行审查，至2026年7月17日届满").And.Contain("1.行政复议申请书\n2.身份证复印件"));
            Assert.That(provisional, Does.Contain("5个工作日内进行审查，决定是否受理").And.Not.Contain("2027年"));
        });
    }

    [Test, Law("D1.9", "民诉90")]
    public void ServiceAddress_SaysWhetherElectronicServiceWasAgreedTo() =>
        Assert.Multiple(() =>
        {
            Assert.That(Cells(Samples.ServiceAddress.Compose(), "电子送达").Value, Is.EqualTo("同意采用电子方式送达"));
            Assert.That(
                Cells((Samples.ServiceAddress with { Electronic = false }).Compose(), "电子送达").Value,
                Is.EqualTo("没有表示同意采用电子方式送达")
            );
        });

    [Test, Law("D3.4", "法53")]
    public void SimplifiedProcedure_AsksEveryPartyForConsent_OrTellsThemOfTheItem()
    {
        var asked = Samples.Consent.Compose();
        var told = (Samples.Consent with { Item = 3 }).Compose();
        Assert.Multiple(() =>
        {
            Assert.That(asked.Title, Is.EqualTo("各方同意适用简易程序确认书"));
            Assert.That(asked.ToPlainText(), Does.Contain("第五十三条第二款").And.Contain("第三人"));
            Assert.That(told.Title, Is.EqualTo("适用简易程序告知书"));
            Assert.That(told.ToPlainText(), Does.Contain("第五十三条第一款第三项").And.Not.Contain("不同意"));
        });
    }

    [Test, Law("D3.20", "条例26 48")]
    public void Mediation_SaysThatConcessionsAreNotHeldAgainstAnybody_AndWhatCameOfIt() =>
        Assert.Multiple(() =>
        {
            Assert.That(Samples.Mediating.Compose().ToPlainText(), Does.Contain("第四十八条").And.Contain("达成协议。"));
            Assert.That(Cells((Samples.Mediating with { Agreed = null }).Compose(), "调解结果").Value, Is.Null);
            Assert.That(
                Cells((Samples.Mediating with { Agreed = false, Outcome = "分歧较大" }).Compose(), "调解结果").Value,
                Is.EqualTo("未达成协议。\n分歧较大。")
            );
        });

    [Test, Law("D4.13", "法61①")]
    public void Discussion_IsLeftToAPen_UntilItIsResolved() =>
        Assert.Multiple(() =>
        {
            Assert.That(Cells((Samples.Discussion with { Resolved = ApprovalStep.Open }).Compose(), "讨论决定").Value, Is.Null);
            Assert.That(
                Cells(Samples.Discussion.Compose(), "讨论决定").Value,
                Is.EqualTo("经集体讨论通过。\n同意。\n机关负责人庚　2026年9月9日")
            );
        });

    private static FormCell Cells(FormalDocument document, string label) =>
        document.Body.OfType<FormTable>().SelectMany(form => form.Rows).SelectMany(row => row.Cells).Single(cell => cell.Label == label);
}
