using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Features.Review;
using CaseManagement.Testing;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>What the pages of a joined case say of the other one (条例26 43).</summary>
internal sealed class JoinderWarningTests
{
    private static readonly JoinedCase Other = new()
    {
        Number = new CaseNumber("银政复", 2026, 2),
        Status = CaseStatus.Drafting,
        StatusSince = new DateOnly(2026, 8, 10),
        Due = new DateOnly(2026, 8, 14),
        DueIsProvisional = false,
        ConcludedOn = null,
        MayOpen = false,
    };

    [Test]
    [Law("B2-27", "A6.11")]
    public void Header_WhenTheOtherPeriodHasPassed_NamesTheCaseItsDayAndWhy()
    {
        var warning = Warnings("2026-08-20", Other).Single();

        Assert.Multiple(() =>
        {
            Assert.That(warning.About, Is.EqualTo(new Link("银政复〔2026〕2号", "")), "handled by others: named, not opened");
            Assert.That(warning.Due, Is.EqualTo(new DueBadge(new DateOnly(2026, 8, 14), DueState.Overdue, 6)));
            Assert.That(warning.Sentences.Single(), Does.StartWith("另一案的审理期限已于2026年8月14日（周五）届满"));
            Assert.That(warning.Article, Does.StartWith("条例26 43"));
        });
    }

    [Test]
    public void Header_WhenTheOtherMayBeOpened_LinksIt() =>
        Assert.That(Warnings("2026-08-20", Other with { MayOpen = true }).Single().About.Url, Is.EqualTo(Links.Case(Other.Number)));

    [Test]
    public void Header_WhenTheOtherIsSuspendedOrConcluded_SaysSince()
    {
        var suspended = Other with { Status = CaseStatus.Suspended };
        var decided = Other with { Status = CaseStatus.Served, Due = null, ConcludedOn = new DateOnly(2026, 8, 12) };

        Assert.Multiple(() =>
        {
            Assert.That(
                Warnings("2026-08-20", suspended).Single().Sentences.Single(),
                Does.StartWith("另一案已于2026年8月10日（周一）中止审理")
            );
            Assert.That(Warnings("2026-08-20", suspended).Single().Due!.State, Is.EqualTo(DueState.Suspended));
            Assert.That(
                Warnings("2026-08-20", decided).Single().Sentences.Single(),
                Does.StartWith("另一案已于2026年8月12日（周三）结束审理（已送达生效）")
            );
            Assert.That(Warnings("2026-08-20", decided).Single().Due, Is.Null);
        });
    }

    [Test]
    public void Header_WhileBothGoOnInTime_SaysNothing() =>
        Assert.That(Warnings("2026-08-07", Other with { Due = new DateOnly(2026, 10, 8) }), Is.Empty);

    [Test]
    public void Header_ForTheAgency_SaysNothingOfTheOtherCase() =>
        Assert.That(
            Given
                .ACase()
                .InOrdinary("2026-08-05")
                .Seen("2026-08-20", Role.RespondentClerk, "yinchuan.rsj", joined: Other)
                .Header()
                .Warnings,
            Is.Empty
        );

    [Test]
    [Law("B2-27")]
    public async Task Pages_OfTheJoinedCasesOfTheDemonstration_WarnOfTheOneThatIsOverdue()
    {
        await using var site = new OfficeSite();
        var all = await site.AllAsync();
        var shipper = all.Single(line => line.Applicants.Contains("宁夏演煤贸易", StringComparison.Ordinal)).Number;
        var carrier = all.Single(line => line.Applicants.Contains("邬演轴", StringComparison.Ordinal)).Number;
        using var officer = await site.SignInAsync("dingyanhe");

        var page = await officer.OpenAsync(Links.Case(shipper));
        var form = await officer.OpenAsync(Links.Act(shipper, Acts.Of(CaseAct.Suspend)));
        var own = await officer.OpenAsync(Links.Case(carrier));

        Assert.Multiple(() =>
        {
            Assert.That(
                page.QuerySelector("[data-testid=case-warning]")?.TextContent,
                Does.Contain(carrier.ToString()).And.Contain("2026年11月20日").And.Contain("逾期 4 日")
            );
            Assert.That(page.QuerySelector("[data-testid=case-warning] a")?.GetAttribute("href"), Is.EqualTo(Links.Case(carrier)));
            Assert.That(form.QuerySelector("[data-testid=case-warning]"), Is.Not.Null, "on every page about the case");
            Assert.That(own.QuerySelector("[data-testid=case-warning]"), Is.Null, "the shipper's period was extended");
        });
    }

    private static IReadOnlyList<CaseWarning> Warnings(string today, JoinedCase other) =>
        Given.ACase().InOrdinary("2026-08-05").Seen(today, joined: other).Header().Warnings;
}
