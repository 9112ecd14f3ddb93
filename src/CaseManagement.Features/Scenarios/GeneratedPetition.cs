using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Features.Scenarios;

/// <summary>Invented petitions of generated cases: the matters of an ordinary office, names that belong to nobody.</summary>
internal sealed class GeneratedPetition(GeneratedOffice office, Random random)
{
    private const string Surnames = "甲乙丙丁戊己庚辛壬癸";
    private const string Middles = "演例拟设";
    private const string Ends = "一二三四五六七八九十安宁平和正清";
    private const string Places = "东西南北中";
    private const string CreditCodeCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly string[] Trades = ["商贸", "建筑劳务", "餐饮管理", "运输服务", "物业服务", "农业科技", "机械制造", "信息技术"];

    private static readonly (string Act, ReviewableMatter Matter, string Field)[] Matters =
    [
        ("工伤认定决定", ReviewableMatter.WorkInjury, "人力资源和社会保障"),
        ("社会保险待遇核定", ReviewableMatter.Benefits, "人力资源和社会保障"),
        ("政府信息公开答复", ReviewableMatter.Disclosure, "政府信息公开"),
        ("行政处罚决定", ReviewableMatter.Penalty, "市场监管"),
        ("投诉举报处理结果", ReviewableMatter.ProtectiveDuty, "市场监管"),
        ("房屋征收补偿决定", ReviewableMatter.Expropriation, "征收补偿"),
        ("责令停止违法建设行为", ReviewableMatter.CompulsoryMeasure, "城市管理"),
        ("不动产登记行为", ReviewableMatter.NaturalResources, "自然资源"),
        ("道路运输行政处罚", ReviewableMatter.Penalty, "交通运输"),
        ("建设工程规划许可", ReviewableMatter.Licence, "自然资源"),
    ];

    /// <summary>A petition received on a day.</summary>
    public RegisterPetition Of(DateOnly received)
    {
        var (act, matter, field) = Matters[random.Next(Matters.Length)];
        var made = received.AddDays(-random.Next(5, 55));
        var enterprise = random.NextDouble() < 0.2;
        var several = random.NextDouble() < 0.05 ? random.Next(2, 5) : 1;
        return new RegisterPetition
        {
            Organ = office.Organ,
            Channel = (Channel)random.Next(0, Enum.GetValues<Channel>().Length),
            PostedOn = received.AddDays(-1),
            Applicants = [.. Enumerable.Range(0, several).Select(_ => enterprise ? Enterprise() : Citizen())],
            Respondents = [office.Respondents[random.Next(office.Respondents.Count)]],
            ActComplainedOf = $"{act}（第{random.Next(1, 9999)}号）",
            ActMadeOn = made,
            KnownOn = made,
            Matter = matter,
            FieldOfAdministration = office.Field(field),
            Requests = "撤销被申请人作出的行政行为。",
            Reasons = "认定事实不清，适用依据错误。",
            ConcernsEnterprise = enterprise,
        };
    }

    private PartyFacts Citizen() =>
        new()
        {
            Kind = PartyKind.Citizen,
            Name = Name(),
            Sex = random.Next(2) == 0 ? Sex.Female : Sex.Male,
            IdNumber = new PersonalText(InventedIdNumber()),
            Domicile = "银川市虚构路1号",
            ServiceAddress = "银川市虚构路1号",
            Telephone = Telephone(),
            AgreesToElectronicService = true,
        };

    private PartyFacts Enterprise() =>
        new()
        {
            Kind = PartyKind.Organisation,
            Name = $"银川{Places[random.Next(Places.Length)]}{Name()[1..]}{Trades[random.Next(Trades.Length)]}有限公司",
            CreditCode = "XX999999" + string.Concat(Enumerable.Range(0, 10).Select(_ => Any(CreditCodeCharacters))),
            LegalRepresentative = Name(),
            LegalRepresentativePost = "总经理",
            Domicile = "银川市虚构路2号",
            ServiceAddress = "银川市虚构路2号",
            Telephone = Telephone(),
            AgreesToElectronicService = true,
        };

    private string Name() => $"{Any(Surnames)}{Any(Middles)}{Any(Ends)}{Any(Ends)}";

    private char Any(string characters) => characters[random.Next(characters.Length)];

    private PersonalText Telephone() => new($"0951-{random.Next(0, 10_000_000):0000000}");

    /// <summary>An identity number of an area that does not exist, with its check digit.</summary>
    private string InventedIdNumber()
    {
        var body = $"999999{random.Next(1950, 2005)}{random.Next(1, 13):00}{random.Next(1, 29):00}{random.Next(0, 1000):000}";
        return "0123456789X".Select(digit => body + digit).First(PartyRules.IsIdNumber);
    }
}
