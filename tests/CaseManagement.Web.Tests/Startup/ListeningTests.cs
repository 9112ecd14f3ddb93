using System.Net;
using System.Net.Sockets;
using CaseManagement.Web.Startup;

namespace CaseManagement.Web.Tests.Startup;

internal sealed class ListeningTests
{
    [Test]
    public void FirstTaken_NamesTheAddressThatSomebodyListensOn()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        Assert.That(Listening.FirstTaken($"http://127.0.0.1:0;{taken}"), Is.EqualTo(taken));
        other.Stop();
        Assert.That(Listening.FirstTaken(taken), Is.Null);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("http://127.0.0.1:0")]
    [TestCase("not an address")]
    public void FirstTaken_WithoutAPortToAskAbout_IsNull(string? urls) => Assert.That(Listening.FirstTaken(urls), Is.Null);
}
