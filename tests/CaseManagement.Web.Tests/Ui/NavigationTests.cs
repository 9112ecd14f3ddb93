using CaseManagement.Web.Ui.Shell;

namespace CaseManagement.Web.Tests.Ui;

internal sealed class NavigationTests
{
    private static readonly NavigationModel Navigation = new([
        new NavigationPlace(
            "办案",
            [new("我的待办", "list-check", "/"), new("案件", "folder", "/cases"), new("待我审核", "gavel", "/cases/approvals")]
        ),
    ]);

    [TestCase("/", "/")]
    [TestCase("/cases", "/cases")]
    [TestCase("/cases/2026-1/accept", "/cases")]
    [TestCase("/cases/approvals", "/cases/approvals")]
    [TestCase("/casesx", null)]
    [TestCase("/inbox", null)]
    public void Current_IsTheLongestEntryThePathLiesUnder(string path, string? expected)
    {
        Assert.That(Navigation.Current(path), Is.EqualTo(expected));
    }
}
