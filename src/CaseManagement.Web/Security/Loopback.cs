using System.Net;
using Microsoft.AspNetCore.HostFiltering;

namespace CaseManagement.Web.Security;

/// <summary>Holds the demonstration, whose passwords are printed on screen, to this machine.</summary>
internal static class Loopback
{
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The first configured listening address that other machines can reach; null when there is none.</summary>
    internal static string? FirstOutside(IConfiguration configuration)
    {
        var ports = new[] { configuration["http_ports"], configuration["https_ports"] }.FirstOrDefault(value =>
            !string.IsNullOrEmpty(value)
        );
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? endpoint.Path);

        // Named ports listen on every interface; they count only where no address is given.
        return urls.Length == 0 && ports is not null
            ? $"port {ports} on every interface"
            : urls.Concat(endpoints).FirstOrDefault(url => !IsLoopback(url));
    }

    /// <summary>
    /// Answers only requests that name this machine, so that a page elsewhere cannot reach the demonstration through a
    /// name of its own that resolves to 127.0.0.1.
    /// </summary>
    internal static void AllowLoopbackHostsOnly(this IServiceCollection services) =>
        services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = Hosts);

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
