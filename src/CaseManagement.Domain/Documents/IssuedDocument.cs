using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Documents;

/// <summary>Ways of service (民诉87–95, law.md T51–T53).</summary>
public enum ServiceMethod
{
    [Named("直接送达", "民诉88")]
    Direct,

    [Named("留置送达", "民诉89")]
    Left,

    [Named("委托送达", "民诉91")]
    Entrusted,

    [Named("邮寄送达", "民诉91")]
    Post,

    [Named("电子送达", "民诉90")]
    Electronic,

    [Named("公告送达", "民诉95")]
    Announcement,
}

/// <summary>How far one service has come. Sent or announced → served, or failed; a failed one is followed by another attempt.</summary>
public enum ServiceState
{
    /// <summary>Announced; deemed served when 30 days have run (T51).</summary>
    [Named("公告中")]
    Announced,

    [Named("已送达")]
    Served,

    [Named("未送达")]
    Failed,
}

/// <summary>One attempt: document × recipient × method (design.md, parallel records).</summary>
/// <param name="Recipient">Party key.</param>
/// <param name="Day">Legal day of service; of the announcement while it runs; of the failure when it failed.</param>
public sealed record ServiceRecord(string Recipient, ServiceMethod Method, ServiceState State, DateOnly Day, int Sequence)
{
    /// <summary>Who signed, witnessed, or what the receipt says.</summary>
    public string? Proof { get; init; }
}

/// <summary>A document issued in the case. Its number, day and recipients never change.</summary>
/// <param name="No">Position among the documents of the case, from 1.</param>
/// <param name="Sequence">Entry of the act that issued it.</param>
public sealed record IssuedDocument(int No, DocumentKind Kind, string Number, DateOnly Day, int Sequence, IReadOnlyList<string> Recipients)
{
    private readonly List<ServiceRecord> _services = [];

    /// <summary>Moves of one service: an announcement becomes a service by lapse of time; all else is recorded as it happened.</summary>
    public static ParallelMachine<ServiceState> ServiceMachine { get; } =
        new("送达", (ServiceState.Announced, CaseAct.CompleteAnnouncement, ServiceState.Served));

    /// <summary>The hearing, obligation or other thing it is about, by its number in the case.</summary>
    public int? Subject { get; init; }

    /// <summary>Every attempt, in the order of entry.</summary>
    public IReadOnlyList<ServiceRecord> Services => _services;

    /// <summary>Recipients not served yet.</summary>
    public IEnumerable<string> Unserved => Recipients.Where(r => ServedOn(r) is null);

    /// <summary>True when everybody has it; false when it has no recipients to be served.</summary>
    public bool IsServedOnAll => Recipients.Count > 0 && !Unserved.Any();

    /// <summary>Day on which the last recipient was served. Only when <see cref="IsServedOnAll"/>.</summary>
    public DateOnly LastServedOn => Recipients.Max(r => ServedOn(r)!.Value);

    /// <summary>Day on which the recipient was served; the first service counts. Null before.</summary>
    public DateOnly? ServedOn(string recipient) =>
        _services.Where(s => s.Recipient == recipient && s.State == ServiceState.Served).Select(s => (DateOnly?)s.Day).Min();

    internal void Add(ServiceRecord service) => _services.Add(service);

    internal void Replace(ServiceRecord old, ServiceRecord by) => _services[_services.IndexOf(old)] = by;
}
