using CaseManagement.Web.Startup;

namespace CaseManagement.Web.Tests.Startup;

internal sealed class LaunchOptionsTests
{
    [Test]
    public void Parse_WhenDemoStandsBeforeAnotherSwitch_ReadsBoth()
    {
        var launch = LaunchOptions.Parse(["--demo", "--urls", "http://127.0.0.1:5080", "--data", "/a folder/with spaces"]);

        Assert.Multiple(() =>
        {
            Assert.That(launch.Problem, Is.Null);
            Assert.That(launch.Settings["CaseManagement:Demo"], Is.EqualTo("true"));
            Assert.That(launch.Settings["urls"], Is.EqualTo("http://127.0.0.1:5080"));
            Assert.That(launch.Settings["CaseManagement:Data"], Is.EqualTo("/a folder/with spaces"));
        });
    }

    [Test]
    public void Parse_WhenCommandStandsBetweenSwitches_KeepsItsWordsInOrder()
    {
        var launch = LaunchOptions.Parse(["generate", "--data=x", "100"]);

        Assert.That(launch.Command, Is.EqualTo(new[] { "generate", "100" }));
    }

    [Test]
    public void Parse_WhenArgumentBelongsToTheHost_HandsItOn()
    {
        var launch = LaunchOptions.Parse(["--environment=Development"]);

        Assert.That(launch.HostArguments, Is.EqualTo(new[] { "--environment=Development" }));
        Assert.That(launch.Problem, Is.Null);
    }

    [TestCase("--dmeo", "--dmeo")]
    [TestCase("--data", "--data needs a value")]
    [TestCase("--database oracle", "oracle")]
    [TestCase("--database postgres", "--connection")]
    public void Parse_WhenSomethingIsWrong_NamesIt(string line, string named)
    {
        var launch = LaunchOptions.Parse(line.Split(' '));

        Assert.That(launch.Problem, Does.Contain(named));
    }
}
