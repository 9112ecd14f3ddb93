using CaseManagement.Testing;

namespace CaseManagement.Browser.Tests;

/// <summary>The site in this process, listening on a free port of this machine, as a browser needs it.</summary>
internal sealed class RunningSite : SiteFactory
{
    internal RunningSite()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <summary>Where it listens, without a closing slash.</summary>
    internal string Address { get; }
}
