using CaseManagement.Domain.Cases;

namespace CaseManagement.Web.Tests.Faults;

/// <summary>A petition that was sent to be registered, and what the program answered before it was killed.</summary>
/// <param name="Applicant">A name that no other petition has.</param>
/// <param name="Form">The form as it was sent, with its idempotency key.</param>
internal sealed record SentPetition(string Applicant, IReadOnlyList<KeyValuePair<string, string>> Form)
{
    /// <summary>The number of the case, once the registration was acknowledged.</summary>
    internal CaseNumber? Number { get; set; }

    /// <summary>True when it was found registered although the answer never came.</summary>
    internal bool WasUnheard { get; set; }

    /// <summary>The form by which the case was to be accepted; null when that was not sent.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>>? Acceptance { get; set; }

    /// <summary>True once the acceptance was acknowledged.</summary>
    internal bool IsAccepted { get; set; }
}
