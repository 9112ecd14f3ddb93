using System.Net;
using CaseManagement.Domain.Cases;
using CaseManagement.Testing;
using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests.Journey;

/// <summary>
/// One case through all its people, in a browser: a fine is complained of, the case accepted and heard, the fine annulled, the decision performed, reported, revisited and
/// copied, the case closed and archived. Every day that the law sets on the way is asserted as the page shows it; how it comes about is counted in the comments.
/// The story begins on the demonstration's day, Tuesday 24 November 2026. The calendar of 2027 is not published on that day, so what falls into 2027 is provisional.
/// </summary>
internal sealed partial class PetitionToArchiveTests
{
    private readonly PictureBook pictures = new();
    private readonly List<Person> people = [];
    private RunningSite site = null!;
    private CaseNumber number;

    [OneTimeSetUp]
    public void StartSite() => site = new RunningSite();

    [OneTimeTearDown]
    public async Task StopSite()
    {
        foreach (var person in people)
        {
            await person.DisposeAsync();
        }

        await site.DisposeAsync();
    }

    [Test]
    public async Task AnnulledFine_FromPetitionToArchive()
    {
        await RegisterAsync();
        await AssignAsync();
        var officer = await AcceptAsync();
        await ReplyAsync(officer);
        await HearAsync(officer);
        await DecideAsync(officer);
        await ServeDecisionAsync(officer);
        await PerformAndRevisitAsync(officer);
        await CopyAsync(officer);
        await CloseAsync(officer);
    }

    /// <summary>Tuesday 24 November: the clerk takes the petition in at the counter.</summary>
    private async Task RegisterAsync()
    {
        var clerk = await SignInAsync("shenyanchu");
        await clerk.GoToAsync("登记申请");
        await clerk.SubmitAsync(
            "登记申请",
            async form =>
            {
                await form.FillAsync(("行政复议机关", Matter.Organ), ("申请渠道", "窗口"));
                await (await form.RowAsync("申请人", 1)).FillAsync(
                    ("类别", "公民"),
                    ("姓名或者名称", Matter.Applicant),
                    ("性别", "女"),
                    ("证件号码", Matter.IdNumber),
                    ("住所", Matter.Address),
                    ("送达地址", Matter.Address),
                    ("联系电话", "0951-0000321")
                );
                await (await form.RowAsync("被申请人", 1)).FillAsync(("被申请人", Matter.Respondent));
                await form.FillAsync(
                    ("被申请复议的行政行为", Matter.Act),
                    ("行政行为文号", Matter.ActNumber),
                    ("行政行为作出日期", "2026-11-12"),
                    ("知道或者应当知道之日", "2026-11-13"),
                    ("复议事项类别", "行政处罚"),
                    ("行政管理领域", "公安"),
                    ("行政复议请求", Matter.Requests),
                    ("主要事实和理由", Matter.Reasons)
                );
                await form.AttachAsync("申请材料", "行政复议申请书.png", "image/png", Matter.ScannedPage);
            }
        );
        number = CaseNumber.Parse(await clerk.Page.GetByTestId("case-number").InnerTextAsync());
        await clerk.SeesStatusAsync("受理审查");

        // T11, five working days from the receipt: 25, 26, 27, 30 November, 1 December.
        await clerk.SeesPeriodAsync("受理审查", "2026年12月1日（周二）", "法30");

        // A person of an agency that has nothing to do with the case is told that there is none, like anybody else's.
        var stranger = await SignInAsync("shiyanshi");
        var answer = await stranger.Page.GotoAsync(new Uri(clerk.Page.Url).AbsolutePath);
        Assert.That(answer!.Status, Is.EqualTo((int)HttpStatusCode.NotFound));
    }

    /// <summary>The same day: the head of the office gives the case to two officers.</summary>
    private async Task AssignAsync()
    {
        var head = await SignInAsync("heyanan");
        await head.TakeUpAsync(number, "指派承办人", "2026年12月1日（周二）");
        await head.PerformAsync("指派承办人", form => form.FillAsync(("承办人", "苏演清"), ("协办人", "马演平")));
        await head.SeesAsync("苏演清、马演平");
    }

    /// <summary>Thursday 26 November: accepted, ordinary procedure; Friday: the agency is asked for its reply.</summary>
    private async Task<Person> AcceptAsync()
    {
        Day(26, 11);
        var officer = await SignInAsync("suyanqing");
        await officer.TakeUpAsync(number, "审查是否受理", "2026年12月1日（周二）");
        await officer.PerformAsync("受理");
        await officer.SeesStatusAsync("已受理");

        // T20, seven working days from the acceptance: 27, 30 November, 1 to 4 and 7 December. T23, sixty days: 25 January 2027, a Monday.
        await officer.SeesPeriodAsync("发送申请书副本", "2026年12月7日（周一）", "法48");
        await officer.SeesPeriodAsync("作出复议决定", "2027年1月25日（周一）", "法62", provisional: true);
        await officer.PerformAsync("适用普通程序");
        await officer.SeesStatusAsync("普通程序审理");

        Day(27, 11);
        await officer.ComeBackAsync();
        await officer.TakeUpAsync(number, "发送答复通知书和申请书副本", "2026年12月7日（周一）");
        await officer.PerformAsync(
            "发送答复通知书",
            form => form.FillAsync(("发送被申请人的副本", "行政复议申请书.png"), ("随附材料", "证据材料复印件"))
        );

        await officer.TabAsync("文书");
        PdfWords.AssertSays(
            await officer.DownloadAsync("受理通知书"),
            "受理通知书",
            number.ToString(),
            Matter.Applicant,
            Matter.Act,
            "2026年11月24日",
            "2026年11月26日"
        );
        PdfWords.AssertSays(
            await officer.DownloadAsync("答复通知书"),
            "答复通知书",
            number.ToString(),
            Matter.Respondent,
            Matter.Applicant,
            "10个工作日"
        );

        await ServeAsync(officer, "受理通知书", Matter.Applicant, "本人签收");
        await ServeAsync(officer, "答复通知书", Matter.Respondent, "金演干签收");

        // T21, ten working days from the service: 30 November, 1 to 4, 7 to 11 December.
        await officer.SeesPeriodAsync("被申请人答复和举证", "2026年12月11日（周五）", "法48");
        return officer;
    }

    /// <summary>Monday 7 December: the agency replies.</summary>
    private async Task ReplyAsync(Person officer)
    {
        Day(7, 12);
        var agency = await SignInAsync("jinyangan");
        await agency.SeesTurnAsync(number, "提交书面答复和证据", "2026年12月11日（周五）", "本机关案件");
        await agency.FollowAsync(number.ToString());
        await agency.SeesPeriodAsync("被申请人答复和举证", "2026年12月11日（周五）", "法48");
        PdfWords.AssertSays(await agency.DownloadAsync("答复通知书"), number.ToString(), Matter.Respondent, Matter.Applicant);
        await Assertions.Expect(agency.Page.GetByTestId("petition-copies").GetByRole(AriaRole.Link)).ToHaveTextAsync("行政复议申请书.png");
        await agency.PerformAsync(
            "提交答复",
            async form =>
            {
                await form.FillAsync(
                    ("被申请人", Matter.Respondent),
                    ("行政行为合法性的说明", "对方当事人陈述与诊断证明相互印证，可以认定申请人殴打他人。"),
                    ("行政行为适当性的说明", "罚款数额在法定幅度之内。"),
                    ("对复议请求的意见", "请求维持处罚决定。"),
                    ("依据", "《中华人民共和国治安管理处罚法》"),
                    ("代理人一", "金演干")
                );
                await (await form.RowAsync("证据清单", 1)).FillAsync(
                    ("证据名称", "对方当事人询问笔录"),
                    ("种类", "当事人的陈述"),
                    ("来源", "市公安局治安支队"),
                    ("证明对象", "申请人殴打他人"),
                    ("页码", "1-4")
                );
                await (await form.RowAsync("证据清单", 2)).FillAsync(
                    ("证据名称", "诊断证明"),
                    ("种类", "书证"),
                    ("来源", "演示医院"),
                    ("证明对象", "对方当事人受伤")
                );
                await (await form.RowAsync("证据清单", 2)).AttachAsync("文件", "诊断证明.png", "image/png", Matter.ScannedPage);
            }
        );
        await agency.SeesAsync("对方当事人询问笔录");
        await agency.SeesAsync("诊断证明");

        await officer.ComeBackAsync();
        await officer.SearchAsync(number);
        await officer.TabAsync("证据");
        await officer.SeesAsync("对方当事人询问笔录");
    }

    /// <summary>Tuesday 8 December: the applicant is heard and a hearing ordered; it is held on the 18th.</summary>
    private async Task HearAsync(Person officer)
    {
        Day(8, 12);
        var second = await SignInAsync("mayanping");
        await second.TakeUpAsync(number, "听取申请人意见");
        await second.PerformAsync(
            "听取意见",
            form =>
                form.FillAsync(
                    ("当事人", Matter.Applicant),
                    ("方式", "当面"),
                    ("意见内容", "秦演申陈述：当晚只是拉开双方，请求调看广场录像；不同意调解。")
                )
        );

        await officer.ComeBackAsync();
        await officer.SearchAsync(number);
        await officer.PerformAsync(
            "案件分类标记",
            form => form.FillAsync(("应当听证的情形", "定案证据疑点多、主要事实分歧大"), ("风险等级", "一般"))
        );
        await officer.TakeUpAsync(number, "应当听证：确定时间并通知当事人");
        await officer.PerformAsync(
            "决定听证",
            form =>
                form.FillAsync(
                    ("听证事由", "定案证据疑点多、主要事实分歧大"),
                    ("举行时间", "2026-12-18T09:30"),
                    ("地点或者网络链接", Matter.Place),
                    ("拟听证事项", Matter.HearingMatters),
                    ("主持人", "罗演严"),
                    ("听证员", "丁演和"),
                    ("听证员", "何演明"),
                    ("记录员", "纪演录")
                )
        );

        // T22 counts back from Friday the 18th, five whole working days between: 11, 14, 15, 16, 17; the 10th is the last day to notify.
        await officer.SeesPeriodAsync("听证通知", "2026年12月10日（周四）", "法51");
        await officer.TabAsync("文书");
        PdfWords.AssertSays(
            await officer.DownloadAsync("听证通知书"),
            number.ToString(),
            "2026年12月18日",
            Matter.Place,
            Matter.HearingMatters,
            "罗演严",
            "丁演和",
            "何演明",
            "纪演录"
        );

        Day(9, 12);
        await officer.ComeBackAsync();
        await ServeAsync(officer, "听证通知书", Matter.Applicant, "本人签收");
        await ServeAsync(officer, "听证通知书", Matter.Respondent, "金演干签收");
        var agency = Of("jinyangan");
        await agency.ComeBackAsync();
        await agency.FollowAsync(number.ToString());
        await agency.SeesAsync(Matter.Place);
        PdfWords.AssertSays(await agency.DownloadAsync("听证通知书"), number.ToString(), "2026年12月18日");

        Day(18, 12);
        var presiding = await SignInAsync("luoyanyan");
        await presiding.TakeUpAsync(number, "举行听证");
        await presiding.PerformAsync(
            "举行听证",
            async form =>
            {
                await form.FillAsync(
                    ("申请人（代理人）参加", "是"),
                    ("被申请人参加情况", "负责人参加"),
                    ("听证笔录摘要", "当庭播放演示广场录像，申请人站在双方之间，没有挥打动作；被申请人承认处罚前没有调取录像。")
                );
                await form.AttachAsync("听证笔录", "听证笔录.png", "image/png", Matter.ScannedPage);
            }
        );
    }

    /// <summary>Monday 21 to Wednesday 23 December: drafted, reviewed, approved, issued.</summary>
    private async Task DecideAsync(Person officer)
    {
        Day(21, 12);
        await officer.ComeBackAsync();
        await officer.TakeUpAsync(number, "审理事项已完成：转入拟定决定");
        await officer.PerformAsync("转入拟定决定");
        await officer.SeesStatusAsync("拟定决定");
        await officer.TakeUpAsync(number, "提出审查意见，拟定决定");
        await officer.PerformAsync(
            "提出审查意见",
            async form =>
            {
                await form.FillAsync(("决定类型", "撤销"));
                await officer.Page.GetByTestId("answer").ClickAsync();
                await form.FillAsync(
                    ("事由", "主要事实不清、证据不足"),
                    ("责令重新作出行政行为", "是"),
                    ("经审理查明", Matter.FactsFound),
                    ("本机关认为", Matter.Opinion),
                    ("法律依据", Matter.Basis),
                    ("主文", Matter.Operative)
                );
                await (await form.RowAsync("履行内容", 1)).FillAsync(
                    ("履行义务的被申请人", Matter.Respondent),
                    ("履行内容", Matter.Obligation),
                    ("系重新作出行政行为", "是"),
                    ("履行期限（日）", "30")
                );
            }
        );
        await officer.SeesStatusAsync("审核审批");

        Day(22, 12);
        var reviewer = await SignInAsync("qinyanheng");
        await reviewer.TakeUpAsync(number, "审核决定稿");
        await reviewer.PerformAsync("审核", form => form.FillAsync(("审核意见", "录像经质证，同意撤销并责令重作。")));

        Day(23, 12);
        var mayor = await SignInAsync("gaoyanyuan");
        await mayor.TakeUpAsync(number, "批准决定");
        await mayor.PerformAsync("批准决定", form => form.FillAsync(("审批意见", "同意。")));

        await officer.ComeBackAsync();
        await officer.TakeUpAsync(number, "制发决定书");
        await officer.PerformAsync("制发决定书");
        await officer.SeesStatusAsync("已作出决定");
        await officer.TabAsync("文书");
        PdfWords.AssertSays(
            await officer.DownloadAsync("行政复议决定书"),
            "行政复议决定书",
            number.ToString(),
            Matter.Applicant,
            Matter.Address,
            Matter.Respondent,
            Matter.Act,
            Matter.ActNumber,
            $"申请人请求：{Matter.Claim}",
            Matter.Reasons,
            Matter.FactsFound,
            Matter.Opinion,
            Matter.Basis,
            Matter.Annulled,
            Matter.DoneAnew,
            // Applied, accepted, decided; and the days within which one may go to court.
            "2026年11月24日",
            "2026年11月26日",
            "2026年12月23日",
            "15日"
        );
    }

    /// <summary>Serves a document that the officer's list asks to serve, from the list of documents.</summary>
    private async Task ServeAsync(Person officer, string document, string recipient, string proof)
    {
        await officer.TakeUpAsync(number, $"送达：{document}（{recipient}）");
        await officer.TabAsync("文书");
        await officer
            .Page.Locator(".paper", new() { HasText = document })
            .First.Named(AriaRole.Link, $"登记送达：{recipient}")
            .ClickAsync();
        await officer.SubmitAsync("登记送达", form => form.FillAsync(("送达方式", "直接送达"), ("签收人、见证人或者回执情况", proof)));
    }

    private async Task<string> OpenOwnAndDownloadAsync(Person agency, string document)
    {
        await agency.FollowAsync(number.ToString());
        return await agency.DownloadAsync(document);
    }

    private void Day(int day, int month) => site.Clock.SetUtcNow(Clocks.At(new DateOnly(2026, month, day)).GetUtcNow());

    private async Task<Person> SignInAsync(string userName)
    {
        var person = await Person.SignInAsync(site, userName, pictures);
        people.Add(person);
        return person;
    }

    private Person Of(string userName) => people.First(person => person.UserName == userName);
}
