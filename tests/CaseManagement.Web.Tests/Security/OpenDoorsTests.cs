using CaseManagement.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Web.Tests.Security;

/// <summary>A door that is open to everybody is a decision; so each stands here by name.</summary>
internal sealed class OpenDoorsTests
{
    private static readonly string[] Open =
    [
        "accounts/sign-in",
        "accounts/sign-in/code",
        "accounts/sign-out",
        "api/v1/deadlines",
        "api/v1/deadlines/kinds",
        "design",
        "errors/{code:int}",
    ];

    [Test]
    public async Task Endpoints_ThatNeedNoSignIn_AreTheseAndNoOthers()
    {
        await using var site = new SiteFactory();

        var open = site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
            .ToHashSet();

        Assert.That(open, Is.EquivalentTo(Open));
    }
}
