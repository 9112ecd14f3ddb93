namespace CaseManagement.Features.Reference;

/// <summary>申请渠道 (H3): where petitions come from. It decides which day counts as receipt and is a dimension of the statistics.</summary>
public sealed record PetitionChannel
{
    private static readonly Dictionary<string, ReceiptDay> ReceiptDays = new(StringComparer.Ordinal)
    {
        ["到达"] = ReceiptDay.ArrivalInSystem,
        ["签收"] = ReceiptDay.SignedFor,
        ["当场"] = ReceiptDay.OnTheSpot,
        ["转来"] = ReceiptDay.HandedOver,
    };

    /// <summary>The stable code that cases store.</summary>
    public required string Code { get; init; }

    /// <summary>The name shown.</summary>
    public required string Name { get; init; }

    /// <summary>Which day counts as receipt.</summary>
    public required ReceiptDay ReceiptDay { get; init; }

    /// <summary>Through the internet: no paper may be asked for again (条例26 28).</summary>
    public required bool Online { get; init; }

    /// <summary>The source, for example 法22③.</summary>
    public required string Article { get; init; }

    internal static IReadOnlyList<PetitionChannel> Read(SeedMap file)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return file.Maps(
            "申请渠道",
            map => new PetitionChannel
            {
                Code = codes.Add(map.Text("代码")) ? map.Text("代码") : throw map.Fault($"申请渠道代码“{map.Text("代码")}”重复。", "代码"),
                Name = map.Text("名称"),
                ReceiptDay = map.Word("收到日", ReceiptDays),
                Online = map.Flag("线上"),
                Article = map.Text("依据"),
            }
        );
    }
}

/// <summary>Which day counts as the day of receipt, from which the five working days of 法30 run.</summary>
public enum ReceiptDay
{
    /// <summary>The material reached the designated system (条例26 28).</summary>
    ArrivalInSystem,

    /// <summary>The organ received the paper; the posting day is kept beside it and decides whether the petition was in time (民诉85④).</summary>
    SignedFor,

    /// <summary>Handed in, or taken down as an oral petition, on the spot (法22).</summary>
    OnTheSpot,

    /// <summary>Handed over by another organ (法32): the day on which the reconsideration organ received it. [推定]</summary>
    HandedOver,
}
