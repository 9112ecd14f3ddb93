using System.Diagnostics.CodeAnalysis;

namespace CaseManagement.Features.Accounts;

/// <summary>The SMTP server through which notices are mailed too; configuration section <c>Mail</c>. Without a host nothing is mailed, and the inbox is all there is.</summary>
public sealed class MailOptions
{
    /// <summary>Host name; null when mail is not configured.</summary>
    public string? Host { get; set; }

    /// <summary>Port: 587 with STARTTLS, 465 with TLS from the start, 25 inside a closed network.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected: <c>StartTls</c>, <c>Tls</c> or <c>None</c>.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>User name; null when the server asks for none.</summary>
    public string? UserName { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>The sender's name.</summary>
    public string FromName { get; set; } = "行政复议办案系统";

    /// <summary>True when there is somewhere to send to.</summary>
    [MemberNotNullWhen(true, nameof(Host))]
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host) && !string.IsNullOrWhiteSpace(From);
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS after the greeting; refused by us when the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the start.</summary>
    Tls,

    /// <summary>None: only inside a closed network.</summary>
    None,
}
