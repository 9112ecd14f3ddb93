namespace CaseManagement.Documents.Tests.Fuzz;

/// <summary>A document of random shape: every head, every block, every kind of signature, in any length.</summary>
internal sealed class RandomDocument(Random random)
{
    private readonly RandomText _text = new(random);

    public FormalDocument Compose()
    {
        var head = Enum.GetValues<DocumentHead>()[random.Next(3)];
        return Samples.Decision.Compose() with
        {
            Head = head,
            IssuingOrgan = Chance(4) ? "宁夏回族自治区银川市滨河新区虚构产业园区管理委员会" : "银川市人民政府",
            IsDraft = Chance(8),
            TitlePhrases = [.. Many(1, 7, () => Chance(5) ? _text.Name() : "行政复议决定书")],
            Addressees = Chance(2) ? [] : [.. Many(1, 6, _text.Name)],
            Body = [.. Many(1, 14, Block)],
            Attachments = Chance(2) ? [] : [.. Many(1, 4, () => _text.Of(random.Next(1, 12)))],
            Signature = Signature(),
            Note = Chance(2) ? null : _text.Of(random.Next(1, 20)),
            Annex = Chance(4) ? new Annex("证据清单", [.. Many(1, 4, Block)]) : null,
            Imprint = Chance(3) ? new Imprint([.. Many(0, 5, _text.Name)], "银川市人民政府办公室", new DateOnly(2026, 9, 12)) : null,
        };
    }

    private SignatureBlock Signature() =>
        new()
        {
            Organ = Chance(6) ? "宁夏回族自治区银川市滨河新区虚构产业园区管理委员会" : "银川市人民政府",
            Date = new DateOnly(2026, 1, 1).AddDays(random.Next(700)),
            TakesSeal = !Chance(4),
            Seal = Chance(2) ? new SpecimenSeal("银川市人民政府") : null,
            JointWith = Chance(6)
                ? [.. Many(1, 5, () => new JointSignatory("银川市公安局", Chance(2) ? new SpecimenSeal("银川市公安局") : null))]
                : [],
            PartyLines = Chance(6) ? [.. Many(1, 3, () => "申请人（签字或者签章）")] : [],
        };

    private Block Block() =>
        random.Next(16) switch
        {
            < 8 => new Paragraph(_text.Of(random.Next(1, 60))),
            8 => new Paragraph(_text.Of(random.Next(1, 60))) { LeadIn = "申请人称：" },
            9 => new NumberedItem($"{random.Next(1, 30)}.", _text.Of(random.Next(1, 20))),
            10 => new Heading(random.Next(1, 4), _text.Of(random.Next(1, 10))),
            11 => new Quotation(_text.Of(random.Next(1, 30))),
            12 => new KeyValueRow("听证地点", _text.Of(random.Next(1, 12))),
            13 => new BlankField("听证地点", random.Next(1, 40)),
            14 => Table(),
            _ => Form(),
        };

    private DataTable Table()
    {
        var columns = random.Next(2, 6);
        return new DataTable
        {
            Columns = [.. Enumerable.Range(1, columns).Select(i => new TableColumn($"第{i}栏", random.Next(6, 9), Chance(2)))],
            Rows = [.. Many(1, 30, () => Many(columns, columns, () => Chance(6) ? "" : _text.Of(random.Next(1, 9))))],
        };
    }

    private FormTable Form() =>
        new([
            .. Many(
                1,
                6,
                () =>
                    new FormRow(
                        [
                            .. Many(
                                1,
                                2,
                                () =>
                                    new FormCell(
                                        "受送达人\n签名",
                                        Chance(3) ? null : _text.Of(Chance(12) ? random.Next(80, 200) : random.Next(1, 9))
                                    )
                            ),
                        ],
                        random.Next(1, 5)
                    )
            ),
        ]);

    private bool Chance(int outOf) => random.Next(outOf) == 0;

    private List<T> Many<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];
}
