using CaseManagement.Web.Security;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Web.Tests.Security;

internal sealed class LoopbackTests
{
    [TestCase("http://127.0.0.1:5080")]
    [TestCase("http://localhost:5080;http://[::1]:5080")]
    public void FirstOutside_WhenAllAddressesAreLoopback_IsNull(string urls)
    {
        Assert.That(Loopback.FirstOutside(With("urls", urls)), Is.Null);
    }

    [TestCase("http://0.0.0.0:5080")]
    [TestCase("http://+:5080")]
    [TestCase("http://127.0.0.1:5080;http://192.168.1.5:5080")]
    [TestCase("http://[::]:5080")]
    [TestCase("not an address")]
    public void FirstOutside_WhenOneAddressIsNot_NamesIt(string urls)
    {
        Assert.That(Loopback.FirstOutside(With("urls", urls)), Is.Not.Null.And.EqualTo(urls.Split(';')[^1]));
    }

    [TestCase("http_ports", "8080")]
    [TestCase("Kestrel:Endpoints:Http:Url", "http://*:8080")]
    public void FirstOutside_WhenAddressComesAnotherWay_SeesIt(string key, string value)
    {
        Assert.That(Loopback.FirstOutside(With(key, value)), Does.Contain("8080"));
    }

    private static IConfiguration With(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
}
