using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests.Journey;

/// <summary>The second half of the story: service, performance, the copy-notifications, closing.</summary>
internal sealed partial class PetitionToArchiveTests
{
    /// <summary>Thursday 24 December: the decision is served on both and takes effect.</summary>
    private async Task ServeDecisionAsync(Person officer)
    {
        Day(24, 12);
        await officer.ComeBackAsync();
        await ServeAsync(officer, "行政复议决定书", Matter.Applicant, "本人签收");
        await ServeAsync(officer, "行政复议决定书", Matter.Respondent, "魏演公签收");
        await officer.SeesStatusAsync("履行监督");

        await officer.TabAsync("文书");
        await officer.Page.Locator(".paper", new() { HasText = "行政复议决定书" }).Named(AriaRole.Link, "送达回证").ClickAsync();
        var proof = officer.Page.GetByRole(AriaRole.Region, new() { Name = Matter.Applicant });
        PdfWords.AssertSays(
            await officer.DownloadAsync(proof.GetByRole(AriaRole.Link, new() { Name = "下载 PDF" })),
            "送达回证",
            number.ToString(),
            "行政复议决定书",
            Matter.Applicant,
            Matter.Address,
            "2026年12月24日"
        );

        // T47, fifteen days from the service: 8 January 2027, a Friday. T42, thirty days as the decision says: 23 January is a Saturday, so Monday 25 January.
        // H2.1, ten days from the effect: 3 January is a Sunday, so Monday 4 January. H1.3, thirty days from the end of the period: 24 February, a Wednesday.
        await officer.SearchAsync(number);
        await officer.SeesPeriodAsync("不服复议决定起诉", "2027年1月8日（周五）", "行诉45", provisional: true);
        await officer.SeesPeriodAsync("被申请人重新作出行政行为", "2027年1月25日（周一）", "条例26 58", provisional: true);
        await officer.SeesPeriodAsync("一案一抄告（专函）", "2027年1月4日（周一）", "银川任务清单 15", provisional: true);
        await officer.SeesPeriodAsync("履行期限届满后回访", "2027年2月24日（周三）", "银川任务清单 14", provisional: true);
    }

    /// <summary>Monday 28 December: the agency performs; on the 29th it reports, on the 30th the officer revisits the applicant.</summary>
    private async Task PerformAndRevisitAsync(Person officer)
    {
        Day(28, 12);
        var agency = Of("jinyangan");
        await agency.ComeBackAsync();
        PdfWords.AssertSays(await OpenOwnAndDownloadAsync(agency, "行政复议决定书"), number.ToString(), Matter.DoneAnew);
        await agency.GoToAsync("履行台账");
        await agency.SeesAsync(Matter.Obligation);
        await agency.SeesAsync("2027年1月25日（周一）");
        await agency.PictureAsync("register");
        await agency.FollowAsync(Matter.Obligation);
        await agency.PerformAsync(
            "登记已履行",
            form =>
                form.FillAsync(
                    ("履行义务", $"{Matter.Respondent}：{Matter.Obligation}"),
                    ("履行情况", "已重新作出不予处罚决定，当日送达秦演申。")
                )
        );

        // H1.1, ten days from the performance: 7 January 2027, a Thursday.
        await agency.SeesPeriodAsync("履行报告", "2027年1月7日（周四）", "银川任务清单 14", provisional: true);
        await agency.GoToAsync("履行台账");
        await agency.SeesAsync("2027年1月7日（周四）");
        await agency.PictureAsync("register-performed");

        Day(29, 12);
        var head = await SignInAsync("weiyangong");
        await head.TakeUpAsync(number, "报告履行情况", "2027年1月7日（周四）", "本机关案件");
        await head.SubmitAsync(
            "提交履行报告",
            async form =>
            {
                await form.FillAsync(
                    ("履行义务", $"{Matter.Respondent}：{Matter.Obligation}"),
                    ("履行日期", "2026-12-28"),
                    ("履行情况", "重新调取演示广场录像后，对秦演申作出不予处罚决定，十二月二十八日送达本人。")
                );
                await form.AttachAsync("证明材料", "不予处罚决定书.png", "image/png", Matter.ScannedPage);
            }
        );

        // H1.2, five days from the report: 3 January 2027 is a Sunday, so Monday 4 January.
        await officer.ComeBackAsync();
        await officer.SearchAsync(number);
        await officer.SeesPeriodAsync("接到履行报告后回访", "2027年1月4日（周一）", "银川任务清单 14", provisional: true);

        Day(30, 12);
        await officer.ComeBackAsync();
        await officer.TakeUpAsync(number, "接到履行报告：回访申请人", "2027年1月4日（周一）");
        await officer.PerformAsync(
            "回访",
            form =>
                form.FillAsync(
                    ("履行义务", $"{Matter.Respondent}：{Matter.Obligation}"),
                    ("回访方式", "电话"),
                    ("经回访，义务已经履行", "是"),
                    ("回访情况", "秦演申称已收到不予处罚决定书，罚款已退。"),
                    ("申请人满意", "是")
                )
        );
    }

    /// <summary>The same day the two superiors are told, who acknowledge it on the 31st and say what they make of it.</summary>
    private async Task CopyAsync(Person officer)
    {
        await officer.TakeUpAsync(number, "发出抄告函", "2027年1月4日（周一）");
        await officer.PerformAsync("发出抄告函");
        await officer.TabAsync("文书");
        PdfWords.AssertSays(await officer.DownloadAsync("抄告函"), "关于抄告", number.ToString(), Matter.Respondent, Matter.Applicant);

        Day(31, 12);
        foreach (var (superior, organisation) in new[] { ("siyanting", "自治区司法厅"), ("gongyanan", "自治区公安厅") })
        {
            var supervisor = await SignInAsync(superior);
            await supervisor.GoToAsync("收到的抄告");
            await supervisor.PictureAsync($"copies-{organisation}");
            await supervisor.FollowAsync(number.ToString());
            PdfWords.AssertSays(await supervisor.DownloadAsync("抄告函"), number.ToString(), Matter.Respondent);
            PdfWords.AssertSays(await supervisor.DownloadAsync("行政复议决定书"), number.ToString(), Matter.DoneAnew);
            await supervisor.Page.Named(AriaRole.Button, "签收").ClickAsync();
            await Assertions.Expect(supervisor.Page.GetByTestId("done")).ToBeVisibleAsync();
            await supervisor.SeesAsync("2026年12月31日（周四）");
            await supervisor.PictureAsync($"acknowledged-{organisation}");
            await supervisor.Page.GetByLabel("阅处情况").FillAsync(Matter.ReadAndDone);
            await supervisor.Page.Named(AriaRole.Button, "反馈阅处情况").ClickAsync();
            await Assertions.Expect(supervisor.Page.GetByTestId("answer")).ToHaveTextAsync(Matter.ReadAndDone);
        }
    }

    /// <summary>Thursday 31 December: closed, and archived.</summary>
    private async Task CloseAsync(Person officer)
    {
        await officer.ComeBackAsync();
        await officer.TakeUpAsync(number, "结案");
        await officer.PerformAsync("结案", form => form.FillAsync(("结案说明", "决定已经履行并回访，抄告已经签收。")));
        await officer.SeesStatusAsync("已结案");

        var archivist = await SignInAsync("guyancun");
        await archivist.TakeUpAsync(number, "整理案卷并归档");
        await archivist.PerformAsync(
            "归档",
            form => form.FillAsync(("档号", "2026-XZFY-0051"), ("案卷页数", "86"), ("案卷齐全，页码固定", "是"))
        );
        await archivist.SeesStatusAsync("已归档");
    }
}
