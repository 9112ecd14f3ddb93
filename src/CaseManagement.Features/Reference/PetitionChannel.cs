using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;

namespace CaseManagement.Features.Reference;

/// <summary>申请渠道 (H3): where petitions come from. It decides which day counts as receipt and is a dimension of the statistics.</summary>
[Law("H3", "A0.5", "A0.6")]
public sealed record PetitionChannel
{
    private static readonly Dictionary<string, Channel> Channels = Enum.GetValues<Channel>()
        .ToDictionary(channel => Named.Of(channel), StringComparer.Ordinal);

    private static readonly Dictionary<string, ReceiptDay> ReceiptDays = new(StringComparer.Ordinal)
    {
        ["到达"] = ReceiptDay.ArrivalInSystem,
        ["签收"] = ReceiptDay.SignedFor,
        ["当场"] = ReceiptDay.OnTheSpot,
        ["转来"] = ReceiptDay.HandedOver,
    };

    /// <summary>The channel; its name on screens is that of the enum.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Which day counts as receipt.</summary>
    public required ReceiptDay ReceiptDay { get; init; }

    /// <summary>Through the internet: no paper may be asked for again (条例26 28).</summary>
    public required bool Online { get; init; }

    /// <summary>The source, for example 法22③.</summary>
    public required string Article { get; init; }

    internal static IReadOnlyList<PetitionChannel> Read(SeedMap file)
    {
        var channels = file.Maps(
            "申请渠道",
            map => new PetitionChannel
            {
                Channel = map.Word("名称", Channels),
                ReceiptDay = map.Word("收到日", ReceiptDays),
                Online = map.Flag("线上"),
                Article = map.Text("依据"),
            }
        );
        var wrong = Channels
            .Where(known => channels.Count(channel => channel.Channel == known.Value) != 1)
            .Select(known => known.Key)
            .ToList();
        return wrong.Count == 0 ? channels : throw file.Fault($"每个渠道须恰好写一次，请检查：{string.Join("、", wrong)}。", "申请渠道");
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
