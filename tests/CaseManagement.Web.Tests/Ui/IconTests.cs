using System.Text.RegularExpressions;
using CaseManagement.Testing;

namespace CaseManagement.Web.Tests.Ui;

/// <summary>An icon that is named but not in the sprite is drawn as nothing, silently; so the list is held against the sources.</summary>
internal sealed partial class IconTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "CaseManagement.Web");

    [Test]
    public void EveryIconNamedInAPage_IsInTheSprite()
    {
        var known = File.ReadLines(Path.Combine(Web, "assets", "icons.txt")).ToHashSet();
        var named = Directory
            .EnumerateFiles(Path.Combine(Web, "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => IconName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet();

        Assert.That(named, Has.Count.GreaterThan(10));
        Assert.That(named.Except(known), Is.Empty);
    }

    [GeneratedRegex("<icon name=\"([a-z0-9-]+)\"")]
    private static partial Regex IconName();
}
