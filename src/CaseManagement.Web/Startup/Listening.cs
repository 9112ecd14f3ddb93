using System.Net;
using System.Net.Sockets;

namespace CaseManagement.Web.Startup;

/// <summary>Looks before anything is prepared whether the program can listen where it is told to: a second start beside a running one is told so in one line.</summary>
internal static class Listening
{
    /// <summary>The first configured address with a port that somebody listens on already; null when there is none. Host names and port 0 are left to the server.</summary>
    /// <param name="urls">The addresses, separated by semicolons; null or empty for none.</param>
    internal static string? FirstTaken(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(IsTaken);

    private static bool IsTaken(string url)
    {
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || uri.Port <= 0
            || !IPAddress.TryParse(uri.Host == "localhost" ? "127.0.0.1" : uri.Host.Trim('[', ']'), out var address)
        )
        {
            return false;
        }

        using var trial = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            trial.Bind(new IPEndPoint(address, uri.Port));
            return false;
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }
}
